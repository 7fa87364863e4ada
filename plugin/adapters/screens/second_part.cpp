#include "adapters/screens/second_part.hpp"

#include "adapters/screens/view.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace esente::screens {
namespace {

using Clock = std::chrono::steady_clock;

/// Pauses between looks; the last one repeats.
constexpr std::array pauses{std::chrono::seconds{5}, std::chrono::seconds{10}, std::chrono::seconds{20}, std::chrono::seconds{30},
                            std::chrono::seconds{60}};
constexpr std::uint32_t most_looks = 30;

void put_off(SecondPart& part) {
    part.next_look = Clock::now() + pauses.at(std::min<std::size_t>(part.looks, pauses.size()) - (part.looks > 0 ? 1 : 0));
}

std::shared_ptr<app::Job> started(const View& view, const std::string& request_id, Asking what, const std::string& reason) {
    app::PinQuery query{.request_id = request_id, .reason = reason, .caller = view.visit.order.caller};
    switch (what) {
    case Asking::repeat:
        return view.engine.pin_repeat(std::move(query));
    case Asking::cancel:
        return view.engine.pin_cancel(std::move(query));
    case Asking::state:
        break;
    }
    return view.engine.pin_status(std::move(query));
}

void refuse(SecondPart& part, app::CounterRefusal refusal) {
    part.repeats_are_over =
        part.repeats_are_over || std::any_of(refusal.findings.begin(), refusal.findings.end(),
                                             [](const app::CounterWords& words) { return words.finding.id == "SPO-INVII-FINITI"; });
    if (part.asking != Asking::state || !part.refusal || part.refused == Asking::state) {
        part.refusal = std::move(refusal);
        part.refused = part.asking;
    }
}

void take(SecondPart& part, const core::Result<app::Outcome>& outcome) {
    if (!outcome) {
        refuse(part, {.error = outcome.error(), .findings = {}});
        return;
    }
    if (const auto* refusal = std::get_if<app::CounterRefusal>(&outcome.value())) {
        refuse(part, *refusal);
        return;
    }
    part.now = std::get<app::PinState>(outcome.value()).now;
    part.sent_again = part.sent_again || part.asking == Asking::repeat;
    if (part.refused == Asking::state) {
        part.refusal.reset();
    }
}

} // namespace

bool has_ended(const SecondPart& part) {
    return part.now && (part.now->state == "CONSEGNATA" || core::counter::came_to_nothing(part.now->state));
}

bool looks_are_over(const SecondPart& part) { return part.looks >= most_looks; }

void begin_following(const View& view, SecondPart& part, bool sent_now) {
    part.turn = ++view.visit.last_number;
    part.looks = 0;
    if (sent_now) {
        put_off(part);
    }
}

void ask(const View& view, const std::string& request_id, SecondPart& part, Asking what, const std::string& reason) {
    if (part.job && part.asking != Asking::state) {
        return;
    }
    stop_following(part);
    part.asking = what;
    part.refusal.reset();
    part.refused = Asking::state;
    part.sent_again = false;
    part.turn = ++view.visit.last_number;
    part.job = started(view, request_id, what, reason);
}

void follow(const View& view, const std::string& request_id, SecondPart& part) {
    if (part.job && part.job->outcome() != nullptr) {
        const auto job = std::exchange(part.job, nullptr);
        take(part, *job->outcome());
        if (part.asking != Asking::state) {
            part.looks = 0;
        }
        put_off(part);
    }
    if (!part.job && !has_ended(part) && !looks_are_over(part) && Clock::now() >= part.next_look) {
        ++part.looks;
        part.asking = Asking::state;
        part.job = started(view, request_id, Asking::state, {});
    }
}

void stop_following(SecondPart& part) {
    if (part.job && part.asking == Asking::state) {
        part.job->cancel();
    }
    part.job.reset();
}

} // namespace esente::screens
