#pragma once

#include "adapters/soap/call.hpp"
#include "adapters/soap/call_threads.hpp"
#include "adapters/soap/call_timer.hpp"
#include "adapters/soap/envelope.hpp"
#include "adapters/soap/http_transport.hpp"
#include "adapters/soap/journal.hpp"
#include "adapters/soap/services.hpp"
#include "ports/service_port.hpp"

#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace esente::soap {

/// What calls use and may use longer than the service lives.
struct Wire {
    Wire(const Poco::URI& url, const std::shared_ptr<const TlsContext>& tls, std::uint64_t max_reply_bytes, const Surroundings& around)
        : sessions{url, tls},
          transport{sessions, max_reply_bytes, around.secrets},
          journal{around.clock, around.log, tls->certificate_ends()} {}

    SessionPool sessions;
    HttpTransport transport;
    Journal journal;
};

/// The one line to the regional service, which both of its ports share. Each call runs on a thread of its own and ends by its bound.
/// Any thread; the ports it is made of outlive it.
class ServiceLine {
public:
    ServiceLine(Application application, std::shared_ptr<Wire> wire, ports::ThreadPort& threads);
    ServiceLine(const ServiceLine&) = delete;
    ServiceLine& operator=(const ServiceLine&) = delete;
    ServiceLine(ServiceLine&&) = delete;
    ServiceLine& operator=(ServiceLine&&) = delete;
    /// Kept connections are closed on a thread of ours: their farewell is a write, and the host's thread may have SIGPIPE open.
    ~ServiceLine();

    [[nodiscard]] ports::ServiceHealth health() const { return wire_->journal.health(); }

    using Fill = std::function<void(XmlOut& param)>;
    /// The envelope of a call.
    [[nodiscard]] std::string envelope(const Operation& operation, const ports::ServiceCall& call, const Fill& fill) const;

    /// Posts `body`; `read` makes the reply out of what comes back.
    template <class Reply, class Read>
    std::future<core::Result<Reply>> ask(const Operation& operation, ports::ServiceCall asked, std::string body, Read read) {
        return run<Reply>(operation, std::move(asked), std::move(body),
                          [read = std::move(read)](Wire& wire, Call& call, const HttpRequest& request, const Question& question) {
                              const auto reply = wire.transport.post(request, call);
                              return reply ? noted(wire, read(bytes_of(*reply), question), reply->date)
                                           : core::Result<Reply>{reply.error()};
                          });
    }
    /// The same for a reply that holds a secret: `read` may change its memory, and it is wiped after.
    template <class Reply, class Read>
    std::future<core::Result<Reply>> ask_secret(const Operation& operation, ports::ServiceCall asked, std::string body, Read read) {
        return run<Reply>(operation, std::move(asked), std::move(body),
                          [read = std::move(read)](Wire& wire, Call& call, const HttpRequest& request, const Question& question) {
                              auto reply = wire.transport.post_for_secret(request, call);
                              return reply ? noted(wire, read(*reply, question), reply->date) : core::Result<Reply>{reply.error()};
                          });
    }
    /// A call that was refused before it was made.
    template <class Reply> static std::future<core::Result<Reply>> refused(core::Error error) {
        std::promise<core::Result<Reply>> promise;
        promise.set_value(std::move(error));
        return promise.get_future();
    }

private:
    /// The reply as its readers take it.
    [[nodiscard]] static ReplyBytes bytes_of(const HttpReply& reply) {
        return {
            .status = reply.status, .content_type = reply.content_type, .charset = reply.charset, .body = std::string{reply.body.view()}};
    }
    /// Prescribers are served by ESE, counters by PIN and TES, both by SRV (contract §1).
    [[nodiscard]] static std::optional<core::Error> refused_role(const Operation& operation, const std::string& role);
    /// Began now; the report that ends the call in the journal.
    [[nodiscard]] std::function<void(const core::Error*)> report_of(const std::string& message_id) const;

    /// When the service wrote the answer, where the answer says so.
    template <class Answer> static std::optional<core::Instant> written_at(const Answer& answer) {
        if constexpr (requires { answer.answered_at; }) {
            return answer.answered_at;
        } else {
            return std::nullopt;
        }
    }
    template <class Reply> static core::Result<Reply> noted(Wire& wire, core::Result<Reply> outcome, std::optional<core::Instant> date) {
        if (outcome) {
            const auto written = std::visit([](const auto& answer) { return written_at(answer); }, *outcome);
            wire.journal.replied(written ? written : date);
        }
        return outcome;
    }

    template <class Reply, class Exchange>
    std::future<core::Result<Reply>> run(const Operation& operation, ports::ServiceCall asked, std::string body, Exchange exchange) {
        if (auto refusal = refused_role(operation, asked.caller.role)) {
            return refused<Reply>(std::move(*refusal));
        }
        auto call = std::make_shared<CallFor<Reply>>(std::move(asked.bound), report_of(asked.message_id));
        auto future = call->future();
        call->listen();
        if (call->bound().left().count() == 0) {
            call->fail(core::failure(core::Fault::timeout, "there was no time left to ask the service"));
        }
        if (call->over()) {
            return future;
        }
        timer_.watch(call);
        threads_.run([wire = wire_, call, exchange = std::move(exchange), question = Question{operation, std::move(asked.message_id)},
                      request = HttpRequest{operation.action(), std::move(body)}] {
            try {
                call->finish(exchange(*wire, *call, request, question));
            } catch (const std::exception&) {
                call->fail(core::failure(core::Fault::defect, "the service adapter failed"));
            }
        });
        return future;
    }

    const Application application_;
    const std::shared_ptr<Wire> wire_;
    CallThreads threads_;
    CallTimer timer_; ///< destroyed first: ends the calls, so that their threads come back
};

} // namespace esente::soap
