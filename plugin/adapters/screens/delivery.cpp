#include "adapters/screens/delivery.hpp"

#include "adapters/screens/view.hpp"

namespace esente::screens {
namespace {

Delivery& begun(const View& view) {
    auto& delivery = view.visit.progress.delivery;
    if (delivery) {
        forget(*delivery);
    }
    return delivery.emplace();
}

} // namespace

void begin_delivery(const View& view, const app::PinIssue& issue) {
    auto& delivery = begun(view);
    delivery.request_id = issue.request_id;
    delivery.contact_masked = issue.contact_masked;
    delivery.channel = issue.channel;
    if (issue.first && issue.first->ready()) {
        delivery.first = issue.first;
        delivery.first_part = FirstPart::ready;
        delivery.wiped_at = view.clock.now() + first_part_lasts;
    }
    if (!issue.state.empty()) {
        delivery.second.now = core::counter::RequestState{.state = issue.state, .at = std::nullopt};
    }
    begin_following(view, delivery.second, delivery.first != nullptr);
}

void resume_delivery(const View& view, std::string_view request_id, std::string_view contact_masked) {
    auto& delivery = begun(view);
    delivery.request_id = request_id;
    delivery.contact_masked = contact_masked;
    begin_following(view, delivery.second, false);
}

void tend_delivery(const View& view) {
    auto& delivery = view.visit.progress.delivery;
    if (!delivery) {
        return;
    }
    follow(view, delivery->request_id, delivery->second);
    expire_first_part(view);
}

void expire_first_part(const View& view) {
    auto& delivery = view.visit.progress.delivery;
    if (!delivery || delivery->first_part != FirstPart::ready) {
        return;
    }
    if (delivery->second.now && core::counter::came_to_nothing(delivery->second.now->state)) {
        wipe_first_part(*delivery, FirstPart::useless);
    } else if (view.clock.now() >= delivery->wiped_at) {
        wipe_first_part(*delivery, FirstPart::too_late);
    }
}

void wipe_first_part(Delivery& delivery, FirstPart becomes) {
    if (delivery.first) {
        delivery.first->wipe();
        delivery.first.reset();
    }
    delivery.first_part = becomes;
}

void forget(Delivery& delivery) {
    wipe_first_part(delivery, FirstPart::never_here);
    stop_following(delivery.second);
}

} // namespace esente::screens
