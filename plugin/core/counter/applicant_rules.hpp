#pragma once

#include "core/counter/facts.hpp"
#include "core/counter/finding.hpp"

namespace esente::core::counter {

/// Who asks for the holder: there where the type needs one and only there, named, of age, somebody else than holder and operator, and in
/// a capacity that goes with the type. Who represents states it by self-certification on the form; no decree is asked.
void judge_applicant(const Parties& parties, const Facts& facts, Findings& found);

/// The order of DPR 445/2000 art. 4 c. 2: spouse or partner of a civil union; if there is none, children; failing these, another relative
/// in direct or collateral line to the third degree. In-laws, cohabitants and cousins are no such relatives.
void judge_kinship(const Applicant& applicant, const Holder& holder, const Facts& facts, Findings& found);

} // namespace esente::core::counter
