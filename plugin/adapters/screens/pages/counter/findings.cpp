#include "adapters/screens/pages/counter/findings.hpp"

#include "adapters/screens/pages/counter/choose.hpp"
#include "adapters/screens/typed_parties.hpp"
#include "app/counter_facts.hpp"
#include "app/resolve_operator.hpp"
#include "core/counter/wording.hpp"

#include <algorithm>
#include <utility>

namespace esente::screens {
namespace {

void add(Mistakes& wrong, const std::string& field, std::string text) {
    if (mistake_of(wrong, field).empty()) {
        wrong.emplace_back(field, std::move(text));
    }
}

} // namespace

core::counter::Facts facts_of(const View& view) {
    const auto& settings = view.engine.settings();
    const auto& patient = view.visit.progress.patient;
    const bool of_card = patient && !patient->left_at() && patient->identity().card;
    return app::counter_facts(settings, view.today(), app::resolve_operator(view.visit.order.caller, settings),
                              of_card ? patient.get() : nullptr);
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

void add_findings(const View& view, const core::counter::Parties& parties, const core::counter::Findings& found,
                  std::span<const std::string_view> names, Mistakes& wrong) {
    for (const auto& finding : found) {
        if (is_among(finding.field, names)) {
            add(wrong, field_on_screen(parties, finding.field), sentence(view, finding.id));
        }
    }
}

void add_findings(const core::counter::Parties& parties, const std::vector<app::CounterWords>& said,
                  std::span<const std::string_view> names, Mistakes& wrong) {
    for (const auto& words : said) {
        if (is_among(words.finding.field, names)) {
            add(wrong, field_on_screen(parties, words.finding.field), words.message + " " + words.remedy);
        }
    }
}

} // namespace esente::screens
