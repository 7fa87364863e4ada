#pragma once

#include "core/catalogue.hpp"
#include "formats/xml_reader.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Attributes of the rows of a catalogue. What cannot be read is refused with the place of its row.
namespace esente::formats {

/// Not empty.
[[nodiscard]] std::string needed(const XmlElement& row, std::string_view name);
/// `true` or `false`; absent: `otherwise`.
[[nodiscard]] bool flag(const XmlElement& row, std::string_view name, bool otherwise = false);
/// `yyyy-MM-dd`; absent: none.
[[nodiscard]] std::optional<core::Date> day_of(const XmlElement& row, std::string_view name);
/// A day that must be there.
[[nodiscard]] core::Date needed_day(const XmlElement& row, std::string_view name);
/// A whole number from `least` to `greatest`; absent: none.
[[nodiscard]] std::optional<unsigned> number_of(const XmlElement& row, std::string_view name, unsigned least, unsigned greatest);
/// Words separated by blanks.
[[nodiscard]] std::vector<std::string> words_of(const XmlElement& row, std::string_view name);
/// Two days, both included, that do not end before they begin.
[[nodiscard]] core::Validity validity_of(const XmlElement& row, std::string_view from = "valid_from", std::string_view to = "valid_to");
/// `codes`, `families`, `type`, `regions`, `valid_from`, `valid_to`.
[[nodiscard]] core::Scope scope_of(const XmlElement& row);
/// Ranges of completed years separated by blanks: `0-5 66-`, `14`.
[[nodiscard]] std::vector<core::AgeRange> ages_of(const XmlElement& row);
/// One of the names; its place in the list. Refused, and 0, where it is none of them.
[[nodiscard]] std::size_t choice_of(const XmlElement& row, std::string_view name, const std::vector<std::string_view>& names);

} // namespace esente::formats
