#pragma once

#include "memory.hpp"
#include "reply.hpp"
#include "request.hpp"
#include "world.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace service_simulator {

/// One call while it is being answered. The memory's lock is held.
struct Call {
    const Request& request;
    const World& world;
    Memory& memory;
    std::string certificate; ///< subject of the client certificate
    std::chrono::sys_seconds now;
};

/// An operation fills `datiRisposta`, or says why not.
using Operation = std::optional<Refusal> (*)(const Call&, pugi::xml_node data);

std::optional<Refusal> consult(const Call& call, pugi::xml_node data);
std::optional<Refusal> verify(const Call& call, pugi::xml_node data);
std::optional<Refusal> request_pin(const Call& call, pugi::xml_node data);
std::optional<Refusal> pin_state(const Call& call, pugi::xml_node data);
std::optional<Refusal> repeat_pin(const Call& call, pugi::xml_node data);
std::optional<Refusal> cancel_pin(const Call& call, pugi::xml_node data);
std::optional<Refusal> request_card(const Call& call, pugi::xml_node data);
std::optional<Refusal> service_state(const Call& call, pugi::xml_node data);

} // namespace service_simulator
