#include "app/counter_journal.hpp"

#include "app/counter_record.hpp"
#include "app/outcome.hpp"
#include "app/resolve_operator.hpp"

namespace esente::app {

core::Result<Outcome> counter_journal(const Station& station, const std::optional<core::Operator>& caller) {
    const auto resolved = resolve_operator(caller, station.settings);
    if (!may_use_counter(resolved)) {
        return core::failure(core::Fault::usage, "the journal is a counter operator's");
    }
    return as_outcome(station.store.counter_journal(resolved.codice_fiscale, station.today()));
}

} // namespace esente::app
