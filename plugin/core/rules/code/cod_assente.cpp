#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// Neither codEsenzione nor nonEsente: an absent nonEsente says "exempt", without a reason.
Hits cod_assente_hits(const Situation& s, const RuleRow& /*row*/) { return hit_if(!s.written && !s.facts.draft.non_exempt); }

} // namespace

Rule cod_assente() noexcept {
    return {.id = "COD-ASSENTE",
            .find = cod_assente_hits,
            .italian = {"La ricetta non riporta un codice di esenzione né l'indicazione «non esente»: così risulta esente senza motivo.",
                        "Indicare il codice di esenzione, oppure segnare «non esente»."},
            .english = {"The prescription carries neither an exemption code nor “not exempt”: it would read as exempt without a reason.",
                        "Enter the exemption code, or mark the patient as not exempt."},
            .in_receipt = true};
}

} // namespace esente::core::rules
