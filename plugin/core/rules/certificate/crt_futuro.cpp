#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The paper decides, and it was issued after the day.
Hits crt_futuro_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(declared(s) && certificate_not_yet_issued(s), paper_facts(s));
}

} // namespace

Rule crt_futuro() noexcept {
    return {.id = "CRT-FUTURO",
            .find = crt_futuro_hits,
            .italian = {"L'attestato indicato è stato rilasciato il {from}, dopo la data della ricetta: non può sostituire la verifica.",
                        "Controllare l'attestato e, se serve, correggere i dati."},
            .english = {"The paper certificate was issued on {from}, after the day of the prescription: it cannot stand in for the check.",
                        "Check the certificate and correct what was entered if needed."}};
}

} // namespace esente::core::rules
