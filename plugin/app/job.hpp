#pragma once

#include "app/results.hpp"
#include "core/result.hpp"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <stop_token>

namespace esente::app {

/// A piece of background work: queued, running, done. It is published once; after that its outcome never changes. Any thread.
class Job {
public:
    explicit Job(std::uint64_t id) noexcept : id_{id} {}
    ~Job() = default;
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;

    [[nodiscard]] std::uint64_t id() const noexcept { return id_; }
    /// Waits until the job is done; false when the time passed first.
    [[nodiscard]] bool wait(std::chrono::milliseconds longest) const;
    /// Asks the job to stop. One past its audit write still gives its result.
    void cancel() noexcept { stop_.request_stop(); }
    [[nodiscard]] std::stop_token stop_token() const noexcept { return stop_.get_token(); }
    /// The outcome; null until the job is done.
    [[nodiscard]] const core::Result<Outcome>* outcome() const;

    /// Workers only, once.
    void publish(core::Result<Outcome> outcome);

private:
    std::uint64_t id_;
    std::stop_source stop_;
    mutable std::mutex lock_;
    mutable std::condition_variable done_;
    std::optional<core::Result<Outcome>> outcome_;
};

} // namespace esente::app
