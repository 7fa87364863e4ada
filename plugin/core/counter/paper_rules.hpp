#pragma once

#include "core/counter/facts.hpp"
#include "core/counter/finding.hpp"

namespace esente::core::counter {

/// The form that goes with the type, signed and dated, not later than today. A holder signs none.
void judge_form(const PinRequest& request, const Facts& facts, Findings& found);

/// The self-declaration: its place, and a day not later than today.
void judge_declaration(const Declaration& declaration, const Facts& facts, Findings& found);

} // namespace esente::core::counter
