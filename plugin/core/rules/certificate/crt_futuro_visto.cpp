#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry wins over the paper, which was issued after the day.
Hits crt_futuro_visto_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(is_registry_claim(s) && !declared(s) && certificate_not_yet_issued(s), paper_facts(s));
}

} // namespace

Rule crt_futuro_visto() noexcept {
    return {.id = "CRT-FUTURO-VISTO",
            .find = crt_futuro_visto_hits,
            .italian = {"L'attestato indicato è stato rilasciato il {from}, dopo la data della ricetta.",
                        "Controllare l'attestato e, se serve, correggere i dati."},
            .english = {"The paper certificate was issued on {from}, after the day of the prescription.",
                        "Check the certificate and correct what was entered if needed."}};
}

} // namespace esente::core::rules
