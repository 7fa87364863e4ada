#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The paper decides, and it names another holder.
Hits crt_altra_persona_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(declared(s) && certificate_of_another(s), paper_facts(s));
}

} // namespace

Rule crt_altra_persona() noexcept {
    return {.id = "CRT-ALTRA-PERSONA",
            .find = crt_altra_persona_hits,
            .italian = {"L'attestato indicato è intestato a un'altra persona: non può sostituire la verifica.",
                        "Controllare la persona e chiedere il suo attestato."},
            .english = {"The paper certificate names another person: it cannot stand in for the check.",
                        "Check the person and ask for their own certificate."}};
}

} // namespace esente::core::rules
