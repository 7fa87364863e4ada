#pragma once

#include "adapters/screens/pages/frame.hpp"

#include <span>
#include <string_view>

namespace esente::screens {

/// One step of a guided flow: its name is the last part of its path and its `data-step`.
struct Step {
    std::string_view name;
    Words title;
};

/// Where in its steps a flow stands (Bootstrap Italia's stepper); steps that were passed are links back.
struct Stepper {
    std::string_view flow; ///< path of the flow, e.g. sportello/pin
    std::span<const Step> steps;
    std::string_view current; ///< the step that is shown
    std::string_view reached; ///< the farthest that may be shown
    bool sent = false;        ///< the steps that were passed cannot be gone back to
};
[[nodiscard]] Markup stepper(const View& view, const Stepper& which);

} // namespace esente::screens
