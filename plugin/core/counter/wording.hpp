#pragma once

#include "core/settings.hpp"

#include <span>
#include <string_view>

namespace esente::core::counter {

/// What is the matter, and what to do instead.
struct Words {
    std::string_view message;
    std::string_view remedy;
};

struct Wording {
    std::string_view id;
    Words italian;
    Words english;
};

/// The words of a finding; empty for an unknown id, which a test keeps from happening.
[[nodiscard]] Words words_of(std::string_view id, Language language) noexcept;

/// What whoever keeps the station running does about it; empty where the words of the failure itself say it.
[[nodiscard]] std::string_view technician_words(std::string_view id, Language language) noexcept;

/// The tables behind it: who asks, with which papers, and what the service says.
[[nodiscard]] std::span<const Wording> people_wordings() noexcept;
[[nodiscard]] std::span<const Wording> paper_wordings() noexcept;
[[nodiscard]] std::span<const Wording> service_wordings() noexcept;

} // namespace esente::core::counter
