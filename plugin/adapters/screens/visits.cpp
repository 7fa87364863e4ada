#include "adapters/screens/visits.hpp"

#include "ports/wiping.hpp"

#include <algorithm>
#include <utility>

namespace esente::screens {
namespace {

using Clock = std::chrono::steady_clock;

std::shared_ptr<Visit> found_in(const std::map<std::string, std::shared_ptr<Visit>, std::less<>>& visits, std::string_view key) {
    const auto found = visits.find(key);
    return found != visits.end() ? found->second : nullptr;
}

void cancel(const std::shared_ptr<app::Job>& job) {
    if (job && job->outcome() == nullptr) {
        job->cancel();
    }
}

} // namespace

void end_visit(Visit& visit, app::ScreenEnd end, app::ScreenResult result) {
    if (visit.end != app::ScreenEnd::open) {
        return;
    }
    visit.end = end;
    visit.touched = Clock::now();
    cancel(visit.progress.reading);
    cancel(visit.progress.check);
    cancel(visit.progress.health);
    cancel(visit.progress.looking);
    cancel(visit.progress.new_card.sending);
    if (visit.progress.pin) {
        cancel(visit.progress.pin->sending);
    }
    if (visit.progress.delivery) {
        forget(*visit.progress.delivery);
    }
    ports::renew(visit.progress);
    visit.order.draft.reset();
    ports::renew(visit.order.expected_patient);
    visit.tab.clear();
    visit.page_key.clear();
    result.end = end;
    visit.untold = std::move(result);
}

void tell_end(Visit& visit) {
    std::optional<app::ScreenResult> result;
    std::shared_ptr<app::Screen> screen;
    {
        const std::scoped_lock guard{visit.lock};
        result.swap(visit.untold);
        if (result) {
            screen.swap(visit.screen); // what it holds from now on is the host's to keep or to let go
        }
    }
    if (screen) {
        screen->finish(std::move(*result));
    }
}

std::string Visits::secret() {
    auto word = random_.uuid();
    word.erase(std::remove(word.begin(), word.end(), '-'), word.end());
    return word;
}

std::shared_ptr<Visit> Visits::open(std::string_view origin, app::ScreenOrder order, std::function<void()> ended) {
    auto visit = std::make_shared<Visit>();
    visit->ticket = secret();
    visit->prefix = secret().substr(0, 16);
    visit->cookie_name = "s" + secret().substr(0, 12);
    visit->cookie_value = secret();
    visit->entry_key = secret();
    visit->page_key = secret();
    visit->order = std::move(order);
    visit->screen = std::make_shared<app::Screen>(std::string{origin} + "/t/" + visit->ticket, std::move(ended));
    visit->opened = Clock::now();
    visit->touched = visit->opened;
    const std::scoped_lock guard{lock_};
    by_ticket_.emplace(visit->ticket, visit);
    by_prefix_.emplace(visit->prefix, visit);
    return visit;
}

std::shared_ptr<Visit> Visits::by_ticket(std::string_view ticket) const {
    const std::scoped_lock guard{lock_};
    return found_in(by_ticket_, ticket);
}

std::shared_ptr<Visit> Visits::by_prefix(std::string_view prefix) const {
    const std::scoped_lock guard{lock_};
    return found_in(by_prefix_, prefix);
}

std::shared_ptr<Visit> Visits::by_screen(const app::Screen* screen) const {
    for (const auto& visit : all()) {
        const std::scoped_lock guard{visit->lock};
        if (visit->screen.get() == screen) {
            return visit;
        }
    }
    return nullptr;
}

std::vector<std::shared_ptr<Visit>> Visits::all() const {
    const std::scoped_lock guard{lock_};
    std::vector<std::shared_ptr<Visit>> visits;
    for (const auto& [prefix, visit] : by_prefix_) {
        visits.push_back(visit);
    }
    return visits;
}

std::optional<Clock::time_point> Visits::tidy(Clock::time_point now) {
    std::optional<Clock::time_point> next;
    for (const auto& visit : all()) {
        if (const auto due = age(*visit, now)) {
            next = next ? std::min(*next, *due) : *due;
        }
        tell_end(*visit);
    }
    return next;
}

/// Ends or forgets what is due; the time when something will be.
std::optional<Clock::time_point> Visits::age(Visit& visit, Clock::time_point now) {
    const std::scoped_lock guard{visit.lock};
    if (visit.end == app::ScreenEnd::open) {
        const auto due = visit.redeemed ? visit.touched + lifetimes_.idle : visit.opened + lifetimes_.ticket;
        if (now < due) {
            return due;
        }
        end_visit(visit, visit.redeemed ? app::ScreenEnd::idle : app::ScreenEnd::unused);
    }
    const auto forgotten = visit.touched + lifetimes_.memory_of_the_end;
    if (now < forgotten) {
        return forgotten;
    }
    const std::scoped_lock both{lock_};
    by_ticket_.erase(visit.ticket);
    by_prefix_.erase(visit.prefix);
    return std::nullopt;
}

void Visits::end_all(app::ScreenEnd end) {
    for (const auto& visit : all()) {
        {
            const std::scoped_lock guard{visit->lock};
            end_visit(*visit, end);
        }
        tell_end(*visit);
    }
}

} // namespace esente::screens
