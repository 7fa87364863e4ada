#include "adapters/soap/services.hpp"

#include "adapters/soap/consult_codec.hpp"
#include "adapters/soap/counter_service.hpp"
#include "adapters/soap/service_line.hpp"
#include "adapters/soap/status_codec.hpp"
#include "adapters/soap/verify_codec.hpp"

#include <Poco/Exception.h>
#include <utility>

namespace esente::soap {
namespace {

class ExemptionService final : public ports::ServicePort {
public:
    explicit ExemptionService(std::shared_ptr<ServiceLine> line) : line_{std::move(line)} {}

    [[nodiscard]] ports::ServiceAbilities abilities() const noexcept override { return {.consult = true, .verify = true}; }
    [[nodiscard]] ports::ServiceHealth health() const override { return line_->health(); }

    std::future<core::Result<core::VerifyReply>> verify(core::VerifyRequest request, ports::ServiceCall call) override {
        const auto fill = [&](XmlOut& param) { write_verify(param, request); };
        const std::string body = line_->envelope(verify_exemption, call, fill);
        return line_->ask<core::VerifyReply>(
            verify_exemption, std::move(call), body,
            [request](const ReplyBytes& reply, const Question& question) { return read_verify(reply, question, request); });
    }

    std::future<core::Result<core::ConsultReply>> consult(core::ConsultRequest request, ports::ServiceCall call) override {
        if (request.context != core::AccessContext::ts_cns && request.context != core::AccessContext::presa_in_carico) {
            return ServiceLine::refused<core::ConsultReply>(
                core::failure(core::Fault::usage, "exemptions are listed from a card or in care only"));
        }
        const auto fill = [&](XmlOut& param) { write_consult(param, request); };
        const std::string body = line_->envelope(consult_exemptions, call, fill);
        return line_->ask<core::ConsultReply>(
            consult_exemptions, std::move(call), body,
            [request](const ReplyBytes& reply, const Question& question) { return read_consult(reply, question, request); });
    }

    std::future<core::Result<core::StatusReply>> status(ports::ServiceCall call) override {
        const std::string body = line_->envelope(service_status, call, [](XmlOut& /*param*/) {});
        return line_->ask<core::StatusReply>(service_status, std::move(call), body, read_status);
    }

private:
    std::shared_ptr<ServiceLine> line_;
};

core::Error bad_url() {
    core::Error error = core::failure(core::Fault::settings, "service.url is not an https address");
    error.at.key = "service.url";
    return error;
}

} // namespace

core::Result<Services> make_services(ServiceConfig config, ports::ThreadPort& threads, const Surroundings& around) {
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
    auto wire = std::make_shared<Wire>(url, *tls, config.service.max_reply_bytes, around);
    Application application{std::move(config.application), std::move(config.application_version), std::move(config.workstation)};
    auto line = std::make_shared<ServiceLine>(std::move(application), std::move(wire), threads);
    return Services{.exemptions = std::make_unique<ExemptionService>(line), .counter = make_counter_service(line, around.secrets)};
}

} // namespace esente::soap
