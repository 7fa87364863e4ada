#pragma once

#include "core/settings.hpp"
#include "core/verdict.hpp"

#include <array>
#include <string>
#include <string_view>

namespace esente::core::messages {

inline constexpr std::size_t note_lines = 5;

/// Five lines for the patient, in this order: what ends, its last day, where to renew, what to bring, and that care goes on meanwhile. They
/// name the exemption code and the day, never a person.
using NoteLines = std::array<std::string, note_lines>;

/// The templates of one way to renew, with the placeholders {code} and {to}; empty texts for an id without any. Ids stand in the catalogue:
/// attest, rare_centre, invalidity, inail, income, self_declared, by_age.
[[nodiscard]] std::array<std::string_view, note_lines> renewal_texts(std::string_view renewal, Language language) noexcept;

/// The note in words; all lines empty when the catalogue names a way to renew that has no text here.
[[nodiscard]] NoteLines note_text(const RenewalNote& note, Language language);

} // namespace esente::core::messages
