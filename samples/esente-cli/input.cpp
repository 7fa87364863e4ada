#include "input.hpp"

#include "failure.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

namespace cli {
namespace {

std::string read_all(std::istream& stream, std::size_t longest) {
    std::string text(longest + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

} // namespace

std::string read_input(const std::string& name, std::size_t longest) {
    std::ifstream file;
    if (name != "-") {
        file.open(name, std::ios::binary);
    }
    std::istream& stream = name == "-" ? std::cin : file;
    std::string text = stream ? read_all(stream, longest) : std::string{};
    if (stream.bad() || (name != "-" && !file.is_open())) {
        throw usage("cannot read " + name);
    }
    if (text.size() > longest) {
        throw usage(name + " is longer than " + std::to_string(longest) + " bytes");
    }
    return text;
}

std::string read_value(const std::string& value) {
    if (value != "-") {
        return value;
    }
    std::string line;
    std::getline(std::cin, line);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) {
        line.pop_back();
    }
    return line;
}

} // namespace cli
