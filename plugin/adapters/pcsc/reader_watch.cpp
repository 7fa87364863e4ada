#include "adapters/pcsc/reader_watch.hpp"

#include "adapters/pcsc/canceller.hpp"
#include "adapters/pcsc/context.hpp"
#include "adapters/pcsc/flight.hpp"
#include "core/card/recognise.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

namespace esente::pcsc {
namespace {

using core::card::CardKind;
using ports::CardEventKind;
using std::chrono::steady_clock;

constexpr std::chrono::milliseconds between_looks{3000}; ///< without a service
/// A reader plugged in between a look and the wait after it goes unseen with pcsc-lite 1.9: looked for again, a minute later at most.
constexpr std::chrono::milliseconds longest_wait{60'000};
constexpr std::chrono::milliseconds between_cancels{20};
constexpr std::chrono::milliseconds patience{500}; ///< for the thread to end

} // namespace

/// Shared with the thread, which may outlive the watch.
struct ReaderWatch::State {
    std::shared_ptr<Flight> flight = std::make_shared<Flight>();
    std::mutex mutex; ///< guards `sink`, held while it is called
    Sink sink;

    void tell(const ports::CardEvent& event) {
        const std::lock_guard lock{mutex};
        if (sink) {
            sink(event);
        }
    }
    void tell_card(const ReaderState& reader, bool inserted) {
        tell({.kind = inserted ? CardEventKind::inserted : CardEventKind::removed,
              .reader = reader.name,
              .card = inserted ? core::card::recognise_atr(reader.atr) : CardKind::none});
    }
    void compare(const std::vector<ReaderState>& before, const std::vector<ReaderState>& now);
    void follow(Context& context);
    void run();
};

/// A counter that moved with a card before and after is another card: a removal and an insertion.
void ReaderWatch::State::compare(const std::vector<ReaderState>& before, const std::vector<ReaderState>& now) {
    const auto in = [](const std::vector<ReaderState>& list, const std::string& name) {
        return std::ranges::find(list, name, &ReaderState::name);
    };
    bool readers_differ = before.size() != now.size();
    for (const auto& old : before) {
        const auto same = in(now, old.name);
        const bool gone = same == now.end();
        readers_differ = readers_differ || gone;
        if (old.has_card() && (gone || !same->has_card() || same->counter() != old.counter())) {
            tell_card(old, false);
        }
    }
    if (readers_differ) {
        tell({.kind = CardEventKind::readers_changed, .reader = {}, .card = CardKind::none});
    }
    for (const auto& reader : now) {
        const auto old = in(before, reader.name);
        if (reader.has_card() && (old == before.end() || !old->has_card() || old->counter() != reader.counter())) {
            tell_card(reader, true);
        }
    }
}

/// Until the service goes away or the watch ends.
void ReaderWatch::State::follow(Context& context) {
    std::vector<ReaderState> known;
    while (!flight->is_quitting()) {
        auto now = context.look();
        compare(known, now ? *now : std::vector<ReaderState>{});
        if (!now) {
            return;
        }
        known = std::move(now).value();
        if (!context.wait(known, longest_wait)) {
            compare(known, {});
            return;
        }
    }
}

void ReaderWatch::State::run() {
    while (!flight->is_quitting()) {
        if (auto context = Context::establish()) {
            flight->lend(context->handle());
            follow(*context);
            flight->lend(std::nullopt);
        }
        flight->pause(between_looks);
    }
    flight->finish();
}

ReaderWatch::ReaderWatch(ports::ThreadPort& threads, Sink sink) : threads_{threads}, state_{std::make_shared<State>()} {
    state_->sink = std::move(sink);
    thread_ = threads.start("esente-readers", [state = state_] { state->run(); });
}

ReaderWatch::~ReaderWatch() {
    {
        const std::lock_guard lock{state_->mutex};
        state_->sink = nullptr;
    }
    // A cancel that comes before the wait begins is lost: repeated until the thread has heard one.
    const auto limit = steady_clock::now() + patience;
    Canceller canceller{threads_, state_->flight};
    bool ended = false;
    while (!ended && steady_clock::now() < limit) {
        canceller.cancel();
        ended = state_->flight->await(steady_clock::now() + between_cancels, patience);
    }
    if (ended) {
        thread_.join();
    } else {
        thread_.detach();
    }
}

} // namespace esente::pcsc
