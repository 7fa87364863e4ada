#include "core/messages/messages.hpp"

#include "core/messages/tables.hpp"
#include "core/rules/rule.hpp"

#include <algorithm>
#include <array>

namespace esente::core::messages {
namespace {

/// dd/mm/yyyy, as Italians write days.
std::string written(const std::optional<Date>& day) {
    if (!day) {
        return "—";
    }
    const std::string iso = day->iso();
    return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

std::optional<std::string> value_of(std::string_view placeholder, const FindingFacts& facts) {
    if (placeholder == "code") {
        return facts.code;
    }
    if (placeholder == "from") {
        return written(facts.from);
    }
    if (placeholder == "to") {
        return written(facts.to);
    }
    return placeholder == "value" ? std::optional{facts.value} : std::nullopt;
}

} // namespace

RuleText rule_text(std::string_view rule, Language language) noexcept {
    const rules::Rule* const found = rules::find_rule(rule);
    if (found == nullptr) {
        return {};
    }
    const rules::Wording& wording = language == Language::italian ? found->italian : found->english;
    return {.message = wording.message, .remedy = wording.remedy};
}

std::string fill(std::string_view text, const FindingFacts& facts) {
    std::string filled;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) {
            return filled.append(text);
        }
        filled.append(text.substr(0, open));
        const auto value = value_of(text.substr(open + 1, close - open - 1), facts);
        filled.append(value ? *value : std::string{text.substr(open, close - open + 1)});
        text.remove_prefix(close + 1);
    }
    return filled;
}

std::string_view fault_text(Fault fault, Audience audience, Language language) noexcept {
    for (const auto table : {card_fault_wordings(), service_fault_wordings(), station_fault_wordings()}) {
        const auto found = std::find_if(table.begin(), table.end(), [&](const FaultWording& row) { return row.fault == fault; });
        if (found == table.end()) {
            continue;
        }
        if (audience == Audience::user) {
            return language == Language::italian ? found->user_italian : found->user_english;
        }
        return language == Language::italian ? found->technician_italian : found->technician_english;
    }
    return {};
}

} // namespace esente::core::messages
