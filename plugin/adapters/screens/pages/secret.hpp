#pragma once

#include "adapters/screens/view.hpp"

#include <string_view>

namespace esente::screens {

/// True for a code of the catalogue's delicate list: it reveals what others in the room need not know.
[[nodiscard]] bool is_delicate(const View& view, std::string_view code);

/// The text with every delicate code that stands in it as `•••`; reveal.js shows them while a key is held.
[[nodiscard]] Markup discreet(const View& view, std::string_view text);

} // namespace esente::screens
