#pragma once

#include "app/job.hpp"
#include "ports/log_port.hpp"
#include "ports/thread_port.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string_view>
#include <thread>
#include <vector>

namespace esente::app {

/// What a job does, on a worker's thread. Bounded by the ports it calls; gives up soon after a stop.
using Work = std::function<core::Result<Outcome>(const std::stop_token&)>;

/// Size of one lane of workers.
struct LaneSize {
    std::string_view name; ///< of its threads, at most 15 bytes; a literal
    std::size_t threads = 1;
    std::size_t waiting = 64; ///< jobs that may wait; one more is refused
};

/// Named threads behind one bounded queue. A job taken in is published exactly once. Without work nobody wakes up.
class Worker {
public:
    /// `published` is told of each job right after its outcome can be seen; it must only post.
    Worker(ports::ThreadPort& threads, ports::LogPort& log, const LaneSize& size, std::function<void(const Job&)> published);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Takes the job in, or publishes at once why not: TIMEOUT when the queue is full, CANCELLED while closing. Any thread; never waits.
    void take(const std::shared_ptr<Job>& job, Work work);
    /// Refuses what comes, publishes what waits as CANCELLED, asks what runs to stop. Does not wait; any thread.
    void close();
    /// After close(): true once every thread has ended, false when one still works at the deadline. Not from one of its own threads' jobs.
    [[nodiscard]] bool await_end(std::chrono::steady_clock::time_point deadline);

private:
    struct Task {
        std::shared_ptr<Job> job;
        Work work;
    };

    void run();
    [[nodiscard]] bool next(Task& task);
    void forget(const std::shared_ptr<Job>& job);
    void finish(const std::shared_ptr<Job>& job, core::Result<Outcome> outcome);
    [[nodiscard]] core::Result<Outcome> attempt(const Task& task);

    ports::LogPort& log_;
    std::function<void(const Job&)> published_;
    std::size_t waiting_;
    std::mutex lock_;
    std::condition_variable changed_;
    std::deque<Task> queue_;
    std::vector<std::shared_ptr<Job>> running_;
    bool closing_ = false;
    std::size_t alive_ = 0;
    std::vector<std::thread> threads_;
};

} // namespace esente::app
