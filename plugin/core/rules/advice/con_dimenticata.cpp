#include "core/rules/advice/codes.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// Marked as not exempt, while the patient holds a code that frees the whole prescription. A ticket paid for a forgotten code is not given
/// back.
Hits con_dimenticata_hits(const Situation& s, const RuleRow& /*row*/) { return advised_hits(s, advice::forgotten_codes(s), true); }

} // namespace

Rule con_dimenticata() noexcept {
    return {.id = "CON-DIMENTICATA",
            .find = con_dimenticata_hits,
            .italian = {"La ricetta è segnata «non esente», ma l'assistito ha l'esenzione {code}, che la copre.",
                        "Se l'assistito vuole usarla, riportare {code} e togliere «non esente»."},
            .english = {"The prescription is marked “not exempt”, but the patient holds the exemption {code}, which covers it.",
                        "If the patient wants to use it, enter {code} and clear “not exempt”."}};
}

} // namespace esente::core::rules
