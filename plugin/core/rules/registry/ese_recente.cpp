#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// An income certificate counts at once, the registry lags.
Hits ese_recente_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(not_held(s) && certified_lately(s) && !registry_is_not_theirs(s), claim_facts(s));
}

} // namespace

Rule ese_recente() noexcept {
    return {.id = "ESE-RECENTE",
            .find = ese_recente_hits,
            .italian = {"L'esenzione {code} non è ancora nell'anagrafe, ma l'attestato di reddito è di questi giorni e vale da subito.",
                        "Conservare gli estremi dell'attestato e procedere."},
            .english = {"The exemption {code} is not in the registry yet, but the income certificate is recent and counts at once.",
                        "Keep the details of the certificate and go on."}};
}

} // namespace esente::core::rules
