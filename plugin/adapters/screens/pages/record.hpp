#pragma once

#include "adapters/screens/view.hpp"
#include "app/results.hpp"

namespace esente::screens {

/// What is printed of a verdict: decision, findings, time, number and hash of the audit row. On paper the codes stand in full.
[[nodiscard]] Markup record(const View& view, const app::Verdict& verdict);

} // namespace esente::screens
