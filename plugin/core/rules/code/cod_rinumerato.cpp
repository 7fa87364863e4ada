#include "core/rules/rule.hpp"

#include <algorithm>

namespace esente::core::rules {
namespace {

/// The disease has another code now (2017: some chronic codes became rare ones and the other way round).
Hits cod_rinumerato_hits(const Situation& s, const RuleRow& /*row*/) {
    const auto& rows = s.facts.catalogue.renumberings;
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Renumbering& row) {
        return s.claim && row.old_code == s.claim->root() && exemptions::in_force(row.validity, s.facts.day);
    });
    if (found == rows.end()) {
        return {};
    }
    FindingFacts known = claim_facts(s);
    known.value = found->new_code;
    return hit_if(true, std::move(known));
}

} // namespace

Rule cod_rinumerato() noexcept {
    return {
        .id = "COD-RINUMERATO",
        .find = cod_rinumerato_hits,
        .italian = {"La malattia del codice {code} ha oggi il codice {value}.",
                    "Controllare l'attestato: se riporta ancora il vecchio codice, invitare l'assistito a chiederne uno nuovo alla ASST."},
        .english = {"The disease of the code {code} has the code {value} now.",
                    "Check the certificate: if it still has the old code, ask the patient to obtain a new one."}};
}

} // namespace esente::core::rules
