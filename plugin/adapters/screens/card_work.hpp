#pragma once

#include "adapters/screens/http.hpp"
#include "app/job.hpp"
#include "app/results.hpp"
#include "core/counter/request.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace esente::screens {

/// Pages of the request for a new card, in the order in which they are passed.
enum class CardPage : std::uint8_t { holder, applicant, reason, declaration, summary, provisional };

/// A person's name as it is printed; empty where nobody knows it.
struct PrintedName {
    std::string surname;
    std::string given_name;
};

/// Both names, or the one that is known.
[[nodiscard]] inline std::string full_name(const PrintedName& name) {
    const bool both = !name.surname.empty() && !name.given_name.empty();
    return name.surname + (both ? " " : "") + name.given_name;
}

/// A new card that was granted, and whose it is: what the provisional card is printed from.
struct GrantedCard {
    core::counter::CardRequest request; ///< as it was sent
    PrintedName holder;
    core::counter::NewCard card;
};

/// A request for a new card under way.
struct CardWork {
    std::uint64_t number = 0;            ///< of this work within the visit: a late form of an earlier one changes nothing
    Form typed;                          ///< the fields of every page, as typed
    bool of_card = false;                ///< the holder is whoever the card in the reader names, for as long as it lies there
    CardPage reached = CardPage::holder; ///< the farthest page that may be shown
    std::uint64_t sendable = 0;          ///< number of the summary that may be sent, once; 0: none
    std::shared_ptr<app::Job> sending;   ///< running, or its answer was not looked at yet
    GrantedCard sent;                    ///< what `sending` asks for
    std::optional<app::CounterRefusal> refusal;
    std::optional<core::Error> failure; ///< why the last sending came to no answer at all
    std::optional<GrantedCard> granted;
};

} // namespace esente::screens
