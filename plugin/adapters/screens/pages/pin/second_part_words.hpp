#pragma once

#include "adapters/screens/second_part.hpp"
#include "adapters/screens/view.hpp"

#include <string>
#include <string_view>

namespace esente::screens {

/// What a person is told of a second part, on the page and whenever a script looks.
struct SecondPartTold {
    std::string_view sign; ///< good | bad | waiting
    std::string text;      ///< how far it is
    std::string note;      ///< what is being done, or what went wrong and what to do; empty if nothing
    std::string technical; ///< for technical support; empty if nothing went wrong
    std::string told_at;   ///< when the service said so; empty before it did
    bool may_repeat = false;
    bool may_cancel = false;
    bool may_look = false; ///< nobody looks by itself any more
    bool busy = false;     ///< what a person asked is under way
    bool follows = false;  ///< something may still change by itself
};
[[nodiscard]] SecondPartTold told_of(const View& view, const SecondPart& part, const std::string& contact_masked);

} // namespace esente::screens
