#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>

namespace esente::core {

/// How long the last 100 of something took.
class Durations {
public:
    static constexpr std::size_t kept = 100;

    void add(std::chrono::milliseconds took) noexcept;
    /// The time within which 95 of 100 were done (nearest rank); none before the first.
    [[nodiscard]] std::optional<std::chrono::milliseconds> p95() const;

private:
    std::array<std::chrono::milliseconds, kept> last_{};
    std::size_t count_ = 0;
};

} // namespace esente::core
