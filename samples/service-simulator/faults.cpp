#include "faults.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace service_simulator {

void Faults::add(std::string_view text) {
    const std::string whole(text);
    Fault fault;
    if (const auto at = text.find('@'); at != std::string_view::npos) {
        fault.operation = text.substr(at + 1);
        text = text.substr(0, at);
    }
    const auto equals = text.find('=');
    fault.name = text.substr(0, equals);
    const auto* const row = std::find_if(fault_rows.begin(), fault_rows.end(), [&](const FaultRow& one) { return one.name == fault.name; });
    if (row == fault_rows.end() || (equals != std::string_view::npos && row->number < 0)) {
        throw std::invalid_argument("unknown fault '" + whole + "'");
    }
    fault.number = row->number;
    if (equals != std::string_view::npos) {
        const auto digits = text.substr(equals + 1);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), fault.number);
        if (error != std::errc{} || end != digits.data() + digits.size() || fault.number < 0) {
            throw std::invalid_argument("the number of fault '" + whole + "' is none");
        }
    }
    faults_.push_back(fault);
}

std::optional<Fault> Faults::find(std::string_view name, std::string_view operation) const {
    for (const auto& fault : faults_) {
        if (fault.name == name && (fault.operation.empty() || fault.operation == operation)) {
            return fault;
        }
    }
    return std::nullopt;
}

} // namespace service_simulator
