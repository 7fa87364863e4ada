#pragma once

#include "card.hpp"
#include "stop_signal.hpp"
#include "timing.hpp"
#include "vpcd_client.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

namespace simulator {

/// How one insertion ended.
enum class SessionEnd : std::uint8_t {
    reader_gone, ///< pcscd closed the connection
    pulled,      ///< the card was taken out and stays out
    stopped,     ///< the program is to end
};

/// Serves insertions: answers control frames and commands until one side ends it. `atr_requests` bounds the requests for the ATR that
/// are answered (0: no bound); the fault extra-insert is such a short insertion. `seen` is called at the
/// first request of every other insertion: from then on the reader knows of the card.
class Session {
public:
    Session(Card& card, Timing timing, const StopSignal& stop, std::function<void()> seen)
        : card_(card), timing_(timing), stop_(stop), seen_(std::move(seen)) {}
    [[nodiscard]] SessionEnd serve(const VpcdConnection& line, int atr_requests);

private:
    /// Each says how the insertion ended, or nothing while it goes on.
    [[nodiscard]] std::optional<SessionEnd> control(const VpcdConnection& line, std::uint8_t code, int atr_requests);
    [[nodiscard]] std::optional<SessionEnd> command(const VpcdConnection& line, const Bytes& apdu);

    Card& card_;
    Timing timing_;
    const StopSignal& stop_;
    std::function<void()> seen_;
    int atr_answers_ = 0;
};

} // namespace simulator
