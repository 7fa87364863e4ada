#pragma once

#include "core/rules/situation.hpp"

#include <string>
#include <vector>

namespace esente::core::advice {

/// Tries codes of the list on the draft, as if each were claimed and found in force, and tells which the rules would object to. What they
/// would say of any draft of this patient is no objection to a code. Lives no longer than the situation.
class Vetting {
public:
    explicit Vetting(const rules::Situation& situation);

    /// No rule would block the code, and none warn about it but for what kind of code it is (`COD-…`).
    [[nodiscard]] bool passes(const ExemptionCode& code) const;

private:
    const Case& facts_;
    std::vector<std::string> said_anyway_; ///< rules that block or warn without any code
    bool open_ = true;                     ///< a draft without any code could be sent
};

} // namespace esente::core::advice
