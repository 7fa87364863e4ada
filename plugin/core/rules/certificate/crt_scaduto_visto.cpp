#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry wins over the paper, which ended before the day.
Hits find(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(is_registry_claim(s) && !declared(s) && certificate_expired(s), paper_facts(s));
}

constexpr Wording italian{"L'attestato indicato è scaduto il {to}.", "Invitare l'assistito a farsi dare quello aggiornato."};
constexpr Wording english{"The paper certificate expired on {to}.", "Ask the patient to obtain the current one."};

} // namespace

Rule crt_scaduto_visto() noexcept { return {.id = "CRT-SCADUTO-VISTO", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
