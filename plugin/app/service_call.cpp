#include "app/service_call.hpp"

#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace esente::app {
namespace {

using core::Fault;

struct NamedCode {
    std::string_view code;
    Fault fault;
};

constexpr std::array named_codes{
    NamedCode{"SEC-002", Fault::care_refused},
    NamedCode{"ANA-001", Fault::patient_unknown},
    NamedCode{"ANA-002", Fault::patient_deceased},
    NamedCode{"ANA-003", Fault::patient_superseded},
    NamedCode{"SRV-003", Fault::quota},
};

Fault fault_of(std::string_view code) noexcept {
    const auto named = std::ranges::find(named_codes, code, &NamedCode::code);
    return named == named_codes.end() ? Fault::service_refused : named->fault;
}

// A code of the contract is three letters, a dash and three digits; anything else is text of the service and stays out of the detail.
bool is_contract_code(std::string_view code) noexcept {
    constexpr std::string_view form = "AAA-999";
    return std::ranges::equal(code, form, [](char letter, char wanted) {
        return wanted == 'A' ? letter >= 'A' && letter <= 'Z' : wanted == '9' ? letter >= '0' && letter <= '9' : letter == wanted;
    });
}

} // namespace

ports::Bound service_bound(const Station& station, const std::stop_token& stop) {
    return ports::Bound::of(station.settings.service.timeout, stop);
}

ports::ServiceCall new_call(const Station& station, const core::Operator& caller, const ports::Bound& bound) {
    return {.caller = caller, .message_id = station.random.uuid(), .bound = bound};
}

core::Error consult_error(const core::DomainError& declined) {
    const auto code = is_contract_code(declined.code) ? declined.code : std::string{"an unknown code"};
    return core::failure(fault_of(declined.code), "the service declined the consult with " + code);
}

} // namespace esente::app
