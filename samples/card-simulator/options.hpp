#pragma once

#include "faults.hpp"
#include "timing.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace simulator {

constexpr std::uint16_t vpcd_port = 35963;

/// The command line.
struct Options {
    std::string card_file;
    std::uint16_t port = vpcd_port;
    Timing timing = Timing::off;
    Faults faults;
    bool help = false;
    bool print_personal_data = false; ///< prints the used bytes in hexadecimal and ends; for samples/make-pki
    bool print_card_id = false;       ///< likewise the sixteen digits
};

/// Throws std::invalid_argument with a sentence for the user.
[[nodiscard]] Options parse_options(std::span<char* const> arguments);
[[nodiscard]] std::string help_text();

} // namespace simulator
