#include "adapters/soap/counter_service.hpp"

#include "adapters/soap/card_codec.hpp"
#include "adapters/soap/pin_codec.hpp"
#include "adapters/soap/service_line.hpp"

#include <utility>

namespace esente::soap {
namespace {

class CounterService final : public ports::CounterPort {
public:
    CounterService(std::shared_ptr<ServiceLine> line, std::shared_ptr<ports::SecretMemoryPort> secrets)
        : line_{std::move(line)}, secrets_{std::move(secrets)} {}

    std::future<core::Result<ports::PinReply>> request_pin(core::counter::PinRequest request, ports::ServiceCall call) override {
        const std::string body = line_->envelope(soap::request_pin, call, [&](XmlOut& param) { write_pin_request(param, request); });
        return line_->ask_secret<ports::PinReply>(
            soap::request_pin, std::move(call), body,
            [secrets = secrets_](HttpReply& reply, const Question& question) { return read_pin(reply, question, secrets); });
    }

    std::future<core::Result<ports::StateReply>> pin_state(std::string request_id, ports::ServiceCall call) override {
        return about(soap::pin_state, std::move(call), [&](XmlOut& param) { write_text(param, "idRichiesta", request_id); });
    }

    std::future<core::Result<ports::StateReply>> repeat_pin(std::string request_id, ports::ServiceCall call) override {
        return about(soap::repeat_pin, std::move(call), [&](XmlOut& param) { write_text(param, "idRichiesta", request_id); });
    }

    std::future<core::Result<ports::StateReply>> cancel_pin(std::string request_id, std::string reason, ports::ServiceCall call) override {
        return about(soap::cancel_pin, std::move(call), [&](XmlOut& param) {
            write_text(param, "idRichiesta", request_id);
            write_text(param, "motivo", reason);
        });
    }

    std::future<core::Result<ports::CardReply>> request_card(core::counter::CardRequest request, ports::ServiceCall call) override {
        const std::string body = line_->envelope(soap::request_card, call, [&](XmlOut& param) { write_card_request(param, request); });
        return line_->ask<ports::CardReply>(soap::request_card, std::move(call), body, read_new_card);
    }

private:
    std::future<core::Result<ports::StateReply>> about(const Operation& operation, ports::ServiceCall call, const ServiceLine::Fill& fill) {
        const std::string body = line_->envelope(operation, call, fill);
        return line_->ask<ports::StateReply>(operation, std::move(call), body, read_pin_state);
    }

    std::shared_ptr<ServiceLine> line_;
    std::shared_ptr<ports::SecretMemoryPort> secrets_;
};

} // namespace

std::unique_ptr<ports::CounterPort> make_counter_service(std::shared_ptr<ServiceLine> line,
                                                         std::shared_ptr<ports::SecretMemoryPort> secrets) {
    return std::make_unique<CounterService>(std::move(line), std::move(secrets));
}

} // namespace esente::soap
