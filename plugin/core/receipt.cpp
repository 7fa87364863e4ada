#include "core/receipt.hpp"

#include <algorithm>

namespace esente::core {

ExpectedReceipt expected_receipt(const std::vector<Finding>& findings) {
    ExpectedReceipt receipt;
    for (const Finding& finding : findings) {
        if (finding.in_receipt) {
            receipt.errors.push_back({.line = finding.line, .severity = *finding.in_receipt, .rule = finding.rule});
        }
    }
    const bool refused = std::any_of(receipt.errors.begin(), receipt.errors.end(),
                                     [](const ExpectedReceipt::Error& error) { return error.severity == Severity::error; });
    receipt.outcome = refused ? "9999" : receipt.errors.empty() ? "0000" : "0001";
    return receipt;
}

} // namespace esente::core
