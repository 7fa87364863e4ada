#pragma once

#include <span>
#include <string>
#include <vector>

namespace esente::formats {

/// A table for the spreadsheets of Italian offices: UTF-8 with a byte order mark, fields parted by semicolons (the comma is the decimal
/// mark), quoted as RFC 4180 §2 says, lines ended by CR LF. A field whose first character but blanks is `= + - @`, or that begins with a
/// tab or a carriage return, would be carried out as a formula: it gets an apostrophe before it (OWASP, CSV Injection). Fields must be
/// UTF-8.
[[nodiscard]] std::string csv(std::span<const std::vector<std::string>> rows);

} // namespace esente::formats
