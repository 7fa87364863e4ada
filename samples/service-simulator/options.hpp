#pragma once

#include "faults.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace service_simulator {

struct Options {
    std::string world;
    std::string certificate;
    std::string key;
    std::string client_ca;
    std::string log;    ///< one JSON line per request received; empty: none
    std::string record; ///< a folder for the body of each request; empty: none
    std::uint16_t port = 0;
    Faults faults;
    bool help = false;
};

/// Throws std::invalid_argument with what is wrong.
Options parse_options(std::span<char* const> arguments);

std::string help_text();

} // namespace service_simulator
