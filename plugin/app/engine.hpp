#pragma once

#include "app/job.hpp"
#include "app/requests.hpp"
#include "app/screens.hpp"
#include "core/catalogue.hpp"
#include "core/settings.hpp"
#include "ports/audit_port.hpp"
#include "ports/card_port.hpp"
#include "ports/catalogue_port.hpp"
#include "ports/clock_port.hpp"
#include "ports/counter_port.hpp"
#include "ports/log_port.hpp"
#include "ports/random_port.hpp"
#include "ports/service_port.hpp"
#include "ports/signature_port.hpp"
#include "ports/thread_port.hpp"
#include "ports/trust_port.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace esente::app {

/// Every port, owned by the engine. Built by wiring, or by a test out of fakes.
/// Declared in the order they may use one another; destroyed in the opposite one.
struct Ports {
    std::unique_ptr<ports::ThreadPort> threads;
    std::unique_ptr<ports::ClockPort> clock;
    std::unique_ptr<ports::RandomPort> random;
    std::unique_ptr<ports::LogPort> log;
    std::unique_ptr<ports::TrustPort> trust;
    std::unique_ptr<ports::CardPort> card;
    std::unique_ptr<ports::ServicePort> service;
    std::unique_ptr<ports::CounterPort> counter;
    std::unique_ptr<ports::StorePort> store;
    std::unique_ptr<ports::CataloguePort> catalogues;
    std::unique_ptr<ports::SignaturePort> signatures;
};

enum class EventKind : std::uint8_t { job_done = 1, card_inserted, card_removed, readers_changed, screen_ended };

struct Event {
    EventKind kind = EventKind::job_done;
    std::uint64_t job_id = 0; ///< of a job that is done; of the job that opened a screen that ended
    std::string reader;
    core::card::CardKind card = core::card::CardKind::none;
};

/// The facade behind the C interface. Every method returns at once; work is done by the engine's own threads.
/// The destructor cancels the jobs and joins the threads, within 2 s.
class Engine {
public:
    /// `wake` is called with no lock held, from any thread, whenever an event was queued; it must only post.
    Engine(Ports ports, core::Settings settings, core::Catalogue embedded, std::function<void()> wake);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    std::shared_ptr<Job> readers();
    std::shared_ptr<Job> identify(IdentifyRequest request);
    std::shared_ptr<Job> consult(ConsultOrder order);
    std::shared_ptr<Job> check(CheckOrder order);
    std::shared_ptr<Job> acknowledge(AcknowledgeOrder order);
    std::shared_ptr<Job> health();
    std::shared_ptr<Job> verify_audit(std::optional<ports::AuditExpectation> expected);
    std::shared_ptr<Job> audit_rows(std::uint64_t from, std::uint32_t limit);
    /// The edition in force.
    std::shared_ptr<Job> catalogue();
    /// Looks at the configured catalogue again; jobs under way go on by the edition they began with.
    std::shared_ptr<Job> reload_catalogue();
    /// Judges a file and its signature; adopts nothing.
    std::shared_ptr<Job> verify_catalogue(ports::CatalogueFile file);

    /// Lends the engine what shows screens. Once, before any is asked for.
    void lend(std::unique_ptr<Screens> screens);
    /// Opens a screen: the job gives it as soon as its address exists, and `screen_ended` with the job's number tells its end.
    /// ABI when nothing was lent.
    std::shared_ptr<Job> open_screen(ScreenOrder order);
    /// Ends a screen that is still open. Does not wait.
    void close_screen(const std::shared_ptr<Screen>& screen);

    /// The counter. A refused request ends with a CounterRefusal; only counter operators may ask (USAGE).
    std::shared_ptr<Job> pin_request(PinOrder order);
    std::shared_ptr<Job> pin_status(PinQuery query);
    std::shared_ptr<Job> pin_repeat(PinQuery query);
    std::shared_ptr<Job> pin_cancel(PinQuery query);
    std::shared_ptr<Job> card_request(CardOrder order);
    std::shared_ptr<Job> counter_journal(std::optional<core::Operator> caller);

    /// For a process that ends with the engine still there: what the destructor does, but within `limit`, and the engine may still be asked
    /// afterwards; it refuses every job. What does not end in time is left as it is. Once; no thread of the engine's own.
    void leave(std::chrono::milliseconds limit);

    /// Takes the oldest event. At most 1024 wait; beyond that the oldest card events are dropped first, then the oldest job events.
    [[nodiscard]] std::optional<Event> next_event();

    [[nodiscard]] const core::Settings& settings() const noexcept;
    /// The edition in force as far as it is known by now; touches no disk.
    [[nodiscard]] std::shared_ptr<const core::Catalogue> edition() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace esente::app
