#include "core/durations.hpp"

#include <algorithm>

namespace esente::core {

void Durations::add(std::chrono::milliseconds took) noexcept { last_[count_++ % kept] = took; }

std::optional<std::chrono::milliseconds> Durations::p95() const {
    const std::size_t count = std::min(count_, kept);
    if (count == 0) {
        return std::nullopt;
    }
    auto sorted = last_;
    const auto rank = static_cast<std::ptrdiff_t>((count * 95 + 99) / 100 - 1);
    std::nth_element(sorted.begin(), sorted.begin() + rank, sorted.begin() + static_cast<std::ptrdiff_t>(count));
    return sorted[static_cast<std::size_t>(rank)];
}

} // namespace esente::core
