#pragma once

#include "adapters/screens/http.hpp"
#include "app/job.hpp"
#include "app/results.hpp"
#include "core/counter/request.hpp"
#include "core/error.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace esente::screens {

/// The steps before the PIN is handed over. The contact comes before the papers because the form that is signed bears it (ADR 0013).
enum class PinStep : std::uint8_t { card, who, contact, papers, summary };

/// A PIN request an operator is putting together. What the card gave is not in it: it is looked up while the card lies in the reader.
struct PinWork {
    std::uint64_t number = 0; ///< of this work within the visit: a late form of an earlier one changes nothing
    Form typed;               ///< everything typed, by the dotted paths of findings; the request is read from it (`pin_request_of`)
    std::string holder;       ///< mark of the person and card that were confirmed; empty while nobody was
    PinStep reached = PinStep::card;
    bool card_pulled = false;  ///< the card left after it was confirmed, and this is still to be said
    bool other_person = false; ///< what was typed was for somebody else: it was wiped, and this is still to be said

    std::string signed_for;   ///< mark of what the form said when its signature was ticked; empty while it was not
    std::uint64_t ticket = 0; ///< the one sending that is allowed next
    core::counter::Operation operation = core::counter::Operation::issue;
    std::shared_ptr<app::Job> sending;      ///< null unless one is under way
    std::vector<app::CounterWords> refused; ///< why the last sending came to nothing; those of a step go when it is done again
    std::optional<core::Error> failed;      ///< the same for a failure without findings
};

} // namespace esente::screens
