#include "app/resolve_operator.hpp"

#include "core/text.hpp"

#include <string>

namespace esente::app {
namespace {

std::string canonical(const std::string& codice_fiscale) { return core::ascii_upper(core::trim(codice_fiscale)); }

} // namespace

core::Operator resolve_operator(const std::optional<core::Operator>& caller, const core::Settings& settings) {
    core::Operator resolved = caller ? *caller : settings.station_operator;
    resolved.origin = caller ? core::OperatorOrigin::host : core::OperatorOrigin::settings;
    return resolved;
}

core::Operator resolve_operator(const std::optional<core::Operator>& caller, const core::Settings& settings,
                                const core::Prescription& draft) {
    auto resolved = resolve_operator(caller, settings);
    const auto substitute = canonical(draft.substitute);
    const auto titolare = canonical(draft.titolare);
    if (!substitute.empty() && !titolare.empty() && substitute == canonical(resolved.codice_fiscale)) {
        resolved.substituted = titolare;
    }
    return resolved;
}

} // namespace esente::app
