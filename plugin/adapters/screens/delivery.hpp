#pragma once

#include "app/job.hpp"
#include "app/results.hpp"
#include "core/counter/answers.hpp"
#include "core/date.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace esente::screens {

struct View;

/// Page of the last step of the PIN flow.
inline constexpr std::string_view delivery_page = "sportello/pin/consegna";

/// For so long a first part may be handed over: the service repeats it no longer either (contract §3).
inline constexpr std::chrono::minutes first_part_lasts{15};

/// Where the first part is.
enum class FirstPart : std::uint8_t {
    never_here, ///< the request was made before, or elsewhere: this visit never held it
    ready,      ///< waits to be shown
    shown,      ///< was given to the page, once; nothing of it is left here
    too_late,   ///< nobody wanted it in time: wiped
};

/// What the service was last asked about the second part.
enum class Asking : std::uint8_t { state, repeat, cancel };

/// A granted PIN request on its way to the citizen: the first part by hand, the second by message. No part of a PIN but in `first`.
struct Delivery {
    std::string request_id;
    std::string contact_masked;
    std::string channel; ///< as the service names it; empty when the request was made before
    std::optional<core::Instant> first_part_at;
    std::shared_ptr<app::FirstParts> first; ///< null once it was shown or wiped
    FirstPart first_part = FirstPart::never_here;

    std::optional<core::counter::RequestState> second; ///< as last told; none before the first answer
    Asking asking = Asking::state;
    std::shared_ptr<app::Job> job;                   ///< the question under way; null between questions
    std::optional<app::CounterRefusal> refusal;      ///< why the last question gave nothing
    std::uint32_t looks = 0;                         ///< how often the state was looked up by itself
    std::chrono::steady_clock::time_point next_look; ///< not before
};

/// What was granted becomes what the visit delivers; one that still stood is wiped. Go to `delivery_page` then.
void begin_delivery(const View& view, const app::PinIssue& issue);

/// A request of today, from the journal: its second part is followed, its first part is not to be had.
void resume_delivery(const View& view, std::string_view request_id, std::string_view contact_masked);

/// Wipes it, first part included, and lets go of what was asked.
void forget(Delivery& delivery);

} // namespace esente::screens
