#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The paper decides, and it ended before the day.
Hits crt_scaduto_hits(const Situation& s, const RuleRow& /*row*/) { return hit_if(declared(s) && certificate_expired(s), paper_facts(s)); }

} // namespace

Rule crt_scaduto() noexcept {
    return {.id = "CRT-SCADUTO",
            .find = crt_scaduto_hits,
            .italian = {"L'attestato indicato è scaduto il {to}: non può sostituire la verifica.",
                        "Chiedere un attestato in vigore, oppure togliere il codice."},
            .english = {"The paper certificate expired on {to}: it cannot stand in for the check.",
                        "Ask for a certificate in force, or take the code off."}};
}

} // namespace esente::core::rules
