#include "app/presence.hpp"

namespace esente::app {

bool is_present(const Patient& patient, core::Instant now, std::chrono::minutes presence) {
    const auto left = patient.left_at();
    return !left || now < *left + presence;
}

} // namespace esente::app
