#include "adapters/screens/view.hpp"

namespace esente::screens {

bool View::may_have(For whom) const noexcept {
    return whom == For::everybody || (whom == For::counter && is_counter()) ||
           (whom == For::doctor && visit.order.kind == app::ScreenKind::patient);
}

std::string_view View::home() const noexcept {
    switch (visit.order.kind) {
    case app::ScreenKind::counter:
        return "sportello";
    case app::ScreenKind::patient:
        return "assistito";
    case app::ScreenKind::status:
        break;
    }
    return "stato";
}

} // namespace esente::screens
