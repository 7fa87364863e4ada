#pragma once

#include "core/counter/facts.hpp"
#include "core/counter/finding.hpp"

namespace esente::core::counter {

/// The holder: a codice fiscale; of age, or an emancipated minor from 16, where they ask for themselves; never the operator at the desk,
/// who would hold both halves. Who assists a holder has a name, is of age and is somebody else.
void judge_holder(const Parties& parties, const Facts& facts, Findings& found);
void judge_assistant(const Parties& parties, const Facts& facts, Findings& found);

} // namespace esente::core::counter
