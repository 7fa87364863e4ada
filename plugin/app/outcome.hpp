#pragma once

#include "app/results.hpp"
#include "core/result.hpp"

#include <utility>

namespace esente::app {

/// What a port or a use case gave, as the outcome of a job.
template <class T> [[nodiscard]] core::Result<Outcome> as_outcome(core::Result<T> result) {
    if (!result) {
        return std::move(result).error();
    }
    return Outcome{std::move(result).value()};
}

} // namespace esente::app
