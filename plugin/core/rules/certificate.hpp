#pragma once

#include "core/rules/situation.hpp"

namespace esente::core::rules {

/// The claim's code with the days of the paper, for a message.
[[nodiscard]] FindingFacts paper_facts(const Situation& situation);
/// The certificate names another code than the claim; false without a certificate or a claim.
[[nodiscard]] bool certificate_for_another_code(const Situation& situation);
/// The certificate names another holder than the patient; false when either is not known.
[[nodiscard]] bool certificate_of_another(const Situation& situation);
/// The certificate ended before the day and was not prolonged in bulk; its end day still counts.
[[nodiscard]] bool certificate_expired(const Situation& situation) noexcept;
/// The certificate was issued after the day.
[[nodiscard]] bool certificate_not_yet_issued(const Situation& situation) noexcept;
/// There is a certificate, for this code and patient, in force on the day.
[[nodiscard]] bool certificate_stands(const Situation& situation);
/// The registry cannot answer or did not, and the paper stands in for it.
[[nodiscard]] bool paper_decides(const Situation& situation);
/// A certificate for this code that names no last day.
[[nodiscard]] bool certificate_has_no_end(const Situation& situation);
/// A certificate that names no last day, of a kind that ends each year, issued in a season that ended before the day.
[[nodiscard]] bool certificate_season_is_over(const Situation& situation);
/// paper_facts, with the last day of the season it was issued in.
[[nodiscard]] FindingFacts season_facts(const Situation& situation);
/// An income certificate that stands and was issued in the last days (`fresh_certificate_days`, both ends included): it counts at once
/// while the registry lags.
[[nodiscard]] bool certified_lately(const Situation& situation);

} // namespace esente::core::rules
