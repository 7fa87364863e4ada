#include "adapters/screens/view.hpp"

namespace esente::screens {

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
