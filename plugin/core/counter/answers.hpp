#pragma once

#include "core/date.hpp"

#include <optional>
#include <string>

/// What the service answers a counter (contract §3 and §4); everything but a PIN part.
namespace esente::core::counter {

/// How far the second part has come.
struct RequestState {
    std::string state; ///< IN_CORSO INVIATA CONSEGNATA FALLITA ANNULLATA, or a word this version does not know
    std::optional<Instant> at;
};

/// A new card under way.
struct NewCard {
    std::string case_id;            ///< idPratica
    std::string provisional_number; ///< of the paper card to print
    std::optional<Date> provisional_from;
    std::optional<Date> provisional_to;
    std::string address_masked; ///< residence the registry holds
    std::optional<Date> expected;
};

/// A request that came to nothing: asking again is a new request.
[[nodiscard]] inline bool came_to_nothing(const std::string& state) { return state == "FALLITA" || state == "ANNULLATA"; }

} // namespace esente::core::counter
