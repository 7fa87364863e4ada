#pragma once

#include "adapters/screens/second_part.hpp"
#include "app/results.hpp"
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
    useless,    ///< the request came to nothing: wiped
};

/// A granted PIN request on its way to the citizen: the first part by hand, the second by message. No part of a PIN but in `first`.
struct Delivery {
    std::string request_id;
    std::string contact_masked;
    std::string channel;                    ///< as the service names it; empty when the request was made before
    std::shared_ptr<app::FirstParts> first; ///< null once it was shown or wiped
    FirstPart first_part = FirstPart::never_here;
    core::Instant wiped_at{}; ///< when a first part that waits is wiped
    SecondPart second;
};

/// What was granted becomes what the visit delivers; one that still stood is wiped. Go to `delivery_page` then.
void begin_delivery(const View& view, const app::PinIssue& issue);

/// A request of today, from the journal: its second part is followed, its first part is not to be had.
void resume_delivery(const View& view, std::string_view request_id, std::string_view contact_masked);

/// What is due by now: the service's answer is taken, its next look is begun, the first part expires.
void tend_delivery(const View& view);

/// Wipes a first part that waited too long, or whose request came to nothing.
void expire_first_part(const View& view);
/// Wipes the first part, for this reason.
void wipe_first_part(Delivery& delivery, FirstPart becomes);
/// Wipes all of it, and lets go of what was asked.
void forget(Delivery& delivery);

} // namespace esente::screens
