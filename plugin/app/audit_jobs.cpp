#include "app/audit_jobs.hpp"

#include "app/outcome.hpp"

namespace esente::app {

core::Result<Outcome> verify_audit(const Station& station, const std::optional<ports::AuditExpectation>& expected) {
    return as_outcome(station.store.verify(expected));
}

core::Result<Outcome> audit_rows(const Station& station, std::uint64_t from, std::uint32_t limit) {
    return as_outcome(station.store.rows(from, limit));
}

} // namespace esente::app
