#include "core/exemptions/family.hpp"

#include "core/exemptions/pattern.hpp"

#include <algorithm>

namespace esente::core::exemptions {

const CodeFamily* family_of(const Catalogue& catalogue, const ExemptionCode& code, Date day) noexcept {
    const auto found = std::find_if(catalogue.families.begin(), catalogue.families.end(), [&](const CodeFamily& family) {
        return in_force(family, day) && matches(family.pattern, code.text());
    });
    return found == catalogue.families.end() ? nullptr : &*found;
}

bool may_be_newer_code(const ExemptionCode& code) noexcept {
    return code.text().size() >= 2 && code.text().size() <= 10 && !code.has_subcode();
}

} // namespace esente::core::exemptions
