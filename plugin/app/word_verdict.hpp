#pragma once

#include "app/results.hpp"
#include "app/station.hpp"

namespace esente::app {

/// The findings in the settings' language, each with the norm its rule rested on.
[[nodiscard]] std::vector<WordedFinding> word_findings(const Station& station, const std::vector<core::Finding>& findings);

/// The ways forward in the settings' language.
[[nodiscard]] std::vector<WordedWay> word_ways(const Station& station, const std::vector<core::WayForward>& ways);

/// The notes for the patient in the settings' language; none for a way to renew that this library has no text for.
[[nodiscard]] std::vector<WordedNote> word_notes(const Station& station, const std::vector<core::RenewalNote>& notes);

} // namespace esente::app
