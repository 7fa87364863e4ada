#pragma once

#include "adapters/screens/pages/frame.hpp"

/// Pages that stand around the others.
namespace esente::screens {

/// Asks the tab who it is: it answers by itself, and goes on to `page`.
[[nodiscard]] Markup entry_page(const View& view, std::string_view page);
/// "Aperto in un'altra scheda", with the way to take it over.
[[nodiscard]] Markup elsewhere_page(const View& view, std::string_view page);
/// What is being waited for, after 300 ms.
[[nodiscard]] Shown waiting_page(const View& view);
/// How a visit ended, or that there is none.
[[nodiscard]] Markup ended_page(core::Language language, app::ScreenEnd end);
[[nodiscard]] Markup unknown_page(core::Language language);
[[nodiscard]] Markup defect_page(core::Language language);

} // namespace esente::screens
