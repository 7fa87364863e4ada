#pragma once

#include "adapters/screens/pages/fields.hpp"

#include <span>
#include <string_view>

/// Ways to choose one thing, with the mistake beside them.
namespace esente::screens {

/// One of several by radio buttons, as `choices`, under a heading that a mistake leads to.
struct Group {
    std::string_view name;
    Words legend;
    std::span<const Choice> all;
    Words hint{"", ""};
    bool focus = false; ///< the next keystroke goes there
};
[[nodiscard]] Markup group(const View& view, const Group& which, std::string_view chosen, const Mistakes& wrong);

/// One of several by a list that folds; nothing is chosen beforehand.
struct List {
    std::string_view name;
    Words label;
    std::span<const Choice> all; ///< keys are not used
    std::string_view width{"col-12"};
    bool focus = false; ///< the next keystroke goes there
};
[[nodiscard]] Markup list(const View& view, const List& which, std::string_view chosen, const Mistakes& wrong);

/// A statement to tick: the value is `1`.
struct Tick {
    std::string_view name;
    Words label;
    Words hint{"", ""};
};
[[nodiscard]] Markup tick(const View& view, const Tick& which, bool ticked, const Mistakes& wrong);

/// Shown only while the choice `when` (NAME=VALUE, or NAME=ONE|OTHER) stands; step.js follows the choice.
[[nodiscard]] Markup panel(std::string_view when, bool shown, const Markup& content);

/// The sentence of a field's mistake; empty if there is none.
[[nodiscard]] std::string_view mistake_of(const Mistakes& wrong, std::string_view name);

} // namespace esente::screens
