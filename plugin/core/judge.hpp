#pragma once

#include "core/case.hpp"
#include "core/verdict.hpp"

namespace esente::core {

/// The exemption the draft claims, in the catalogue's spelling; none when it claims none or the text cannot be a code.
[[nodiscard]] std::optional<ExemptionCode> claim_of(const Catalogue& catalogue, const Prescription& draft);

/// True when the registry must be asked: a claim that no local rule blocks already, of a family the registry holds or may hold,
/// for a patient who can be looked up, the right one, within the paper limits.
[[nodiscard]] bool must_verify(const Case& facts);

/// Runs every rule in force on the day, decides, and finds the lawful ways forward. Pure; the same facts give the same judgement.
[[nodiscard]] Judgement judge(const Case& facts);

} // namespace esente::core
