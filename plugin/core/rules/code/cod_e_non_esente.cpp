#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// codEsenzione beside nonEsente = 1: the specification states no rule between the fields, so it is a warning (inferred).
Hits cod_e_non_esente_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(s.written && s.facts.draft.non_exempt, claim_facts(s));
}

} // namespace

Rule cod_e_non_esente() noexcept {
    return {.id = "COD-E-NON-ESENTE",
            .find = cod_e_non_esente_hits,
            .italian = {"La ricetta riporta il codice {code} e insieme dichiara l'assistito non esente.",
                        "Scegliere: lasciare il codice e togliere «non esente», oppure togliere il codice."},
            .english = {"The prescription carries the code {code} and says that the patient is not exempt.",
                        "Choose: keep the code and clear “not exempt”, or take the code off."},
            .in_receipt = true};
}

} // namespace esente::core::rules
