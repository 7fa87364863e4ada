#include "adapters/screens/crew.hpp"

#include "ports/wiping.hpp"

#include <Poco/Exception.h>

#include <exception>
#include <string>
#include <typeinfo>

namespace esente::screens {
namespace {

/// Ends both directions; a connection that is gone already is as good.
void cut(Poco::Net::StreamSocket& socket) noexcept {
    try {
        socket.shutdown();
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): it is gone, as wanted
    }
}

} // namespace

Crew::Crew(ports::ThreadPort& threads, ports::LogPort& log, std::function<void(const Poco::Net::StreamSocket&)> serve)
    : log_{log}, serve_{std::move(serve)}, alive_{size} {
    for (std::size_t i = 0; i < size; ++i) {
        crew_.push_back(threads.start("esente-screen", [this] { run(); }));
    }
}

Crew::~Crew() {
    static_cast<void>(stop(std::chrono::steady_clock::now()));
    for (auto& thread : crew_) {
        thread.join();
    }
}

void Crew::take(const Poco::Net::StreamSocket& socket) {
    const std::scoped_lock guard{lock_};
    if (!stopping_ && queue_.size() < most_waiting) {
        queue_.push_back(socket);
        changed_.notify_one();
    }
}

bool Crew::stop(std::chrono::steady_clock::time_point deadline) {
    std::unique_lock guard{lock_};
    stopping_ = true;
    queue_.clear();
    for (auto& socket : served_) {
        cut(socket);
    }
    changed_.notify_all();
    return changed_.wait_until(guard, deadline, [this] { return alive_ == 0; });
}

void Crew::run() {
    std::unique_lock guard{lock_};
    while (true) {
        changed_.wait(guard, [this] { return stopping_ || !queue_.empty(); });
        if (stopping_) {
            break;
        }
        const auto place = served_.insert(served_.end(), queue_.front());
        queue_.pop_front();
        guard.unlock();
        answer(*place);
        ports::wipe_stack();
        guard.lock();
        served_.erase(place);
    }
    --alive_;
    changed_.notify_all();
}

void Crew::answer(const Poco::Net::StreamSocket& socket) {
    try {
        serve_(socket);
    } catch (const Poco::Exception& gone) {
        log_.write(ports::LogLevel::debug, std::string{"a screen's connection ended: "} + gone.name());
    } catch (const std::exception& defect) {
        log_.write(ports::LogLevel::error, std::string{"a screen's connection failed: "} + typeid(defect).name());
    }
}

} // namespace esente::screens
