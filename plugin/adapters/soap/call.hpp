#pragma once

#include "core/result.hpp"
#include "ports/bound.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace esente::soap {

/// One call under way: its bound, and the network activity that must end when the call does. Ends once, by whoever is first: the thread
/// that asks the network, the timer at the deadline, or whoever requests the stop. Any thread.
class Call : public std::enable_shared_from_this<Call> {
public:
    explicit Call(ports::Bound bound) : bound_{std::move(bound)} {}
    Call(const Call&) = delete;
    Call& operator=(const Call&) = delete;
    Call(Call&&) = delete;
    Call& operator=(Call&&) = delete;
    virtual ~Call() = default;

    /// From now on a stop request ends the call with CANCELLED. Once.
    void listen();
    /// Ends the call with a failure; without effect if it has ended.
    virtual void fail(core::Error error) = 0;

    [[nodiscard]] bool over() const;
    /// Over, and its activity has returned: nobody needs to watch it any more.
    [[nodiscard]] bool settled() const;
    [[nodiscard]] const ports::Bound& bound() const noexcept { return bound_; }

    /// `abort` makes the network activity that begins now return; called when the call ends, and again while it does not return.
    /// False, and nothing kept, if the call is over.
    [[nodiscard]] bool attach(std::function<void()> abort);
    /// The network activity has returned. `abort` is not running and will not run.
    void detach();
    /// True while an activity has not returned although the call is over; it is told again, since it may not have had a socket yet.
    bool abort_again();
    /// Waits, at most until the call is over. False if it is.
    [[nodiscard]] bool pause(std::chrono::milliseconds length);

protected:
    /// True for the first caller only; the network activity is told to return.
    [[nodiscard]] bool end();

private:
    void tell();

    const ports::Bound bound_;
    mutable std::mutex mutex_;
    std::condition_variable ended_;
    bool over_ = false;
    std::function<void()> abort_;
    std::optional<std::stop_callback<std::function<void()>>> on_stop_;
};

/// The call with the type of its outcome. `report` sees how it ended, before the future is ready.
template <class Reply> class CallFor final : public Call {
public:
    using Report = std::function<void(const core::Error*)>; ///< null: a reply

    CallFor(ports::Bound bound, Report report) : Call{std::move(bound)}, report_{std::move(report)} {}

    [[nodiscard]] std::future<core::Result<Reply>> future() { return promise_.get_future(); }
    void finish(core::Result<Reply> outcome) {
        if (end()) {
            report_(outcome ? nullptr : &outcome.error());
            promise_.set_value(std::move(outcome));
        }
    }
    void fail(core::Error error) override { finish(core::Result<Reply>{std::move(error)}); }

private:
    Report report_;
    std::promise<core::Result<Reply>> promise_;
};

} // namespace esente::soap
