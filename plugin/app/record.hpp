#pragma once

#include "app/station.hpp"
#include "core/identity.hpp"
#include "core/operator.hpp"
#include "core/prescription.hpp"

#include <optional>

namespace esente::app {

/// First word of a row's `reason` when another person than the expected one was in front of us.
inline constexpr const char* reason_identity = "identity";

/// Who wanted to know about whom: what every audit row of a use case has in common.
struct Access {
    core::Operator caller;
    core::Identity identity;
    core::Date day; ///< civil day the access is about
};

/// A row with everything the access knows; kind, outcome and the like are the caller's to fill in.
[[nodiscard]] ports::AuditEntry entry_for(const Station& station, const Access& access);

/// Records that an access ended with `error` and gives back what the host is told: that error, or STORE when the record could not be made
/// durable, since a failure, too, says something about a patient. Kind: `refused` where somebody said no, else `failed`.
[[nodiscard]] core::Error record_failure(const Station& station, ports::AuditEntry entry, core::Error error);

/// What stands in the sealed part of a row made at the instant `at`: the code, the reason typed, and the paper certificate with who saw it
/// and when. `seen_at` is ISO 8601: the day the host gave, else the instant of the row.
[[nodiscard]] std::string personal_part(core::Instant at, const std::optional<core::PaperCertificate>& certificate,
                                        const std::string& typed_reason, const std::string& code);

} // namespace esente::app
