#include "app/engine.hpp"

#include "app/acknowledge.hpp"
#include "app/audit_jobs.hpp"
#include "app/card_request.hpp"
#include "app/catalogue_in_force.hpp"
#include "app/check.hpp"
#include "app/consult.hpp"
#include "app/counter_journal.hpp"
#include "app/event_queue.hpp"
#include "app/health.hpp"
#include "app/look_at_readers.hpp"
#include "app/outcome.hpp"
#include "app/pin_query.hpp"
#include "app/pin_request.hpp"
#include "app/present_patients.hpp"
#include "app/read_card.hpp"
#include "app/station.hpp"
#include "app/worker.hpp"

#include <atomic>
#include <chrono>
#include <optional>
#include <utility>

namespace esente::app {
namespace {

// One reading at a time: a job that waits for a card keeps the next reading waiting, and nothing else.
constexpr LaneSize card_lane{.name = "esente-card", .threads = 1, .waiting = 16};
// As many doctors can wait for the service at once; the rest of a group practice queues for a moment.
constexpr LaneSize work_lane{.name = "esente-work", .threads = 4, .waiting = 256};
constexpr std::chrono::milliseconds screens_end{1000};

} // namespace

// Destroyed from the end: first the workers stop, then the ports with the card watch, then what both of them posted to.
struct Engine::State {
    State(Ports given, core::Settings chosen, core::Catalogue embedded, std::function<void()> wake)
        : settings{std::move(chosen)},
          events{std::move(wake)},
          ports{std::move(given)},
          station{.clock = *ports->clock,
                  .random = *ports->random,
                  .log = *ports->log,
                  .trust = *ports->trust,
                  .card = *ports->card,
                  .service = *ports->service,
                  .counter = *ports->counter,
                  .store = *ports->store,
                  .figures = figures,
                  .settings = settings,
                  .catalogue = std::make_shared<const core::Catalogue>(std::move(embedded))},
          catalogues{{.files = *ports->catalogues,
                      .signatures = *ports->signatures,
                      .store = *ports->store,
                      .clock = *ports->clock,
                      .log = *ports->log,
                      .settings = settings},
                     station.catalogue},
          cards{*ports->threads, *ports->log, card_lane, [this](const Job& job) { published(job); }},
          work{*ports->threads, *ports->log, work_lane, [this](const Job& job) { published(job); }} {
        ports->card->watch([this](const ports::CardEvent& event) { card_event(event); });
    }
    ~State() {
        close();
        screens.reset();
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    // Screens first, since they ask for jobs. Bounded: whoever shows them stops within the limit of leaving.
    void close() {
        if (screens) {
            screens_ended = screens->stop(std::chrono::steady_clock::now() + screens_end);
        }
        cards.close();
        work.close();
    }

    void leave(std::chrono::milliseconds limit) {
        const auto deadline = std::chrono::steady_clock::now() + limit;
        close();
        if (cards.await_end(deadline) && work.await_end(deadline) && screens_ended) {
            screens.reset();
            ports.reset();
        }
    }

    void published(const Job& job) { events.push({.kind = EventKind::job_done, .job_id = job.id(), .reader = {}, .card = {}}); }

    void card_event(const ports::CardEvent& event) {
        auto kind = EventKind::readers_changed;
        if (event.kind == ports::CardEventKind::inserted) {
            kind = EventKind::card_inserted;
            present.card_inserted(event.reader);
        } else if (event.kind == ports::CardEventKind::removed) {
            kind = EventKind::card_removed;
            present.card_left(event.reader, station.clock.now());
        }
        events.push({.kind = kind, .job_id = 0, .reader = event.reader, .card = event.card});
    }

    std::shared_ptr<Job> start(Worker& lane, Work body) {
        auto job = std::make_shared<Job>(++last_job);
        lane.take(job, std::move(body));
        return job;
    }

    // What a job reaches, by this edition from start to end.
    [[nodiscard]] Station by(Edition edition) const {
        Station with = station;
        with.catalogue = std::move(edition);
        return with;
    }

    // For work that goes by the rules: it waits until it is known which edition is in force.
    template <class Body> std::shared_ptr<Job> start_judging(Body body) {
        return start(work, [this, body = std::move(body)](const std::stop_token& stop) -> core::Result<Outcome> {
            auto edition = catalogues.get();
            if (!edition) {
                return std::move(edition).error();
            }
            return body(by(std::move(*edition)), stop);
        });
    }

    core::Settings settings;
    CardFigures figures;
    EventQueue events;
    PresentPatients present;
    std::optional<Ports> ports; ///< none once left
    const Station station;      ///< with the embedded edition; jobs have copies of their own
    CatalogueInForce catalogues;
    std::atomic<std::uint64_t> last_job{0};
    Worker cards;
    Worker work;
    bool screens_ended = true;
    std::unique_ptr<Screens> screens;
};

Engine::Engine(Ports ports, core::Settings settings, core::Catalogue embedded, std::function<void()> wake)
    : state_{std::make_unique<State>(std::move(ports), std::move(settings), std::move(embedded), std::move(wake))} {}

Engine::~Engine() = default;

// On the work lane, as health is: a reading that waits for a card must not hold them up.
std::shared_ptr<Job> Engine::readers() {
    return state_->start(state_->work,
                         [&station = state_->station](const std::stop_token& stop) { return as_outcome(look_at_readers(station, stop)); });
}

// The wait for a card counts from the call, not from the moment an earlier reading is over; what is left may be nothing: a look once.
// A reading judges by no rule, so it does not wait for the catalogue.
std::shared_ptr<Job> Engine::identify(IdentifyRequest request) {
    const auto deadline = ports::Bound::of(request.timeout).deadline;
    return state_->start(state_->cards, [state = state_.get(), request = std::move(request), deadline](const std::stop_token& stop) {
        return read_card(state->by(state->catalogues.known()), state->present, request, {.deadline = deadline, .stop = stop});
    });
}

std::shared_ptr<Job> Engine::consult(ConsultOrder order) {
    return state_->start_judging(
        [order = std::move(order)](const Station& station, const std::stop_token& stop) { return app::consult(station, order, stop); });
}

std::shared_ptr<Job> Engine::check(CheckOrder order) {
    return state_->start_judging(
        [order = std::move(order)](const Station& station, const std::stop_token& stop) { return app::check(station, order, stop); });
}

std::shared_ptr<Job> Engine::acknowledge(AcknowledgeOrder order) {
    return state_->start_judging(
        [order = std::move(order)](const Station& station, const std::stop_token&) { return app::acknowledge(station, order); });
}

std::shared_ptr<Job> Engine::health() {
    return state_->start(
        state_->work, [state = state_.get()](const std::stop_token& stop) { return app::health(state->station, state->catalogues, stop); });
}

std::shared_ptr<Job> Engine::verify_audit(std::optional<ports::AuditExpectation> expected) {
    return state_->start(state_->work, [&station = state_->station, expected = std::move(expected)](const std::stop_token&) {
        return app::verify_audit(station, expected);
    });
}

std::shared_ptr<Job> Engine::audit_rows(std::uint64_t from, std::uint32_t limit) {
    return state_->start(
        state_->work, [&station = state_->station, from, limit](const std::stop_token&) { return app::audit_rows(station, from, limit); });
}

std::shared_ptr<Job> Engine::catalogue() {
    return state_->start(state_->work, [&catalogues = state_->catalogues](const std::stop_token&) { return as_outcome(catalogues.get()); });
}

std::shared_ptr<Job> Engine::reload_catalogue() {
    return state_->start(state_->work,
                         [&catalogues = state_->catalogues](const std::stop_token&) { return as_outcome(catalogues.reload()); });
}

std::shared_ptr<Job> Engine::verify_catalogue(ports::CatalogueFile file) {
    return state_->start(state_->work, [&catalogues = state_->catalogues, file = std::move(file)](const std::stop_token&) {
        return as_outcome(catalogues.judge(file));
    });
}

void Engine::lend(std::unique_ptr<Screens> screens) { state_->screens = std::move(screens); }

std::shared_ptr<Job> Engine::open_screen(ScreenOrder order) {
    auto job = std::make_shared<Job>(++state_->last_job);
    state_->work.take(job, [state = state_.get(), number = job->id(), order = std::move(order)](const std::stop_token&) {
        if (!state->screens) {
            return core::Result<Outcome>{
                core::failure(core::Fault::abi, "this library was built without its screens (ESENTE_SCREENS=OFF)")};
        }
        return as_outcome(state->screens->open(
            order, [state, number] { state->events.push({.kind = EventKind::screen_ended, .job_id = number, .reader = {}, .card = {}}); }));
    });
    return job;
}

void Engine::close_screen(const std::shared_ptr<Screen>& screen) {
    if (state_->screens) {
        state_->screens->close(screen);
    }
}

std::shared_ptr<Job> Engine::pin_request(PinOrder order) {
    return state_->start(state_->work, [&station = state_->station, order = std::move(order)](const std::stop_token& stop) {
        return app::pin_request(station, order, stop);
    });
}

std::shared_ptr<Job> Engine::pin_status(PinQuery query) {
    return state_->start(state_->work, [&station = state_->station, query = std::move(query)](const std::stop_token& stop) {
        return app::pin_status(station, query, stop);
    });
}

std::shared_ptr<Job> Engine::pin_repeat(PinQuery query) {
    return state_->start(state_->work, [&station = state_->station, query = std::move(query)](const std::stop_token& stop) {
        return app::pin_repeat(station, query, stop);
    });
}

std::shared_ptr<Job> Engine::pin_cancel(PinQuery query) {
    return state_->start(state_->work, [&station = state_->station, query = std::move(query)](const std::stop_token& stop) {
        return app::pin_cancel(station, query, stop);
    });
}

std::shared_ptr<Job> Engine::card_request(CardOrder order) {
    return state_->start(state_->work, [&station = state_->station, order = std::move(order)](const std::stop_token& stop) {
        return app::card_request(station, order, stop);
    });
}

std::shared_ptr<Job> Engine::counter_journal(std::optional<core::Operator> caller) {
    return state_->start(state_->work, [&station = state_->station, caller = std::move(caller)](const std::stop_token&) {
        return app::counter_journal(station, caller);
    });
}

void Engine::leave(std::chrono::milliseconds limit) { state_->leave(limit); }

std::optional<Event> Engine::next_event() { return state_->events.pop(); }

const core::Settings& Engine::settings() const noexcept { return state_->settings; }

std::shared_ptr<const core::Catalogue> Engine::edition() const { return state_->catalogues.known(); }

} // namespace esente::app
