#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace service_simulator {

/// An instant in the contract's spelling, `yyyy-MM-dd'T'HH:mm:ss` with the offset of Europe/Rome (EU summer time, Directive 2000/84/EC).
std::string rome_time(std::chrono::sys_seconds instant);

/// The civil day of that instant in Europe/Rome, `yyyy-MM-dd`. Days in this spelling compare as text.
std::string rome_day(std::chrono::sys_seconds instant);

/// Reads a time with offset; without one it is Europe/Rome (contract section 1). Nothing if it is none.
std::optional<std::chrono::sys_seconds> read_time(std::string_view text);

/// Whether the text is a day of the calendar in the contract's spelling.
bool is_day(std::string_view text);

} // namespace service_simulator
