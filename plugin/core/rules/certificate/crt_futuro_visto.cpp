#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry wins over the paper, which was issued after the day.
Hits find(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(is_registry_claim(s) && !declared(s) && certificate_not_yet_issued(s), paper_facts(s));
}

constexpr Wording italian{"L'attestato indicato è stato rilasciato il {from}, dopo la data della ricetta.",
                          "Controllare l'attestato e, se serve, correggere i dati."};
constexpr Wording english{"The paper certificate was issued on {from}, after the day of the prescription.",
                          "Check the certificate and correct what was entered if needed."};

} // namespace

Rule crt_futuro_visto() noexcept { return {.id = "CRT-FUTURO-VISTO", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
