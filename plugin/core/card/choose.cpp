#include "core/card/choose.hpp"

#include "core/text.hpp"

#include <algorithm>
#include <vector>

namespace esente::core::card {
namespace {

bool is_candidate(const SeenCard& card) { return card.kind == CardKind::patient || card.kind == CardKind::test; }

/// Why a card is not read, by its kind.
Error reason_for(CardKind kind) {
    switch (kind) {
    case CardKind::cie:
        return failure(Fault::card_cie, "the card is an identity card");
    case CardKind::operator_card:
        return failure(Fault::card_operator, "only an operator's card was seen");
    case CardKind::other:
        return failure(Fault::card_not_cns, "the card is not a CNS, or is read without contact");
    case CardKind::mute:
        return failure(Fault::card_mute, "the card does not answer");
    case CardKind::none:
    case CardKind::patient:
    case CardKind::test:
        break;
    }
    return failure(Fault::card_absent, "no card in any reader");
}

/// The most telling of the kinds seen: what is wrong with a card before that there is none.
CardKind most_telling(std::span<const SeenCard> cards) {
    for (const CardKind kind : {CardKind::cie, CardKind::other, CardKind::mute, CardKind::operator_card}) {
        if (std::ranges::any_of(cards, [kind](const SeenCard& card) { return card.kind == kind; })) {
            return kind;
        }
    }
    return CardKind::none;
}

Choice none_of(std::span<const SeenCard> cards) {
    const bool may_come = std::ranges::any_of(
        cards, [](const SeenCard& card) { return card.kind == CardKind::none || card.kind == CardKind::operator_card; });
    return {.reader = {}, .reason = reason_for(most_telling(cards)), .final = !may_come};
}

Choice one_of(std::span<const SeenCard> cards) {
    std::string readers;
    std::string first;
    std::size_t count = 0;
    for (const SeenCard& card : cards) {
        if (is_candidate(card)) {
            first = count == 0 ? card.reader : first;
            readers += (count == 0 ? "" : ", ") + harmless(card.reader, 80);
            ++count;
        }
    }
    if (count == 0) {
        return none_of(cards);
    }
    if (count > 1) {
        return {.reader = {}, .reason = failure(Fault::card_ambiguous, "patients' cards in: " + readers), .final = true};
    }
    return {.reader = first, .reason = {}, .final = true};
}

} // namespace

Choice choose(std::span<const SeenCard> cards, const std::string& named) {
    if (cards.empty()) {
        return {.reader = {}, .reason = failure(Fault::reader_absent, "no reader is connected"), .final = false};
    }
    if (named.empty()) {
        return one_of(cards);
    }
    const auto found = std::ranges::find_if(cards, [&named](const SeenCard& card) { return card.reader == named; });
    if (found == cards.end()) {
        return {.reader = {}, .reason = failure(Fault::reader_absent, "the named reader is not connected"), .final = false};
    }
    return one_of(std::span{found, 1});
}

} // namespace esente::core::card
