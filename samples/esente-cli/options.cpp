#include "options.hpp"

#include "failure.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace cli {
namespace {

using Names = std::vector<std::string_view>;

/// What a command takes besides the options of the whole program.
struct Shape {
    std::string_view command;
    Names valued;
    Names flags;
    bool needs_config = true;
    std::size_t operands = 0;
};

const std::vector<Shape>& shapes() {
    static const std::vector<Shape> all{
        {.command = "identify", .valued = {"reader", "timeout-ms"}, .flags = {}},
        {.command = "readers", .valued = {}, .flags = {}},
        {.command = "health", .valued = {}, .flags = {}},
        {.command = "version", .valued = {}, .flags = {}, .needs_config = false},
        {.command = "consult", .valued = {"mode", "codice-fiscale", "card-number", "reader", "timeout-ms"}, .flags = {}},
        {.command = "check",
         .valued = {"mode", "prescription", "codice-fiscale", "card-number", "certificate", "no-certificate", "reason", "date", "reader",
                    "timeout-ms"},
         .flags = {"declare"}},
        {.command = "audit verify", .valued = {"expect"}, .flags = {}},
        {.command = "audit export", .valued = {}, .flags = {}},
        {.command = "catalogue show", .valued = {"date"}, .flags = {}, .needs_config = false, .operands = 1},
        {.command = "catalogue verify", .valued = {}, .flags = {}, .needs_config = false, .operands = 1},
        {.command = "catalogue diff", .valued = {}, .flags = {}, .needs_config = false, .operands = 2},
        {.command = "screens", .valued = {"role", "prescription"}, .flags = {}, .needs_config = true, .operands = 0},
        {.command = "pin request", .valued = {"request", "first-part-fd", "reader", "timeout-ms"}, .flags = {"read-card"}},
        {.command = "pin status", .valued = {}, .flags = {}, .needs_config = true, .operands = 1},
        {.command = "pin repeat", .valued = {}, .flags = {}, .needs_config = true, .operands = 1},
        {.command = "pin cancel", .valued = {"reason"}, .flags = {}, .needs_config = true, .operands = 1},
        {.command = "pin journal", .valued = {}, .flags = {}},
        {.command = "card-request", .valued = {"request"}, .flags = {}},
    };
    return all;
}

constexpr std::array<std::string_view, 2> program_values{"plugin", "config"};
constexpr std::array<std::string_view, 5> may_be_standard_input{"config", "prescription", "certificate", "codice-fiscale", "request"};

template <class List> bool lists(const List& list, std::string_view name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

bool takes_value(std::string_view name) {
    return lists(program_values, name) ||
           std::any_of(shapes().begin(), shapes().end(), [&](const Shape& shape) { return lists(shape.valued, name); });
}

bool is_flag(std::string_view name) {
    return name == "human" || std::any_of(shapes().begin(), shapes().end(), [&](const Shape& shape) { return lists(shape.flags, name); });
}

/// Reads the option at `at`; gives the place of the last word it took.
std::size_t read_option(const std::vector<std::string>& words, std::size_t at, Options& seen) {
    const std::string name = words[at].substr(2);
    if (seen.has(name)) {
        throw usage("--" + name + " stands twice");
    }
    if (is_flag(name)) {
        seen.values.emplace(name, "");
        return at;
    }
    if (!takes_value(name)) {
        throw usage("no such option: --" + name);
    }
    if (at + 1 == words.size()) {
        throw usage("--" + name + " needs a value");
    }
    seen.values.emplace(name, words[at + 1]);
    return at + 1;
}

/// Words behind a command that takes some are its operands, not part of its name.
void part_operands(Options& seen, const std::vector<std::string>& words) {
    for (const Shape& shape : shapes()) {
        const auto length = static_cast<std::size_t>(std::count(shape.command.begin(), shape.command.end(), ' ')) + 1;
        if (shape.operands > 0 && seen.command.rfind(std::string{shape.command} + " ", 0) == 0) {
            seen.command = shape.command;
            seen.operands.assign(words.begin() + static_cast<std::ptrdiff_t>(length), words.end());
        }
    }
}

const Shape& shape_of(const std::string& command) {
    const auto found = std::find_if(shapes().begin(), shapes().end(), [&](const Shape& shape) { return shape.command == command; });
    if (found == shapes().end()) {
        throw usage(command.empty() ? "no command" : "no such command: " + command);
    }
    return *found;
}

void fits(const Shape& shape, const Options& seen) {
    for (const auto& [name, value] : seen.values) {
        const bool known = name == "human" || lists(program_values, name) || lists(shape.valued, name) || lists(shape.flags, name);
        if (!known) {
            throw usage(std::string{shape.command} + " takes no --" + name);
        }
    }
    if (seen.operands.size() != shape.operands) {
        throw usage(std::string{shape.command} + " takes " + std::to_string(shape.operands) + " operand" +
                    (shape.operands == 1 ? "" : "s"));
    }
    if (shape.needs_config && !seen.has("config")) {
        throw usage("--config is missing");
    }
    const auto from_input = std::count_if(may_be_standard_input.begin(), may_be_standard_input.end(),
                                          [&](std::string_view name) { return seen.value(name) == "-"; }) +
                            std::count(seen.operands.begin(), seen.operands.end(), "-");
    if (from_input > 1) {
        throw usage("only one thing can be read from standard input");
    }
}

} // namespace

std::string Options::value(std::string_view name) const {
    const auto found = values.find(name);
    return found != values.end() ? found->second : "";
}

std::string Options::needed(std::string_view name) const {
    if (!has(name)) {
        throw usage("--" + std::string{name} + " is missing");
    }
    return value(name);
}

std::uint32_t Options::milliseconds(std::string_view name, std::uint32_t otherwise) const {
    if (!has(name)) {
        return otherwise;
    }
    const std::string text = value(name);
    std::uint32_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc{} || end != text.data() + text.size()) {
        throw usage("--" + std::string{name} + " is no number of milliseconds");
    }
    return number;
}

