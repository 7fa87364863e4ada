#include "core/rules/advice/codes.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// As CON-DIMENTICATA, with a code that covers part of what may be prescribed: only the doctor knows whether this is about it.
Hits con_dimenticata_se_hits(const Situation& s, const RuleRow& /*row*/) { return advised_hits(s, advice::forgotten_codes(s), false); }

} // namespace

Rule con_dimenticata_se() noexcept {
    return {
        .id = "CON-DIMENTICATA-SE",
        .find = con_dimenticata_se_hits,
        .italian = {"La ricetta è segnata «non esente», ma l'assistito ha l'esenzione {code}, che toglie o riduce il ticket se la ricetta "
                    "riguarda ciò che "
                    "quel codice copre.",
                    "Se la ricetta riguarda ciò che {code} copre, riportare {code} e togliere «non esente»; altrimenti lasciarla com'è."},
        .english = {
            "The prescription is marked “not exempt”, but the patient holds the exemption {code}, which frees or lowers the ticket if the "
            "prescription is about what that code covers.",
            "If the prescription is about what {code} covers, enter {code} and clear “not exempt”; otherwise leave it as it is."}};
}

} // namespace esente::core::rules
