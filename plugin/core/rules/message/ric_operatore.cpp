#include "core/rules/rule.hpp"
#include "core/text.hpp"

namespace esente::core::rules {
namespace {

/// The operator must be the one who prescribes: cfMedico2 where there is one, else cfMedico1 (MEF specification of 5-12-2024). No source
/// says that the national system refuses such a recipe, and it proves nothing about the exemption: a warning.
Hits ric_operatore_hits(const Situation& s, const RuleRow& /*row*/) {
    const std::string doctor = prescriber(s.facts.draft);
    const std::string caller = ascii_upper(trim(s.facts.caller.codice_fiscale));
    return hit_if(!doctor.empty() && !caller.empty() && doctor != caller);
}

} // namespace

Rule ric_operatore() noexcept {
    return {.id = "RIC-OPERATORE",
            .find = ric_operatore_hits,
            .italian = {"La ricetta è intestata a un altro medico: chi la controlla non è chi la prescrive.",
                        "Entrare con il proprio utente, oppure correggere il medico sulla ricetta (titolare e sostituto)."},
            .english = {"The prescription is another doctor's: whoever checks it is not the one who prescribes.",
                        "Sign in as yourself, or correct the doctor on the prescription (titolare and substitute)."}};
}

} // namespace esente::core::rules
