#pragma once

#include <esente/esente.h>

#include <string>

namespace cli {

/// The permanent words of the contract as a doctor says them. A word of a later version reads as the most general one.
[[nodiscard]] const char* decision_word(esente_decision decision) noexcept;
[[nodiscard]] const char* assurance_word(esente_assurance assurance) noexcept;
[[nodiscard]] const char* severity_word(char severity) noexcept;
[[nodiscard]] const char* card_word(const std::string& card);
[[nodiscard]] const char* card_warning_word(const std::string& warning);
[[nodiscard]] const char* exemption_word(const std::string& state);
[[nodiscard]] const char* part_word(const std::string& part);
/// How a part of the station is.
[[nodiscard]] const char* health_word(const esente_health_line& line);
[[nodiscard]] const char* break_word(const std::string& why);
[[nodiscard]] const char* access_word(const std::string& kind);
[[nodiscard]] const char* outcome_word(const std::string& outcome);

/// Of an outcome of the national receipt.
[[nodiscard]] const char* receipt_word(const std::string& outcome);

} // namespace cli
