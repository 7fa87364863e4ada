#include "core/advice/notes.hpp"

#include "core/exemptions/family.hpp"

namespace esente::core::advice {

std::vector<RenewalNote> renewal_notes(const Case& facts, const std::vector<Finding>& findings) {
    std::vector<RenewalNote> notes;
    for (const Finding& finding : findings) {
        const auto code = finding.rule == ends_soon ? ExemptionCode::parse(finding.facts.code) : std::nullopt;
        if (!code || !finding.facts.to) {
            continue;
        }
        const std::string_view renewal = exemptions::renewal_of(facts.catalogue, *code, facts.day);
        if (!renewal.empty()) {
            notes.push_back({.code = code->text(), .to = *finding.facts.to, .renewal = std::string{renewal}});
        }
    }
    return notes;
}

} // namespace esente::core::advice
