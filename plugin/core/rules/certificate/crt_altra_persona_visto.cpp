#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The registry wins over the paper, which names another holder.
Hits crt_altra_persona_visto_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(is_registry_claim(s) && !declared(s) && certificate_of_another(s), paper_facts(s));
}

} // namespace

Rule crt_altra_persona_visto() noexcept {
    return {.id = "CRT-ALTRA-PERSONA-VISTO",
            .find = crt_altra_persona_visto_hits,
            .italian = {"L'attestato indicato è intestato a un'altra persona.", "Controllare la persona prima di procedere."},
            .english = {"The paper certificate names another person.", "Check the person before going on."}};
}

} // namespace esente::core::rules
