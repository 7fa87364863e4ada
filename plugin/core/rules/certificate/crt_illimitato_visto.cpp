#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A paper without an end for a disease whose certificates always have one (the row names them), beside a registry that answers: it only
/// informs.
Hits crt_illimitato_visto_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(is_registry_claim(s) && !paper_decides(s) && certificate_has_no_end(s), paper_facts(s));
}

} // namespace

Rule crt_illimitato_visto() noexcept {
    return {.id = "CRT-ILLIMITATO-VISTO",
            .find = crt_illimitato_visto_hits,
            .italian = {"L'attestato dell'esenzione {code} è indicato senza scadenza, ma per questa malattia ha sempre una scadenza.",
                        "Se serve, ricontrollare la scadenza sull'attestato. L'anagrafe ha già risposto."},
            .english = {"The certificate of the exemption {code} was entered without an end, but for this disease it always has one.",
                        "If needed, look at the certificate's last day again. The registry has answered already."}};
}

} // namespace esente::core::rules
