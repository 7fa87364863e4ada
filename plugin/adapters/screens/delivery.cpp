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
    delivery.first_part_at = issue.first_part_at;
    if (issue.first && issue.first->ready()) {
        delivery.first = issue.first;
        delivery.first_part = FirstPart::ready;
    }
    if (!issue.state.empty()) {
        delivery.second = core::counter::RequestState{.state = issue.state, .at = std::nullopt};
    }
}

void resume_delivery(const View& view, std::string_view request_id, std::string_view contact_masked) {
    auto& delivery = begun(view);
    delivery.request_id = request_id;
    delivery.contact_masked = contact_masked;
}

void forget(Delivery& delivery) {
    if (delivery.first) {
        delivery.first->wipe();
        delivery.first.reset();
    }
    if (delivery.job) {
        delivery.job->cancel();
        delivery.job.reset();
    }
}

} // namespace esente::screens
