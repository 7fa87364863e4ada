#include "core/advice/alternatives.hpp"

#include "core/advice/held.hpp"
#include "core/advice/vetting.hpp"
#include "core/exemptions/coverage.hpp"

#include <algorithm>

namespace esente::core::advice {
namespace {

using rules::Situation;

/// How many codes are named of which only the doctor can tell whether the prescription is about them.
constexpr std::size_t most_named = 3;

/// Weakest first. What no source describes may cover anything, so it stands below what is known to help.
int worth(Coverage coverage) noexcept {
    switch (coverage) {
    case Coverage::full:
        return 6;
    case Coverage::related:
    case Coverage::listed:
        return 5;
    case Coverage::reduced:
        return 4;
    case Coverage::unknown:
        return 3;
    case Coverage::doubtful:
        return 2;
    case Coverage::none:
        return 1;
    case Coverage::not_admitted:
        break;
    }
    return 0;
}

bool shares_root(const Situation& situation, const ExemptionCode& code) noexcept {
    return situation.claim && situation.claim->root() == code.root();
}

bool longer(const std::optional<Date>& one, const std::optional<Date>& other) noexcept { return other && (!one || *other < *one); }

/// In force and beside the claim, the best first, from a coverage upwards.
std::vector<Alternative> ranked(const Situation& situation, Coverage least) {
    std::vector<Alternative> found;
    for (const RegistryExemption* const held : held_in_force(situation)) {
        if (situation.claim && same_exemption(held->code, *situation.claim)) {
            continue;
        }
        const Coverage coverage = exemptions::coverage_of(situation.facts.catalogue, subject_of(situation, held->code));
        if (worth(coverage) >= worth(least)) {
            found.push_back({.code = held->code, .coverage = coverage, .to = held->to});
        }
    }
    std::stable_sort(found.begin(), found.end(), [&](const Alternative& one, const Alternative& other) {
        if (worth(one.coverage) != worth(other.coverage)) {
            return worth(one.coverage) > worth(other.coverage);
        }
        const bool root = shares_root(situation, one.code);
        return root != shares_root(situation, other.code) ? root : longer(one.to, other.to);
    });
    return found;
}

/// One that frees everything, or else those that may serve.
std::vector<Alternative> worth_saying(const Situation& situation, Coverage least) {
    std::vector<Alternative> said;
    const std::vector<Alternative> all = ranked(situation, least);
    if (all.empty()) {
        return said;
    }
    const Vetting vetting{situation};
    for (const Alternative& one : all) {
        const bool named = std::any_of(said.begin(), said.end(), [&](const Alternative& other) { return other.code == one.code; });
        if (named || !vetting.passes(one.code)) {
            continue;
        }
        said.push_back(one);
        if (one.coverage == Coverage::full || said.size() == most_named) {
            break;
        }
    }
    return said;
}

} // namespace

std::optional<Alternative> best_alternative(const Situation& situation) {
    const std::vector<Alternative> all = ranked(situation, Coverage::doubtful);
    if (all.empty()) {
        return std::nullopt;
    }
    const Vetting vetting{situation};
    const auto best = std::find_if(all.begin(), all.end(), [&](const Alternative& one) { return vetting.passes(one.code); });
    return best == all.end() ? std::nullopt : std::optional{*best};
}

std::vector<Alternative> better_alternatives(const Situation& situation) {
    if (!claim_in_force(situation)) {
        return {};
    }
    switch (situation.coverage) {
    case Coverage::none:
    case Coverage::not_admitted:
        return worth_saying(situation, Coverage::reduced);
    case Coverage::reduced:
        return worth_saying(situation, Coverage::related);
    case Coverage::unknown:
    case Coverage::doubtful:
    case Coverage::full:
    case Coverage::related:
    case Coverage::listed:
        break;
    }
    return {};
}

std::vector<Alternative> forgotten_codes(const Situation& situation) {
    const bool not_exempt = !situation.written && situation.facts.draft.non_exempt;
    return not_exempt ? worth_saying(situation, Coverage::reduced) : std::vector<Alternative>{};
}

} // namespace esente::core::advice
