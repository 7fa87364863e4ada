#pragma once

#include "adapters/screens/visit.hpp"
#include "ports/random_port.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace esente::screens {

/// How long things live.
struct Lifetimes {
    std::chrono::seconds ticket{60};
    std::chrono::seconds idle{600};
    std::chrono::seconds memory_of_the_end{600}; ///< how long an ended visit can still say why it ended
};

/// Every visit of one engine. Any thread.
class Visits {
public:
    Visits(ports::RandomPort& random, Lifetimes lifetimes) : random_{random}, lifetimes_{lifetimes} {}

    /// Makes a visit whose address begins with `origin`.
    std::shared_ptr<Visit> open(std::string_view origin, app::ScreenOrder order, std::function<void()> ended);
    /// The visit of a ticket, or of the first part of a path; null if unknown.
    [[nodiscard]] std::shared_ptr<Visit> by_ticket(std::string_view ticket) const;
    [[nodiscard]] std::shared_ptr<Visit> by_prefix(std::string_view prefix) const;
    [[nodiscard]] std::shared_ptr<Visit> by_screen(const app::Screen* screen) const;
    /// Ends what grew old and forgets what ended long ago; gives the time to look again, none without visits.
    std::optional<std::chrono::steady_clock::time_point> tidy(std::chrono::steady_clock::time_point now);
    /// Ends them all.
    void end_all(app::ScreenEnd end);

    /// A word nobody can guess: 122 random bits as 32 hex digits.
    [[nodiscard]] std::string secret();

private:
    std::optional<std::chrono::steady_clock::time_point> age(Visit& visit, std::chrono::steady_clock::time_point now);
    [[nodiscard]] std::vector<std::shared_ptr<Visit>> all() const;

    ports::RandomPort& random_;
    Lifetimes lifetimes_;
    mutable std::mutex lock_;
    std::map<std::string, std::shared_ptr<Visit>, std::less<>> by_ticket_;
    std::map<std::string, std::shared_ptr<Visit>, std::less<>> by_prefix_;
};

} // namespace esente::screens
