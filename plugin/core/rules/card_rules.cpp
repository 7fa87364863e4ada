#include "core/rules/rule.hpp"

#include <array>

namespace esente::core::rules {
namespace {

bool expired(const Situation& s) noexcept { return s.facts.identity.card && s.facts.identity.card->expired; }

Hits card_expired(const Situation& s) {
    const auto& card = s.facts.identity.card;
    return hit_if(expired(s), {.code = {}, .from = {}, .to = card ? card->expires : std::nullopt, .value = {}});
}

/// Why the rules of paper apply although a card was read.
Hits card_below_threshold(const Situation& s) {
    const bool below = s.facts.identity.assurance < s.facts.settings.card.consult_from;
    return hit_if(s.facts.identity.mode == Mode::chip && below && !expired(s));
}

constexpr std::array card_rows{
    Rule{"CAR-SCADUTA", card_expired},
    Rule{"CAR-SOTTO-SOGLIA", card_below_threshold},
};

} // namespace

RuleList card_rules() noexcept { return card_rows; }

} // namespace esente::core::rules
