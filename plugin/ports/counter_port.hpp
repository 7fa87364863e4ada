#pragma once

#include "core/counter/answers.hpp"
#include "core/counter/request.hpp"
#include "core/registry.hpp"
#include "ports/secret_memory.hpp"
#include "ports/service_port.hpp"

#include <future>
#include <optional>
#include <string>
#include <variant>

namespace esente::ports {

/// A PIN that was issued: the half the operator hands over. The other goes from the service to the contact and never comes here.
struct PinAnswer {
    std::string request_id;
    SecretText first_pin; ///< 1 to 16 characters
    SecretText first_puk;
    std::string channel; ///< of the second part, as the service writes it
    std::string contact_masked;
    std::optional<core::Instant> answered_at;
};

using PinReply = std::variant<PinAnswer, core::DomainError>;
using StateReply = std::variant<core::counter::RequestState, core::DomainError>;
using CardReply = std::variant<core::counter::NewCard, core::DomainError>;

/// The counter side of the regional service (PIN and TES). Calls behave as those of ServicePort; only counter operators may make them
/// (USAGE). Requests must be as core::counter::as_sent gives them.
class CounterPort {
public:
    virtual ~CounterPort() = default;
    /// What the reply held is wiped wherever it stood but in the answer.
    virtual std::future<core::Result<PinReply>> request_pin(core::counter::PinRequest request, ServiceCall call) = 0;
    virtual std::future<core::Result<StateReply>> pin_state(std::string request_id, ServiceCall call) = 0;
    virtual std::future<core::Result<StateReply>> repeat_pin(std::string request_id, ServiceCall call) = 0;
    virtual std::future<core::Result<StateReply>> cancel_pin(std::string request_id, std::string reason, ServiceCall call) = 0;
    virtual std::future<core::Result<CardReply>> request_card(core::counter::CardRequest request, ServiceCall call) = 0;
};

} // namespace esente::ports
