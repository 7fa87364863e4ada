#include "core/rules/rule.hpp"

#include <algorithm>

namespace esente::core::rules {

const Rule* find_rule(std::string_view id) noexcept {
    const auto& rules = table();
    const auto found =
        std::lower_bound(rules.begin(), rules.end(), id, [](const Rule& rule, std::string_view wanted) { return rule.id < wanted; });
    return found != rules.end() && found->id == id ? &*found : nullptr;
}

} // namespace esente::core::rules
