#pragma once

#include "adapters/screens/markup.hpp"
#include "adapters/screens/visit.hpp"
#include "app/engine.hpp"
#include "ports/clock_port.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace esente::screens {

/// An answer that comes sooner than this needs no page in between.
inline constexpr std::chrono::milliseconds patience{250};

/// Whose screens a page, an act or a look-up belongs to.
enum class For : std::uint8_t { everybody, counter, doctor };

/// What pages and acts see of the world. The visit's lock is held.
struct View {
    Visit& visit;
    app::Engine& engine;
    const ports::ClockPort& clock;

    [[nodiscard]] core::Language language() const noexcept { return engine.settings().language; }
    [[nodiscard]] std::string_view say(const Words& words) const noexcept { return words.in(language()); }
    [[nodiscard]] core::Date today() const { return core::civil_day_in_rome(clock.now()); }
    /// The screen of a counter's operator rather than a doctor's.
    [[nodiscard]] bool is_counter() const noexcept { return visit.order.kind == app::ScreenKind::counter; }
    /// True for what belongs to the screens of this visit.
    [[nodiscard]] bool may_have(For whom) const noexcept;
    /// The page such a visit begins with.
    [[nodiscard]] std::string_view home() const noexcept;
};

/// A page, or the name of the page to show instead.
struct Shown {
    Markup page;
    std::string instead;
    std::uint16_t status = 200;
};
[[nodiscard]] inline Shown instead(std::string_view page) { return {.page = {}, .instead = std::string{page}, .status = 200}; }
[[nodiscard]] inline Shown shown(Markup page, std::uint16_t status = 200) {
    return {.page = std::move(page), .instead = {}, .status = status};
}

} // namespace esente::screens
