#include "options.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace service_simulator {

namespace {

std::uint16_t port_number(std::string_view text) {
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc{} || end != text.data() + text.size()) {
        throw std::invalid_argument("--port takes a number from 0 to 65535");
    }
    return port;
}

std::string* text_option(Options& options, std::string_view name) {
    if (name == "--world") {
        return &options.world;
    }
    if (name == "--certificate") {
        return &options.certificate;
    }
    if (name == "--key") {
        return &options.key;
    }
    if (name == "--client-ca") {
        return &options.client_ca;
    }
    if (name == "--log") {
        return &options.log;
    }
    return name == "--record" ? &options.record : nullptr;
}

void take(Options& options, std::string_view name, std::string_view value) {
    if (auto* const text = text_option(options, name)) {
        *text = value;
    } else if (name == "--port") {
        options.port = port_number(value);
    } else if (name == "--fault") {
        options.faults.add(value);
    } else {
        throw std::invalid_argument("unknown option '" + std::string(name) + "'");
    }
}

} // namespace

Options parse_options(std::span<char* const> arguments) {
    Options options;
    const std::vector<std::string_view> words(arguments.begin() + 1, arguments.end());
    bool port_given = false;
    for (std::size_t i = 0; i < words.size(); i += 2) {
        if (words[i] == "--help") {
            options.help = true;
            return options;
        }
        if (i + 1 == words.size()) {
            throw std::invalid_argument(std::string(words[i]) + " takes a value, or is unknown");
        }
        take(options, words[i], words[i + 1]);
        port_given = port_given || words[i] == "--port";
    }
    if (options.world.empty() || options.certificate.empty() || options.key.empty() || options.client_ca.empty() || !port_given) {
        throw std::invalid_argument("--world, --port, --certificate, --key and --client-ca are all needed; see --help");
    }
    return options;
}

std::string help_text() {
    std::string text =
        "service-simulator --world FILE.json --port N --certificate PEM --key PEM --client-ca PEM [--fault NAME[=N][@OPERATION]]... "
        "[--log FILE] [--record DIR]\n"
        "The exemption service (schemas/service) over HTTPS with required client certificates. Port 0 takes a free one and prints\n"
        "PORT n. Prints READY once it serves; ends on SIGTERM. The world file is read afresh at each call.\n"
        "  --log FILE  appends one JSON line per request received\n"
        "  --record DIR  writes the body of each request received as DIR/N-operation.xml\n\nFaults, here or as \"fault\" in the world "
        "file:\n";
    for (const auto& row : fault_rows) {
        std::string name(row.name);
        name += row.number >= 0 ? "[=" + std::to_string(row.number) + "]" : "";
        name.resize(std::max<std::size_t>(name.size(), 20), ' ');
        text += "  " + name + std::string(row.text) + "\n";
    }
    return text;
}

} // namespace service_simulator
