#pragma once

#include "app/requests.hpp"
#include "ports/counter_store.hpp"

#include <string>

/// A request of the counter as texts: everything that is sent, who it is about, and what the sealed part of the audit keeps.
namespace esente::app {

/// JSON of everything that is sent: equal requests give equal texts.
[[nodiscard]] std::string content_of(const core::counter::PinRequest& sent);
[[nodiscard]] std::string content_of(const core::counter::CardRequest& sent);

/// JSON for the sealed part of an audit row: the request, and why a contact of many was accepted.
[[nodiscard]] std::string personal_of(const core::counter::PinRequest& sent);

[[nodiscard]] ports::CounterPeople people_of(const core::counter::Parties& parties, const std::string& contact, const Patient* card);

} // namespace esente::app
