#include "options.hpp"

#include "atr.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace simulator {

namespace {

std::uint16_t port_number(std::string_view text) {
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc{} || end != text.data() + text.size() || port == 0) {
        throw std::invalid_argument("--port takes a number from 1 to 65535");
    }
    return port;
}

Timing timing_model(std::string_view text) {
    if (text != "cns" && text != "off") {
        throw std::invalid_argument("--timing takes cns or off");
    }
    return text == "cns" ? Timing::cns : Timing::off;
}

void take_value(Options& options, std::string_view name, std::string_view value) {
    if (name == "--card") {
        options.card_file = value;
    } else if (name == "--port") {
        options.port = port_number(value);
    } else if (name == "--timing") {
        options.timing = timing_model(value);
    } else {
        options.faults.add(value);
    }
}

bool take_flag(Options& options, std::string_view name) {
    options.help = options.help || name == "--help";
    options.print_personal_data = options.print_personal_data || name == "--print-personal-data";
    options.print_card_id = options.print_card_id || name == "--print-card-id";
    return name == "--help" || name == "--print-personal-data" || name == "--print-card-id";
}

} // namespace

Options parse_options(std::span<char* const> arguments) {
    Options options;
    const std::vector<std::string_view> words(arguments.begin(), arguments.end());
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto name = words[i];
        if (take_flag(options, name)) {
            continue;
        }
        if (name != "--card" && name != "--port" && name != "--timing" && name != "--fault") {
            throw std::invalid_argument("unknown option '" + std::string(name) + "'");
        }
        if (i + 1 == words.size()) {
            throw std::invalid_argument(std::string(name) + " takes a value");
        }
        take_value(options, name, words[++i]);
    }
    if (options.card_file.empty() && !options.help) {
        throw std::invalid_argument("--card FILE.json is missing");
    }
    return options;
}

std::string help_text() {
    std::string text = "card-simulator --card FILE.json [--port 35963] [--timing cns] [--fault NAME[=N]]...\n"
                       "A TS-CNS in the virtual reader vpcd. Prints READY once inserted; SIGTERM takes it out.\n"
                       "  --print-personal-data  the used bytes of EF.Dati_personali in hexadecimal, then ends\n"
                       "  --print-card-id        the sixteen digits of ID_Carta, then ends\n\nKinds of card (\"atr\" in the description):";
    for (const auto& name : card_profile_names()) {
        text += " " + name;
    }
    text += "\n\nFaults:\n";
    for (const auto& row : fault_rows) {
        std::string name(row.name);
        name += row.number >= 0 ? "[=" + std::to_string(row.number) + "]" : "";
        name.resize(std::max<std::size_t>(name.size(), 24), ' ');
        text += "  " + name + std::string(row.text) + "\n";
    }
    return text;
}

} // namespace simulator
