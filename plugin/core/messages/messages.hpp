#pragma once

#include "core/error.hpp"
#include "core/settings.hpp"
#include "core/verdict.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Every sentence a person reads, looked up by permanent id and language; none is built by joining pieces.
namespace esente::core::messages {

enum class Audience : std::uint8_t { user, technician };

struct RuleText {
    std::string_view message; ///< may hold the placeholders {code} {from} {to} {value}
    std::string_view remedy;
};

/// Empty texts for an unknown id; a test keeps that from happening.
[[nodiscard]] RuleText rule_text(std::string_view rule, Language language) noexcept;

/// The template with its placeholders filled; dates as dd/mm/yyyy in both languages.
[[nodiscard]] std::string fill(std::string_view text, const FindingFacts& facts);

/// What happened and what to do, by fault.
[[nodiscard]] std::string_view fault_text(Fault fault, Audience audience, Language language) noexcept;

[[nodiscard]] std::string_view way_text(const WayForward& way, Language language) noexcept;

/// Lawful ways forward when a check failed before there was a verdict, 1 to 3.
[[nodiscard]] std::vector<WayForward> ways_after(Fault fault, Mode mode);

} // namespace esente::core::messages
