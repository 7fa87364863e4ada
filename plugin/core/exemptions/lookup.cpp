#include "core/exemptions/lookup.hpp"

#include "core/exemptions/coverage.hpp"
#include "core/exemptions/family.hpp"
#include "core/exemptions/scope.hpp"

#include <algorithm>

namespace esente::core::exemptions {

std::optional<CodeFacts> look_up(const Catalogue& catalogue, const ExemptionCode& asked, std::string_view region, Date day) {
    const ExemptionCode code = canonical(catalogue, asked);
    CodeFacts facts;
    facts.respelled = code.text() != asked.text();
    facts.row = row_of(catalogue, code, day);
    facts.family = family_of(catalogue, code, day);
    facts.delicate = is_delicate(catalogue, code, day);
    if (facts.row == nullptr) {
        const auto any =
            std::find_if(catalogue.codes.begin(), catalogue.codes.end(), [&](const CodeRow& row) { return row.code == code.text(); });
        facts.row = any == catalogue.codes.end() ? nullptr : &*any;
    }
    const auto renumbered = std::find_if(catalogue.renumberings.begin(), catalogue.renumberings.end(),
                                         [&](const Renumbering& one) { return one.old_code == code.text(); });
    facts.renumbered = renumbered == catalogue.renumberings.end() ? nullptr : &*renumbered;
    if (facts.row == nullptr && facts.renumbered == nullptr) {
        return std::nullopt;
    }
    Subject subject{.code = &code, .family = facts.family, .type = PrescriptionType::drugs, .region = region, .day = day};
    facts.drugs = coverage_of(catalogue, subject);
    subject.type = PrescriptionType::specialist;
    facts.services = coverage_of(catalogue, subject);
    return facts;
}

} // namespace esente::core::exemptions
