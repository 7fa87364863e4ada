#include "app/worker.hpp"

#include "ports/wiping.hpp"

#include <exception>
#include <string>
#include <typeinfo>
#include <utility>

namespace esente::app {

using core::failure;
using core::Fault;

Worker::Worker(ports::ThreadPort& threads, ports::LogPort& log, const LaneSize& size, std::function<void(const Job&)> published)
    : log_{log}, published_{std::move(published)}, waiting_{size.waiting} {
    threads_.reserve(size.threads);
    const std::scoped_lock guard{lock_};
    for (std::size_t started = 0; started < size.threads; ++started) {
        threads_.push_back(threads.start(size.name, [this] { run(); }));
        ++alive_;
    }
}

Worker::~Worker() {
    close();
    for (auto& thread : threads_) {
        thread.join();
    }
}

void Worker::take(const std::shared_ptr<Job>& job, Work work) {
    bool closing = false;
    bool taken = false;
    {
        const std::scoped_lock guard{lock_};
        closing = closing_;
        taken = !closing && queue_.size() < waiting_;
        if (taken) {
            queue_.push_back({job, std::move(work)});
        }
    }
    if (taken) {
        changed_.notify_one();
        return;
    }
    finish(job, closing ? failure(Fault::cancelled, "the engine is going away")
                        : failure(Fault::timeout, "too many jobs are waiting; ask again when some are done"));
}

void Worker::close() {
    std::deque<Task> left;
    std::vector<std::shared_ptr<Job>> running;
    {
        const std::scoped_lock guard{lock_};
        closing_ = true;
        left.swap(queue_);
        running = running_;
    }
    changed_.notify_all();
    for (const auto& job : running) {
        job->cancel();
    }
    for (const auto& task : left) {
        finish(task.job, failure(Fault::cancelled, "the engine went away before the job began"));
    }
}

bool Worker::await_end(std::chrono::steady_clock::time_point deadline) {
    std::unique_lock guard{lock_};
    return changed_.wait_until(guard, deadline, [this] { return alive_ == 0; });
}

bool Worker::next(Task& task) {
    std::unique_lock guard{lock_};
    changed_.wait(guard, [this] { return closing_ || !queue_.empty(); });
    if (queue_.empty()) {
        return false;
    }
    task = std::move(queue_.front());
    queue_.pop_front();
    running_.push_back(task.job);
    return true;
}

void Worker::forget(const std::shared_ptr<Job>& job) {
    const std::scoped_lock guard{lock_};
    std::erase(running_, job);
}

void Worker::run() {
    for (Task task; next(task); task = {}) {
        auto outcome = attempt(task);
        task.work = nullptr; // what the work held is let go before anybody sees the outcome
        forget(task.job);
        ports::wipe_stack();
        finish(task.job, std::move(outcome));
    }
    const std::scoped_lock guard{lock_};
    --alive_;
    changed_.notify_all();
}

// The only place of the application where an exception is caught. Its text could hold anything: only its type is told.
core::Result<Outcome> Worker::attempt(const Task& task) {
    if (task.job->stop_token().stop_requested()) {
        return failure(Fault::cancelled, "cancelled before it began");
    }
    try {
        return task.work(task.job->stop_token());
    } catch (const std::exception& defect) {
        log_.write(ports::LogLevel::error, std::string{"a job ended with an exception of type "} + typeid(defect).name());
    } catch (...) {
        log_.write(ports::LogLevel::error, "a job ended with an exception of unknown type");
    }
    return failure(Fault::defect, "a job ended with an exception; the log names its type");
}

void Worker::finish(const std::shared_ptr<Job>& job, core::Result<Outcome> outcome) {
    job->publish(std::move(outcome));
    published_(*job);
}

} // namespace esente::app
