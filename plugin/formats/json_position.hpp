#pragma once

#include "core/error.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace esente::formats {

/// Where each value of a JSON text stands, so that a mistake can be shown to the person who wrote it; JSON parsers keep the values only.
/// Paths are dotted, list items in brackets: `service.pins[0]`. Names are compared as written, escapes not resolved.
class JsonPositions {
public:
    /// Strict RFC 8259, at most 16 levels deep, no name twice in one object. Fails with `fault`, its place and the path reached.
    [[nodiscard]] static core::Result<JsonPositions> scan(std::string_view json, core::Fault fault);

    /// Place of the value at `path`, or of the nearest enclosing value where the text has none; `key` is always `path`.
    [[nodiscard]] core::Location of(const std::string& path) const;

    /// Names inside the object at `path` (empty: the whole text), in the order of the text.
    [[nodiscard]] std::vector<std::string> names_in(const std::string& path) const;

private:
    friend class JsonScanner;
    struct Place {
        std::uint32_t line = 0;
        std::uint32_t column = 0;
    };
    std::map<std::string, Place> places_;
    std::map<std::string, std::vector<std::string>> names_;
};

} // namespace esente::formats
