#include "adapters/screens/pages/counter/findings.hpp"

#include "adapters/screens/pages/counter/choose.hpp"
#include "app/resolve_operator.hpp"
#include "core/counter/wording.hpp"

#include <algorithm>

namespace esente::screens {

core::counter::Facts facts_of(const View& view) {
    const auto& settings = view.engine.settings();
    const auto& patient = view.visit.progress.patient;
    const bool of_card = patient && !patient->left_at() && patient->identity().card;
    return {.today = view.today(),
            .environment = settings.service.environment,
            .operator_code = app::resolve_operator(view.visit.order.caller, settings).codice_fiscale,
            .operator_contacts = settings.counter_contacts,
            .card = of_card ? std::optional{patient->identity()} : std::nullopt,
            .other_holders = 0};
}

bool is_among(std::string_view field, std::span<const std::string_view> names) {
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return name == field || (!name.empty() && name.back() == '.' && field.substr(0, name.size()) == name);
    });
}

std::string sentence(const View& view, std::string_view finding) {
    const auto words = core::counter::words_of(finding, view.language());
    return std::string{words.message} + " " + std::string{words.remedy};
}

void add_findings(const View& view, const core::counter::Findings& found, std::span<const std::string_view> names, Mistakes& wrong) {
    for (const auto& finding : found) {
        if (is_among(finding.field, names) && mistake_of(wrong, finding.field).empty()) {
            wrong.emplace_back(finding.field, sentence(view, finding.id));
        }
    }
}

} // namespace esente::screens
