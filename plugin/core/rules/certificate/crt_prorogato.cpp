#include "core/rules/certificate.hpp"
#include "core/rules/period/period.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A declared paper that ended, in a time when the region prolonged exemptions in bulk (see ESE-PROROGATA).
Hits crt_prorogato_hits(const Situation& s, const RuleRow& /*row*/) {
    const auto& paper = s.facts.certificate;
    return hit_if(is_registry_claim(s) && paper && paper->expires && *paper->expires < s.facts.day && is_prolonged(s, paper->expires),
                  paper_facts(s));
}

} // namespace

Rule crt_prorogato() noexcept {
    return {
        .id = "CRT-PROROGATO",
        .find = crt_prorogato_hits,
        .italian =
            {"L'attestato dell'esenzione {code} è scaduto il {to}, ma in quel periodo la Regione prorogava le esenzioni in scadenza.",
             "Controllare la proroga prima di procedere."},
        .english = {"The certificate of the exemption {code} ended on {to}, but at that time the region prolonged exemptions that ended.",
                    "Check the prolongation before going on."}};
}

} // namespace esente::core::rules