esente_mode Options::mode() const {
    static const std::map<std::string, esente_mode> modes{
        {"chip", ESENTE_MODE_CHIP}, {"paper", ESENTE_MODE_PAPER}, {"care", ESENTE_MODE_CARE}, {"card_number", ESENTE_MODE_CARD_NUMBER}};
    const auto found = modes.find(needed("mode"));
    if (found == modes.end()) {
        throw usage("--mode is none of chip, paper, care");
    }
    return found->second;
}

std::int32_t Options::date(std::string_view name) const {
    if (!has(name)) {
        return 0;
    }
    const auto number = date_number(value(name));
    if (!number) {
        throw usage("--" + std::string{name} + " is not in the form YYYY-MM-DD");
    }
    return *number;
}

void read_command_line(const std::vector<std::string>& words, Options& seen) {
    if (lists(words, "--human")) {
        seen.values.emplace("human", "");
    }
    Options read;
    std::vector<std::string> plain;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at].rfind("--", 0) == 0) {
            at = read_option(words, at, read);
        } else {
            plain.push_back(words[at]);
            read.command += (read.command.empty() ? "" : " ") + words[at];
            seen.command = read.command;
        }
    }
    part_operands(read, plain);
    seen = read;
    fits(shape_of(seen.command), seen);
}

std::optional<std::int32_t> date_number(std::string_view text) noexcept {
    constexpr std::string_view form = "dddd-dd-dd";
    if (text.size() != form.size()) {
        return std::nullopt;
    }
    std::int32_t number = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (form[i] == 'd' ? !digit : text[i] != '-') {
            return std::nullopt;
        }
        number = digit ? number * 10 + (text[i] - '0') : number;
    }
    return number != 0 ? std::optional{number} : std::nullopt;
}

} // namespace cli
