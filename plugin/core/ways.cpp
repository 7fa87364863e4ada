#include "core/ways.hpp"

#include "core/access.hpp"
#include "core/advice/alternatives.hpp"
#include "core/exemptions/family.hpp"
#include "core/rules/certificate.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace esente::core {
namespace {

constexpr std::size_t most_ways = 3;

/// What helps against a finding, the best first. A finding of no group is one about the claim itself.
struct Remedy {
    std::string_view prefix; ///< of rule ids
    std::array<Action, 3> actions;
};

constexpr std::array remedies{
    Remedy{"PAZ-IDENTITA", {Action::reread_card, Action::switch_mode, Action::switch_mode}},
    Remedy{"PAZ-", {Action::reread_card, Action::switch_mode, Action::remove_code}},
    Remedy{"ACC-LIMITE", {Action::switch_mode, Action::remove_code, Action::remove_code}},
    Remedy{"ACC-PRESA", {Action::switch_mode, Action::switch_mode, Action::remove_code}},
    Remedy{"ACC-OPERATORE", {Action::retry, Action::remove_code, Action::remove_code}},
    Remedy{"ACC-TESSERA", {Action::reread_card, Action::switch_mode, Action::remove_code}},
    Remedy{"REG-", {Action::take_certificate, Action::remove_code, Action::remove_code}},
    Remedy{"SRV-NON-VERIFICABILE", {Action::take_certificate, Action::remove_code, Action::retry}},
    Remedy{"SRV-", {Action::retry, Action::take_certificate, Action::remove_code}},
    Remedy{"", {Action::use_code, Action::remove_code, Action::remove_code}},
};

const std::array<Action, 3>& actions_for(std::string_view rule) noexcept {
    const auto* const found =
        std::find_if(remedies.begin(), remedies.end(), [&](const Remedy& remedy) { return rule.starts_with(remedy.prefix); });
    return found->actions;
}

WayForward plain(Action action) { return {.action = action, .value = {}, .change = {}}; }

/// Modes to change to, the strongest identification first.
std::vector<WayForward> other_modes(const Identity& identity, bool paper_rules, bool care_helps) {
    std::vector<WayForward> ways;
    const auto add = [&](Mode mode) { ways.push_back({.action = Action::switch_mode, .value = mode_name(mode), .change = {}}); };
    if (identity.mode != Mode::chip) {
        add(Mode::chip);
    }
    if (identity.mode != Mode::paper && !paper_rules) {
        add(Mode::paper);
    }
    if (identity.mode != Mode::care && care_helps) {
        add(Mode::care);
    }
    return ways;
}

/// A paper that is not there yet, or not declared yet, and that may decide: where no registry can know of the code it needs no
/// declaration and is worth nothing for a code of our region; for a silent service it needs one, and the settings must let it count.
bool paper_helps(const rules::Situation& s) {
    if (rules::registry_cannot_know(s)) {
        return !rules::certificate_stands(s) && (s.family == nullptr || !s.family->regional);
    }
    return s.facts.settings.when_unverifiable == WhenUnverifiable::declare && !(s.facts.certificate && s.facts.declare);
}

std::vector<WayForward> concrete(Action action, const rules::Situation& s, bool limit) {
    const bool paper_rules = paper_limits_apply(s.facts.identity, s.facts.settings.card.consult_from);
    switch (action) {
    case Action::remove_code:
        return s.written ? std::vector{way_without_code()} : std::vector<WayForward>{};
    case Action::use_code: {
        const auto best = advice::best_alternative(s);
        return best ? std::vector{way_to_code(s.facts.catalogue, best->code, s.facts.day)} : std::vector<WayForward>{};
    }
    case Action::take_certificate:
        return paper_helps(s) ? std::vector{plain(action)} : std::vector<WayForward>{};
    case Action::switch_mode:
        return other_modes(s.facts.identity, limit && paper_rules, limit || s.facts.identity.mode == Mode::none);
    case Action::reread_card:
        return s.facts.identity.mode == Mode::chip ? std::vector{plain(action)} : std::vector<WayForward>{};
    case Action::retry:
        break;
    }
    return {plain(action)};
}

bool same(const WayForward& one, const WayForward& other) { return one.action == other.action && one.value == other.value; }

/// The code that an advice names; the finding itself says why.
template <class Add> void add_advised(const Finding& finding, const rules::Situation& s, Add add) {
    if (const auto code = ExemptionCode::parse(finding.use)) {
        add(way_to_code(s.facts.catalogue, *code, s.facts.day));
    }
}

} // namespace

WayForward way_without_code() {
    return {.action = Action::remove_code, .value = {}, .change = {.exemption = "", .non_exempt = true, .income = false}};
}

WayForward way_to_code(const Catalogue& catalogue, const ExemptionCode& code, Date day) {
    const CodeFamily* const family = exemptions::family_of(catalogue, code, day);
    return {.action = Action::use_code,
            .value = code.text(),
            .change = {.exemption = code.text(), .non_exempt = false, .income = family != nullptr && family->income}};
}

std::vector<WayForward> ways_forward(const rules::Situation& situation, const std::vector<Finding>& findings) {
    std::vector<WayForward> ways;
    const auto add = [&](const WayForward& way) {
        const bool there = std::any_of(ways.begin(), ways.end(), [&](const WayForward& one) { return same(one, way); });
        if (!there && ways.size() < most_ways) {
            ways.push_back(way);
        }
    };
    std::vector<Action> taken;
    for (const Finding& finding : findings) {
        if (finding.severity != Severity::error && finding.severity != Severity::unknown) {
            add_advised(finding, situation, add);
            continue;
        }
        for (const Action action : actions_for(finding.rule)) {
            if (std::find(taken.begin(), taken.end(), action) != taken.end()) {
                continue;
            }
            taken.push_back(action);
            const auto found = concrete(action, situation, situation.facts.paper_limit_passed);
            std::for_each(found.begin(), found.end(), add);
        }
    }
    return ways;
}

} // namespace esente::core
