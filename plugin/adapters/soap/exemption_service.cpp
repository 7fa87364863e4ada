#include "adapters/soap/exemption_service.hpp"

#include "adapters/soap/call.hpp"
#include "adapters/soap/call_threads.hpp"
#include "adapters/soap/call_timer.hpp"
#include "adapters/soap/consult_codec.hpp"
#include "adapters/soap/http_transport.hpp"
#include "adapters/soap/journal.hpp"
#include "adapters/soap/status_codec.hpp"
#include "adapters/soap/verify_codec.hpp"

#include <Poco/Exception.h>
#include <chrono>
#include <exception>
#include <utility>

namespace esente::soap {
namespace {

using std::chrono::steady_clock;

/// What calls use and may use longer than the service lives.
struct Line {
    SessionPool sessions;
    HttpTransport transport;
    Journal journal;

    Line(const Poco::URI& url, const std::shared_ptr<const TlsContext>& tls, std::uint64_t max_reply_bytes,
         std::pair<ports::ClockPort&, ports::LogPort&> host)
        : sessions{url, tls}, transport{sessions, max_reply_bytes}, journal{host.first, host.second, tls->certificate_ends()} {}
};

std::optional<core::Instant> written_at(const core::VerifyAnswer& answer) { return answer.answered_at; }
std::optional<core::Instant> written_at(const core::ConsultAnswer& answer) { return answer.answered_at; }
std::optional<core::Instant> written_at(const core::StatusAnswer& answer) { return answer.answered_at; }
std::optional<core::Instant> written_at(const core::DomainError& /*answer*/) { return std::nullopt; }

/// Prescribers are served by ESE, counters by PIN and TES, both by SRV (contract §1).
std::optional<core::Error> refused_role(const Operation& operation, const std::string& role) {
    const bool prescriber = core::is_prescriber_role(role);
    const bool open_to_counters = operation.domain == service_status.domain;
    if (prescriber || (open_to_counters && core::is_counter_role(role))) {
        return std::nullopt;
    }
    return core::failure(core::Fault::usage, "the role of the operator does not give access to " + operation.element());
}

template <class Reply> std::future<core::Result<Reply>> refused(core::Error error) {
    std::promise<core::Result<Reply>> promise;
    promise.set_value(std::move(error));
    return promise.get_future();
}

class ExemptionService final : public ports::ServicePort {
public:
    ExemptionService(Application application, std::shared_ptr<Line> line, ports::ThreadPort& threads)
        : application_{std::move(application)}, line_{std::move(line)}, threads_{threads}, timer_{threads} {}
    ExemptionService(const ExemptionService&) = delete;
    ExemptionService& operator=(const ExemptionService&) = delete;
    ExemptionService(ExemptionService&&) = delete;
    ExemptionService& operator=(ExemptionService&&) = delete;
    /// Kept connections are closed on a thread of ours: their farewell is a write, and the host's thread may have SIGPIPE open.
    ~ExemptionService() override {
        line_->journal.close();
        try {
            threads_.run([line = line_] { line->sessions.close_all(); });
        } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): no thread to be had; the sessions go with the last call
        }
    }

    [[nodiscard]] ports::ServiceAbilities abilities() const noexcept override { return {.consult = true, .verify = true}; }
    [[nodiscard]] ports::ServiceHealth health() const override { return line_->journal.health(); }

    std::future<core::Result<core::VerifyReply>> verify(core::VerifyRequest request, ports::ServiceCall call) override {
        const auto fill = [&](pugi::xml_node param) { write_verify(param, request); };
        const std::string body = write_request(verify_exemption, head(call), fill);
        return ask<core::VerifyReply>(
            verify_exemption, std::move(call), body,
            [request](const ReplyBytes& reply, const Question& question) { return read_verify(reply, question, request); });
    }

