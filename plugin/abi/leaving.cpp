#include "abi/leaving.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <mutex>
#include <utility>
#include <vector>

namespace esente::abi {
namespace {

/// What destroying an engine may take as well (esente.h).
constexpr std::chrono::milliseconds longest_farewell{2000};

/// The engines that live. Its destructor is the exit step: a static object goes after every one that was complete later than itself, and
/// before every one that was complete earlier ([basic.start.term]), those of POCO and the clean-up of OpenSSL among them.
class Leaving {
public:
    Leaving() = default;
    Leaving(const Leaving&) = delete;
    Leaving& operator=(const Leaving&) = delete;
    Leaving(Leaving&&) = delete;
    Leaving& operator=(Leaving&&) = delete;
    ~Leaving() {
        for (const Entry& entry : entries_) {
            entry.left->store(true);
        }
        for (const Entry& entry : entries_) {
            leave(entry);
        }
    }

    void add(const std::shared_ptr<app::Engine>& engine, const Left& left) {
        const std::lock_guard lock{mutex_};
        std::erase_if(entries_, [](const Entry& entry) { return entry.engine.expired(); });
        entries_.push_back({engine, left});
    }

private:
    struct Entry {
        std::weak_ptr<app::Engine> engine;
        Left left;
    };

    static void leave(const Entry& entry) noexcept {
        try {
            if (const auto engine = entry.engine.lock()) {
                engine->leave(longest_farewell);
            }
        } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): the process ends, nobody is there to be told
        }
    }

    std::mutex mutex_;
    std::vector<Entry> entries_;
};

} // namespace

wiring::HostSide until_left(wiring::HostSide side, const Left& left) {
    if (side.log) {
        side.log = [left, log = std::move(side.log)](ports::LogLevel level, std::string_view text) {
            if (!left->load()) {
                log(level, text);
            }
        };
    }
    if (side.wake) {
        side.wake = [left, wake = std::move(side.wake)] {
            if (!left->load()) {
                wake();
            }
        };
    }
    return side;
}

void end_with_process(const std::shared_ptr<app::Engine>& engine, const Left& left) {
    static Leaving leaving; // the one object of the process we have (doc/adr/0009)
    leaving.add(engine, left);
}

} // namespace esente::abi
