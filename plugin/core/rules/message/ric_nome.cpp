#include "core/rules/rule.hpp"
#include "core/written_name.hpp"

namespace esente::core::rules {
namespace {

/// cognNome cannot have given the first six letters of the patient's codice fiscale (D.M. 23-12-1976 n. 13813), wherever the surname ends.
Hits ric_nome_hits(const Situation& s, const RuleRow& /*row*/) {
    const auto& id = s.facts.identity.id;
    const bool decided = id && id->kind() == PatientIdKind::codice_fiscale && !s.facts.draft.patient_name.empty();
    return hit_if(decided && !may_give_letters(s.facts.draft.patient_name, std::string_view{id->text()}.substr(0, 6)));
}

} // namespace

Rule ric_nome() noexcept {
    return {.id = "RIC-NOME",
            .find = ric_nome_hits,
            .italian = {"Il nome scritto sulla ricetta non corrisponde al codice fiscale dell'assistito.",
                        "Controllare che la ricetta sia della persona presente e correggere il nome."},
            .english = {"The name on the prescription does not fit the patient's codice fiscale.",
                        "Check that the prescription is for the person present and correct the name."}};
}

} // namespace esente::core::rules
