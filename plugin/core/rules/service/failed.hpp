#pragma once

#include "core/rules/situation.hpp"

#include <algorithm>
#include <initializer_list>

namespace esente::core::rules {

/// The question about a registry claim ended with one of these failures.
[[nodiscard]] inline bool call_failed(const Situation& situation, std::initializer_list<Fault> faults) noexcept {
    return situation.failure != nullptr && is_registry_claim(situation) &&
           std::find(faults.begin(), faults.end(), situation.failure->fault) != faults.end();
}

} // namespace esente::core::rules