    std::future<core::Result<core::ConsultReply>> consult(core::ConsultRequest request, ports::ServiceCall call) override {
        if (request.context != core::AccessContext::ts_cns && request.context != core::AccessContext::presa_in_carico) {
            return refused<core::ConsultReply>(core::failure(core::Fault::usage, "exemptions are listed from a card or in care only"));
        }
        const auto fill = [&](pugi::xml_node param) { write_consult(param, request); };
        const std::string body = write_request(consult_exemptions, head(call), fill);
        return ask<core::ConsultReply>(
            consult_exemptions, std::move(call), body,
            [request](const ReplyBytes& reply, const Question& question) { return read_consult(reply, question, request); });
    }

    std::future<core::Result<core::StatusReply>> status(ports::ServiceCall call) override {
        const std::string body = write_request(service_status, head(call), [](pugi::xml_node) {});
        return ask<core::StatusReply>(service_status, std::move(call), body, read_status);
    }

private:
    [[nodiscard]] std::function<void(pugi::xml_node)> head(const ports::ServiceCall& call) const {
        return [this, &call](pugi::xml_node header) { write_app_context(header, call.message_id, call.caller, application_); };
    }

    template <class Reply, class Read>
    std::future<core::Result<Reply>> ask(const Operation& operation, ports::ServiceCall asked, std::string body, Read read) {
        if (auto refusal = refused_role(operation, asked.caller.role)) {
            return refused<Reply>(std::move(*refusal));
        }
        const auto began = steady_clock::now();
        auto report = [line = line_, id = asked.message_id, began](const core::Error* error) {
            line->journal.ended(id, std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - began), error);
        };
        auto call = std::make_shared<CallFor<Reply>>(std::move(asked.bound), std::move(report));
        auto future = call->future();
        call->listen();
        if (call->bound().left().count() == 0) {
            call->fail(core::failure(core::Fault::timeout, "there was no time left to ask the service"));
        }
        if (call->over()) {
            return future;
        }
        timer_.watch(call);
        threads_.run(
            [line = line_, call, read = std::move(read), question = Question{operation, std::move(asked.message_id)},
             request = HttpRequest{operation.action(), std::move(body)}] { carry_out<Reply>(*line, *call, request, question, read); });
        return future;
    }

    template <class Reply, class Read>
    static void carry_out(Line& line, CallFor<Reply>& call, const HttpRequest& request, const Question& question, const Read& read) {
        try {
            const auto reply = line.transport.post(request, call);
            if (!reply) {
                return call.finish(reply.error());
            }
            auto outcome = read(reply->bytes, question);
            if (outcome) {
                const auto written = std::visit([](const auto& answer) { return written_at(answer); }, *outcome);
                line.journal.replied(written ? written : reply->date);
            }
            call.finish(std::move(outcome));
        } catch (const std::exception&) {
            call.fail(core::failure(core::Fault::defect, "the service adapter failed"));
        }
    }

    const Application application_;
    const std::shared_ptr<Line> line_;
    CallThreads threads_;
    CallTimer timer_; ///< destroyed first: ends the calls, so that their threads come back
};

core::Error bad_url() {
    core::Error error = core::failure(core::Fault::settings, "service.url is not an https address");
    error.at.key = "service.url";
    return error;
}

} // namespace

core::Result<std::unique_ptr<ports::ServicePort>> make_exemption_service(ServiceConfig config, ports::ThreadPort& threads,
                                                                         ports::ClockPort& clock, ports::LogPort& log) {
    Poco::URI url;
    try {
        url = config.service.url;
    } catch (const Poco::Exception&) {
        return bad_url();
    }
    if (url.getScheme() != "https" || url.getHost().empty()) {
        return bad_url();
    }
    auto tls = TlsContext::make(config.service);
    if (!tls) {
        return tls.error();
    }
    auto line =
        std::make_shared<Line>(url, *tls, config.service.max_reply_bytes, std::pair<ports::ClockPort&, ports::LogPort&>{clock, log});
    Application application{std::move(config.application), std::move(config.application_version), std::move(config.workstation)};
    return std::unique_ptr<ports::ServicePort>{std::make_unique<ExemptionService>(std::move(application), std::move(line), threads)};
}

} // namespace esente::soap
