#pragma once

#include "adapters/soap/services.hpp"
#include "fakes/fake_counter.hpp"
#include "loopback_server.hpp"
#include "samples.hpp"
#include "test_pki.hpp"
#include "test_threads.hpp"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace esente::soap::test {

/// 2026-11-24T09:15:40Z: ten seconds after the recorded replies were written.
class FixedClock final : public ports::ClockPort {
public:
    [[nodiscard]] core::Instant now() const override { return *core::instant_from_iso("2026-11-24T09:15:40Z"); }
};

class MemoryLog final : public ports::LogPort {
public:
    void write(ports::LogLevel, std::string_view text) override {
        const std::lock_guard lock{mutex_};
        text_ += std::string{text} + "\n";
    }
    [[nodiscard]] std::string text() const {
        const std::lock_guard lock{mutex_};
        return text_;
    }

private:
    mutable std::mutex mutex_;
    std::string text_;
};

/// A loopback server that plays its steps and the service that calls it. The service goes first, so that its connections end.
class Bench {
public:
    explicit Bench(std::vector<LoopbackServer::Step> steps, const Pki& keys = Pki{})
        : pki{keys}, server{pki.server, pki.ca, std::move(steps)} {
        config.service.url = "https://localhost:" + std::to_string(server.port()) + "/esente";
        config.service.ca_file = folder.pem("ca.pem", pki.ca.certificate.get(), nullptr);
        config.service.client_certificate = folder.pem("client.pem", pki.client.certificate.get(), nullptr);
        config.service.client_key = folder.pem("client.key", nullptr, pki.client.key.get());
        config.application = "prova";
        config.application_version = "1.0";
        config.workstation = "AMB-3";
    }

    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
    Bench(Bench&&) = delete;
    Bench& operator=(Bench&&) = delete;
    /// Every step was played and no connection came beyond them.
    ~Bench() {
        services_.reset();
        BOOST_TEST(server.steps_left() == 0U);
        BOOST_TEST(server.unexpected() == 0U);
    }

    ports::ServicePort& service() { return *services().exemptions; }
    ports::CounterPort& counter() { return *services().counter; }
    Services& services() {
        if (!services_) {
            auto made = make_services(config, threads, around());
            BOOST_REQUIRE_MESSAGE(made.ok(), (made.ok() ? "" : made.error().detail));
            services_ = std::move(made).value();
        }
        return *services_;
    }
    Surroundings around() { return {.clock = clock, .log = log, .secrets = secrets}; }
    void destroy_service() { services_.reset(); }

    [[nodiscard]] static ports::ServiceCall call(std::chrono::milliseconds length = std::chrono::seconds{5}, std::stop_token stop = {}) {
        return {samples::prescriber(), samples::message_id, ports::Bound::of(length, std::move(stop))};
    }
    core::Result<core::VerifyReply> verify(std::chrono::milliseconds length = std::chrono::seconds{5}) {
        return service().verify(samples::verify_request(), call(length)).get();
    }
    /// Name and status of the failure of one verification.
    std::string failure(std::chrono::milliseconds length = std::chrono::seconds{5}) {
        const auto reply = verify(length);
        return reply ? "OK" : std::string{core::fault_name(reply.error().fault)} + " " + std::to_string(reply.error().native);
    }

    Pki pki;
    TempFolder folder;
    QuietThreads threads;
    FixedClock clock;
    MemoryLog log;
    std::shared_ptr<fakes::PlainSecrets> secrets = std::make_shared<fakes::PlainSecrets>();
    LoopbackServer server;
    ServiceConfig config{};

private:
    std::optional<Services> services_;
};

/// The recorded valid verification as an HTTP reply.
inline std::string valid() { return http(200, samples::bytes_of("verify_valid")); }

/// A step that reads one request, does `then` and ends.
inline LoopbackServer::Step once(std::function<void(Peer&)> then) {
    return [then = std::move(then)](Peer& peer) {
        if (peer.shake_hands() && peer.request()) {
            then(peer);
        }
    };
}

/// A step that answers once and says goodbye.
inline LoopbackServer::Step once_and_close(const std::string& reply) {
    return once([reply](Peer& peer) {
        peer.send(reply);
        peer.close();
    });
}

} // namespace esente::soap::test
