#pragma once

#include "access.hpp"

#include <string>

namespace service_simulator {

/// What PIN and TES check alike: the holder is a living person assisted here, and the applicant may ask for them (PIN-005).
std::optional<Refusal> holder_refusal(const Call& call);

/// `+39 *** *** 4567`, `m***@example.org`: what may be said of a contact.
std::string masked(const std::string& contact);

} // namespace service_simulator
