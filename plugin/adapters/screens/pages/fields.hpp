#pragma once

#include "adapters/screens/http.hpp"
#include "adapters/screens/pages/frame.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Fields of forms, with their mistakes beside them.
namespace esente::screens {

/// What is wrong: name of the field, and a sentence.
using Mistakes = std::vector<std::pair<std::string, std::string>>;

struct TextField {
    std::string_view name;
    Words label;
    Words hint{"", ""};
    std::string_view attributes{}; ///< more of them, as HTML; a literal
    std::string_view width{"col-12"};
};
[[nodiscard]] Markup text_field(const View& view, const TextField& field, const std::string& value, const Mistakes& wrong);

/// One of several, each with a key that chooses it while the group has the focus.
struct Choice {
    std::string_view value;
    Words label;
    std::string_view key;
};
[[nodiscard]] Markup choices(const View& view, std::string_view name, const Words& legend, std::span<const Choice> all,
                             std::string_view chosen);

} // namespace esente::screens
