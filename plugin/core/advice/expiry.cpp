#include "core/advice/expiry.hpp"

#include "core/advice/held.hpp"
#include "core/exemptions/family.hpp"
#include "core/exemptions/season.hpp"
#include "core/rules/certificate.hpp"
#include "core/rules/patient/death.hpp"

#include <algorithm>

namespace esente::core::advice {
namespace {

using rules::Situation;
using LastDay = std::optional<Date>;

constexpr std::size_t most_others = 3;

/// A row of the list under which the exemption goes on after a day: the registry keeps each renewal as a row of its own.
const RegistryExemption* follows(const Case& facts, const ExemptionCode& code, Date end) {
    const auto* const list = known_list(facts);
    if (list == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(list->exemptions.begin(), list->exemptions.end(), [&](const RegistryExemption& one) {
        return one.state == ExemptionState::attiva && same_exemption(one.code, code) && one.from <= end.plus_days(1) &&
               (!one.to || end < *one.to);
    });
    return found == list->exemptions.end() ? nullptr : &*found;
}

/// The day on which it really ends; none when it goes on without end.
LastDay good_until(const Situation& situation, const ExemptionCode& code, LastDay end) {
    while (end) {
        if (const auto* const next = follows(situation.facts, code, *end)) {
            end = next->to;
            continue;
        }
        const auto prolonged = exemptions::prolonged_to(situation.facts.catalogue, subject_of(situation, code), end);
        return prolonged && *end < *prolonged ? prolonged : end;
    }
    return end;
}

/// The registry wins over the paper: where it holds the claim without an end, none is taken from the paper.
LastDay end_of_claim(const Situation& situation) {
    const bool valid = rules::answered(situation, {Verification::valida});
    if (valid && situation.answer->to) {
        return situation.answer->to;
    }
    if (situation.answer == nullptr || valid) {
        if (const auto* const listed = claimed_in_list(situation)) {
            return listed->to;
        }
    }
    const bool paper_decides = !valid && (situation.answer == nullptr || rules::registry_cannot_know(situation));
    return paper_decides && rules::certificate_stands(situation) ? situation.facts.certificate->expires : std::nullopt;
}

void add_if_near(std::vector<Ending>& endings, const Situation& situation, const ExemptionCode& code, LastDay end) {
    const LastDay last = good_until(situation, code, end);
    const int left = last ? situation.facts.day.days_until(*last) : -1;
    if (left >= 0 && static_cast<std::uint32_t>(left) <= situation.facts.settings.expiry_notice_days) {
        endings.push_back({.code = code.text(), .to = *last, .days_left = left});
    }
}

bool among(const std::vector<Ending>& endings, const std::string& code) {
    return std::any_of(endings.begin(), endings.end(), [&](const Ending& one) { return one.code == code; });
}

std::vector<Ending> others(const Situation& situation) {
    std::vector<Ending> endings;
    for (const RegistryExemption* const held : held_in_force(situation)) {
        const bool claimed = situation.claim && same_exemption(held->code, *situation.claim);
        if (!claimed && !among(endings, held->code.text()) &&
            !exemptions::is_delicate(situation.facts.catalogue, held->code, situation.facts.day)) {
            add_if_near(endings, situation, held->code, held->to);
        }
    }
    std::stable_sort(endings.begin(), endings.end(), [](const Ending& one, const Ending& other) { return one.to < other.to; });
    if (endings.size() > most_others) {
        endings.erase(endings.begin() + most_others, endings.end());
    }
    return endings;
}

} // namespace

std::vector<Ending> ending_soon(const Situation& situation) {
    std::vector<Ending> endings;
    if (situation.claim && !rules::is_deceased(situation) && !rules::is_superseded(situation)) {
        add_if_near(endings, situation, *situation.claim, end_of_claim(situation));
    }
    const std::vector<Ending> more = others(situation);
    endings.insert(endings.end(), more.begin(), more.end());
    return endings;
}

} // namespace esente::core::advice
