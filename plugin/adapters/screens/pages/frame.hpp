#pragma once

#include "adapters/screens/view.hpp"
#include "core/date.hpp"

#include <string>
#include <string_view>

/// What all pages share.
namespace esente::screens {

/// What is special about one page.
struct Frame {
    std::string_view screen; ///< data-screen
    Words title;
    std::string_view scripts; ///< names of more scripts, separated by blanks
    bool inside = true;       ///< false: no visit behind it, so no navigation and no forms
    bool wide = false;
    std::string_view page{}; ///< name of the page, where it is got again; empty: as `screen`
    std::string_view step{}; ///< data-step; empty: none
};

/// The whole document around `main`, which holds the h1.
[[nodiscard]] Markup framed(core::Language language, const Visit* visit, const Frame& frame, const Markup& main);
[[nodiscard]] inline Markup framed(const View& view, const Frame& frame, const Markup& main) {
    return framed(view.language(), &view.visit, frame, main);
}

/// The hidden key that every form of a page carries.
[[nodiscard]] Markup key_field(const View& view);
/// `<form>` of one button: posts to `act`.
[[nodiscard]] Markup button_form(const View& view, std::string_view act, std::string_view label, std::string_view style);

[[nodiscard]] Markup icon(std::string_view name, std::string_view style = "");
/// A Bootstrap Italia alert: `kind` is info, success, warning or danger.
[[nodiscard]] Markup alert(std::string_view kind, std::string_view text);
/// Mistakes in a form, said once at its head; takes the focus.
[[nodiscard]] Markup mistakes(const View& view, const std::vector<std::pair<std::string, std::string>>& field_and_text);

/// dd/mm/yyyy; a dash for none.
[[nodiscard]] std::string written(const std::optional<core::Date>& day);
/// dd/mm/yyyy hh:mm:ss by the clocks of Rome, whatever the zone of the machine, and says so.
[[nodiscard]] std::string written(const View& view, core::Instant instant);

} // namespace esente::screens
