#pragma once

#include "core/card/recognise.hpp"
#include "core/result.hpp"

#include <span>
#include <string>
#include <variant>

namespace esente::core::card {

/// A reader and the kind of card in it.
struct SeenCard {
    std::string reader;
    CardKind kind = CardKind::none;
};

/// What looking at all readers once leads to.
struct Choice {
    std::string reader; ///< whose card is read; empty: none yet
    Error reason{};     ///< why none, when none
    bool final = false; ///< waiting cannot help: a card in every reader, or two patients' cards
};

/// The patient's card among all (product rules §2): operators' cards are passed over, two patients' cards are CARD_AMBIGUOUS with the
/// readers in `detail`. A named reader is looked at alone. Test cards count as patients' here; core::card::assess refuses them.
[[nodiscard]] Choice choose(std::span<const SeenCard> cards, const std::string& named);

} // namespace esente::core::card
