#pragma once

#include "adapters/screens/card_work.hpp"
#include "adapters/screens/delivery.hpp"
#include "adapters/screens/markup.hpp"
#include "adapters/screens/pin_work.hpp"
#include "app/engine.hpp"
#include "app/screens.hpp"

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace esente::screens {

/// The person's way through the screens of one visit, as far as they came.
struct Progress {
    std::shared_ptr<app::Job> reading;           ///< waits for a card while the patient's screen is shown
    std::optional<core::Error> card_fault;       ///< why the last reading gave nothing
    std::string why_no_card;                     ///< reason chosen on the patient's screen, a permanent word
    std::shared_ptr<app::Patient> patient;       ///< who was read or typed
    bool card_gone_said = false;                 ///< the person was told that the card left
    std::optional<core::PaperCertificate> paper; ///< as typed
    core::NoCertificate no_certificate = core::NoCertificate::none;
    bool declare = false;
    std::string limit_reason;                        ///< typed, for a fourth different code
    std::shared_ptr<app::Job> check;                 ///< running or done
    std::optional<core::Instant> judged_at;          ///< when its verdict was first seen
    std::set<std::string, std::less<>> acknowledged; ///< rules of warnings acknowledged
    std::shared_ptr<app::Job> acknowledging;
    std::shared_ptr<app::Job> health;      ///< the last look at the station that is shown
    std::shared_ptr<app::Job> looking;     ///< a newer one under way
    bool delivery_ended = false;           ///< to be said once: what was handed over is no longer here
    std::shared_ptr<app::Job> journal;     ///< today's requests being read
    std::optional<PinWork> pin;            ///< a PIN request being put together
    std::optional<Delivery> delivery;      ///< a PIN being handed over
    CardWork new_card;                     ///< a new card being asked for
    std::shared_ptr<app::Job> waiting_for; ///< what the waiting screen waits for
    std::string then;                      ///< where it goes on
    std::uint64_t shown_waiting = 0;       ///< number of the job whose waiting screen was shown
    std::chrono::steady_clock::time_point waiting_since;
};

/// One screen and its session: tickets, cookie, keys, the tab it belongs to. Everything but the constants is guarded by `lock`.
struct Visit {
    std::string ticket; ///< in the first address
    std::string prefix; ///< first part of every later path
    std::string cookie_name;
    std::string cookie_value;
    app::ScreenOrder order;
    std::chrono::steady_clock::time_point opened;

    std::mutex lock;
    std::shared_ptr<app::Screen> screen; ///< null once its end was told
    bool redeemed = false;
    app::ScreenEnd end = app::ScreenEnd::open;
    std::chrono::steady_clock::time_point touched;
    std::string entry_key;         ///< carried by the entry and by "open in another tab"
    std::string page_key;          ///< carried by every other form; new whenever another tab takes the visit
    std::string tab;               ///< the tab it belongs to, as it names itself; empty before the first
    std::string pass;              ///< page that may be shown once without the tab naming itself again
    std::uint64_t last_number = 0; ///< handed out so far: forms that may be sent once carry one
    Progress progress;
    std::optional<app::ScreenResult> untold; ///< how it ended, until tell_end

    [[nodiscard]] std::string path(std::string_view page) const { return "/" + prefix + "/" + std::string{page}; }
};

/// Ends a visit: its progress is wiped. The first end counts. The visit's lock must be held; tell_end follows once it is not.
void end_visit(Visit& visit, app::ScreenEnd end, app::ScreenResult result = {});
/// Tells the end of a visit to whoever asked for its screen, once. No lock may be held: the host is called.
void tell_end(Visit& visit);

} // namespace esente::screens
