#include "adapters/screens/screens.hpp"

#include "adapters/screens/connection.hpp"
#include "adapters/screens/crew.hpp"
#include "adapters/screens/desk.hpp"
#include "adapters/screens/door.hpp"

#include <Poco/Exception.h>

#include <mutex>
#include <optional>
#include <utility>

namespace esente::screens {
namespace {

class Server final : public app::Screens {
public:
    explicit Server(Needs needs)
        : needs_{std::move(needs)},
          visits_{needs_.random, needs_.lifetimes},
          desk_{{.engine = needs_.engine, .clock = needs_.clock, .log = needs_.log, .visits = visits_}} {}
    ~Server() override { static_cast<void>(stop(std::chrono::steady_clock::now())); }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    core::Result<std::shared_ptr<app::Screen>> open(app::ScreenOrder order, std::function<void()> ended) override {
        const std::scoped_lock guard{lock_};
        if (stopped_) {
            return core::failure(core::Fault::cancelled, "the engine is going away");
        }
        try {
            begin();
        } catch (const Poco::Exception& refused) {
            return core::failure(core::Fault::defect, std::string{"no port of 127.0.0.1 can be had: "} + refused.name(), refused.code());
        }
        const auto visit = visits_.open("http://127.0.0.1:" + std::to_string(door_->port()), std::move(order), std::move(ended));
        door_->nudge();
        return visit->screen;
    }

    void close(const std::shared_ptr<app::Screen>& screen) override {
        if (const auto visit = visits_.by_screen(screen.get())) {
            {
                const std::scoped_lock guard{visit->lock};
                end_visit(*visit, app::ScreenEnd::withdrawn);
            }
            tell_end(*visit);
        }
    }

    bool stop(std::chrono::steady_clock::time_point deadline) override {
        {
            const std::scoped_lock guard{lock_};
            stopped_ = true;
        }
        if (door_) {
            door_->stop();
        }
        visits_.end_all(app::ScreenEnd::withdrawn);
        return !crew_ || crew_->stop(deadline);
    }

private:
    void begin() {
        if (door_) {
            return;
        }
        crew_.emplace(needs_.threads, needs_.log, [this](const Poco::Net::StreamSocket& socket) {
            serve_connection(socket, [this](const Request& request) { return desk_.answer(request); });
        });
        try {
            door_ = std::make_unique<Door>(Door::Parts{.threads = needs_.threads,
                                                       .log = needs_.log,
                                                       .peers = *needs_.peers,
                                                       .hand_over = [this](const Poco::Net::StreamSocket& socket) { crew_->take(socket); },
                                                       .tidy = [this] { return visits_.tidy(std::chrono::steady_clock::now()); }});
        } catch (const Poco::Exception&) {
            crew_.reset();
            throw;
        }
        desk_.serves_on(door_->port());
    }

    Needs needs_;
    Visits visits_;
    Desk desk_;
    std::mutex lock_;
    bool stopped_ = false;
    std::optional<Crew> crew_; ///< outlives the door, which hands over to it
    std::unique_ptr<Door> door_;
};

} // namespace

std::unique_ptr<app::Screens> make_screens(Needs needs) { return std::make_unique<Server>(std::move(needs)); }

} // namespace esente::screens
