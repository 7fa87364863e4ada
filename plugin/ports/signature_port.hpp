#pragma once

#include "core/date.hpp"
#include "core/result.hpp"

#include <string_view>

namespace esente::ports {

/// Judges who signed a catalogue. Any thread that may read files.
class SignaturePort {
public:
    virtual ~SignaturePort() = default;
    /// Done when this is a detached signature of exactly this content by signers who are named to sign catalogues, good at this moment.
    /// CATALOGUE_INVALID that says why not otherwise, with `catalogue.signature` or `catalogue.trust_dir` as its key.
    [[nodiscard]] virtual core::Result<core::Done> verify(std::string_view content, std::string_view signature, core::Instant at) const = 0;
};

} // namespace esente::ports
