#pragma once

#include "failure.hpp"
#include "verdict.hpp"

#include <string>
#include <vector>

namespace cli {

/// Italian text for a doctor instead of JSON. Every text that comes from outside is made harmless.
[[nodiscard]] std::string human_identity(const esente_identity& identity);
[[nodiscard]] std::string human_reader(const esente_reader& reader);
/// One line of a list; past its end, or before its begin on `today` (yyyymmdd), whatever the registry's state says.
[[nodiscard]] std::string human_exemption(const esente_exemption& exemption, std::int32_t today);
[[nodiscard]] std::string human_verdict(const Verdict& verdict);
[[nodiscard]] std::string human_health(const esente_health& health, const std::vector<esente_health_line>& lines);
[[nodiscard]] std::string human_audit(const esente_audit_report& report, const std::vector<esente_audit_break>& broken);
/// A row of the audit, given as JSON.
[[nodiscard]] std::string human_row(const std::string& row);
[[nodiscard]] std::string human_failure(const Failure& failure, const Remedy& remedy, const std::vector<Way>& ways);

} // namespace cli
