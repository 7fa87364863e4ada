#pragma once

#include "adapters/pcsc/flight.hpp"
#include "adapters/pcsc/left_behind.hpp"
#include "core/result.hpp"
#include "ports/bound.hpp"
#include "ports/thread_port.hpp"

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <utility>

namespace esente::pcsc {

/// Runs what talks to cards on a thread that can be left behind with its context: SCardTransmit to a mute card never returns, and
/// neither SCardCancel nor SCardReleaseContext ends it. Any thread.
class CardWorker {
public:
    explicit CardWorker(ports::ThreadPort& threads) : threads_{threads}, left_behind_{std::make_shared<LeftBehind>()} {}

    [[nodiscard]] const std::shared_ptr<LeftBehind>& left_behind() const noexcept { return left_behind_; }

    /// The task's result; CARD_MUTE or CARD_BUSY when a card call of it takes longer than `stuck_after` or passes the bound, and at once
    /// when too many were left behind; CANCELLED when stopped. The task must hold whatever it uses and heed flight.is_quitting().
    template <class T>
    core::Result<T> run(const ports::Bound& bound, std::chrono::milliseconds stuck_after, std::function<core::Result<T>(Flight&)> task) {
        // The future also carries what the task throws: a defect, for the caller's own loop to report.
        const auto job = std::make_shared<std::packaged_task<core::Result<T>(Flight&)>>(std::move(task));
        auto result = job->get_future();
        const auto flown = fly(bound, stuck_after, [job](Flight& flight) { (*job)(flight); });
        return flown ? result.get() : core::Result<T>{flown.error()};
    }

private:
    core::Result<core::Done> fly(const ports::Bound& bound, std::chrono::milliseconds stuck_after, std::function<void(Flight&)> body);
    core::Error leave(const std::shared_ptr<Flight>& flight);

    ports::ThreadPort& threads_;
    std::shared_ptr<LeftBehind> left_behind_;
};

} // namespace esente::pcsc
