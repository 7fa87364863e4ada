#pragma once

#include <esente/esente.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// A command line that makes sense as written; what its values mean is checked where they are used.
struct Options {
    std::string command{};                                  ///< e.g. `check`, `audit verify`
    std::string operand{};                                  ///< e.g. the ID of `pin status ID`; empty if the command takes none
    std::map<std::string, std::string, std::less<>> values; ///< by option name without the dashes; flags have an empty value

    [[nodiscard]] bool has(std::string_view name) const { return values.find(name) != values.end(); }
    [[nodiscard]] std::string value(std::string_view name) const;
    /// Throws USAGE when the option is missing.
    [[nodiscard]] std::string needed(std::string_view name) const;
    /// Milliseconds as a number; the default when not given; USAGE otherwise.
    [[nodiscard]] std::uint32_t milliseconds(std::string_view name, std::uint32_t otherwise) const;
    /// `chip`, `paper`, `care` or `card_number`; USAGE otherwise.
    [[nodiscard]] esente_mode mode() const;
    /// `YYYY-MM-DD` as YYYYMMDD, 0 when not given; USAGE otherwise.
    [[nodiscard]] std::int32_t date(std::string_view name) const;
};

/// Throws Failure (USAGE). `seen` is filled as far as the line makes sense, so that a failure knows --human and the command.
void read_command_line(const std::vector<std::string>& words, Options& seen);

/// `YYYY-MM-DD` as YYYYMMDD; none when the text is not in that form. Whether the day exists is the library's affair.
[[nodiscard]] std::optional<std::int32_t> date_number(std::string_view text) noexcept;

} // namespace cli
