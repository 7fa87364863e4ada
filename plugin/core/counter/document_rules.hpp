#pragma once

#include "core/counter/facts.hpp"
#include "core/counter/finding.hpp"

namespace esente::core::counter {

/// Which documents a request needs, each valid on the day: `holder` the holder's; `minor_or_ward` the representative's only, since the
/// minor or ward need not be present; `health_delegate` both. A document nobody asks for is not looked at.
void judge_documents(const Parties& parties, const Facts& facts, Findings& found);

/// True when the holder's document belongs to a request of this type.
[[nodiscard]] bool needs_holder_document(RequestType type) noexcept;
/// True when the document of whoever asks for the holder does.
[[nodiscard]] bool needs_applicant_document(RequestType type) noexcept;

} // namespace esente::core::counter
