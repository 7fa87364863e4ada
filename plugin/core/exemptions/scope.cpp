#include "core/exemptions/scope.hpp"

#include <algorithm>

namespace esente::core::exemptions {
namespace {

bool names(const std::vector<std::string>& listed, std::string_view wanted) noexcept {
    return std::find(listed.begin(), listed.end(), wanted) != listed.end();
}

/// A code without a dot stands for its sub-codes; one with a dot for itself alone.
bool fits_code(const std::vector<std::string>& codes, const ExemptionCode& code) noexcept {
    return names(codes, code.text()) || (code.has_subcode() && names(codes, code.root()));
}

} // namespace

bool applies(const Scope& scope, const Subject& subject) noexcept {
    if (!in_force(scope.validity, subject.day) || (scope.type && *scope.type != subject.type)) {
        return false;
    }
    if (!scope.codes.empty() && (subject.code == nullptr || !fits_code(scope.codes, *subject.code))) {
        return false;
    }
    if (!scope.families.empty() && (subject.family == nullptr || !names(scope.families, subject.family->id))) {
        return false;
    }
    return scope.regions.empty() || names(scope.regions, subject.region);
}

} // namespace esente::core::exemptions
