#include "core/counter/service_refusal.hpp"

#include <algorithm>
#include <array>

namespace esente::core::counter {
namespace {

struct Row {
    std::string_view code;
    Fault fault;
    std::string_view field;
};

constexpr std::array rows{
    Row{"PIN-001", Fault::service_refused, "holder.card_id"},
    Row{"PIN-002", Fault::service_refused, "holder.card_id"},
    Row{"PIN-003", Fault::service_refused, ""},
    Row{"PIN-004", Fault::service_refused, "contact.value"},
    Row{"PIN-005", Fault::service_refused, "applicant"},
    Row{"PIN-006", Fault::service_refused, "operation"},
    Row{"TES-001", Fault::service_refused, ""},
    Row{"SEC-001", Fault::service_refused, ""},
    Row{"SEC-003", Fault::service_refused, "holder.card_id"},
    Row{"SEC-004", Fault::service_refused, ""},
    Row{"ANA-001", Fault::patient_unknown, "holder.codice_fiscale"},
    Row{"ANA-002", Fault::patient_deceased, "holder.codice_fiscale"},
    Row{"ANA-003", Fault::patient_superseded, "holder.codice_fiscale"},
    Row{"ANA-004", Fault::service_refused, "holder.codice_fiscale"},
    Row{"SRV-001", Fault::service_refused, ""},
    Row{"SRV-002", Fault::service_refused, ""},
    Row{"SRV-003", Fault::quota, ""},
    Row{"SRV-004", Fault::service_refused, ""},
};

// Three letters, a dash and three digits; anything else is text of the service and stays out of the detail.
bool is_contract_code(std::string_view code) noexcept {
    constexpr std::string_view form = "AAA-999";
    return std::equal(code.begin(), code.end(), form.begin(), form.end(), [](char letter, char wanted) {
        return wanted == 'A' ? letter >= 'A' && letter <= 'Z' : wanted == '9' ? letter >= '0' && letter <= '9' : letter == wanted;
    });
}

} // namespace

ServiceRefusal refusal_of(std::string_view code, Asked asked) {
    const std::string named = is_contract_code(code) ? std::string{code} : "an unknown code";
    const std::string detail = "the service declined with " + named;
    if (asked == Asked::about_a_request && code == "ANA-001") {
        return {failure(Fault::service_refused, detail), {"SPO-RICHIESTA-IGNOTA", "request"}};
    }
    if (asked == Asked::about_a_request && code == "SRV-003") {
        return {failure(Fault::quota, detail), {"SPO-INVII-FINITI", "request"}};
    }
    const auto row = std::find_if(rows.begin(), rows.end(), [code](const Row& each) { return each.code == code; });
    if (row == rows.end()) {
        return {failure(Fault::service_refused, detail), {"SPO-SERVIZIO", ""}};
    }
    return {failure(row->fault, detail), {row->code, std::string{row->field}}};
}

bool may_be_repeated(std::string_view code) noexcept { return code == "SRV-001" || code == "SRV-003"; }

} // namespace esente::core::counter
