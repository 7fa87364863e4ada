#pragma once

#include "adapters/screens/card_work.hpp"
#include "adapters/screens/pages/frame.hpp"

#include <optional>
#include <string_view>

/// What the pages of `/sportello/tessera` share.
namespace esente::screens {

/// Where the flow begins, and goes on wherever it stands.
inline constexpr std::string_view card_flow = "sportello/tessera";

/// Where an answer is awaited.
inline constexpr std::string_view card_sending = "sportello/tessera/invio";

/// Name of a page; its last part is its `data-step`.
[[nodiscard]] std::string_view name_of(CardPage page);

/// The four steps with this page's as the current one. `sent`: there is no going back.
[[nodiscard]] Markup card_stepper(const View& view, CardPage page, bool sent);

/// What is special about one of the pages.
struct CardFrame {
    Words title;
    std::string_view scripts{};
    bool paper = false; ///< the page is printed: only its sheet goes onto paper
};
/// The page around its content: stepper, heading, and whose card it is once that is known.
[[nodiscard]] Markup card_page(const View& view, CardPage page, const CardFrame& frame, const Markup& content);

/// Where to go instead of showing this page: to the answer that is awaited, or to the page that stands when this one was not reached or
/// is over. None: it may be shown.
[[nodiscard]] std::optional<Shown> elsewhere_than(const View& view, CardPage page);

/// The hidden fields that every form of these pages carries.
[[nodiscard]] Markup card_key(const View& view);

/// The buttons of a form: on, back where there is a page before, and the way to drop the request and what was typed. `focus`: the next
/// keystroke goes on.
[[nodiscard]] Markup card_actions(const View& view, CardPage page, const Words& on, bool focus = false);

} // namespace esente::screens
