#pragma once

#include "core/error.hpp"

#include <span>
#include <string_view>

/// The tables behind messages.hpp, one file an area.
namespace esente::core::messages {

/// For whoever is at the desk, and for whoever keeps the station running.
struct FaultWording {
    Fault fault;
    std::string_view user_italian;
    std::string_view user_english;
    std::string_view technician_italian;
    std::string_view technician_english;
};

[[nodiscard]] std::span<const FaultWording> card_fault_wordings() noexcept;
[[nodiscard]] std::span<const FaultWording> service_fault_wordings() noexcept;
[[nodiscard]] std::span<const FaultWording> station_fault_wordings() noexcept;

} // namespace esente::core::messages
