#include "adapters/screens/acts/pin/delivery_acts.hpp"

#include "adapters/screens/pages/pin/delivery_page.hpp"
#include "adapters/screens/pages/pin/second_part_words.hpp"
#include "adapters/screens/typed.hpp"
#include "core/json.hpp"
#include "ports/wiping.hpp"

#include <utility>
#include <vector>

namespace esente::screens {
namespace {

constexpr Words no_reason{"Scrivere il motivo: resta agli atti con l'annullamento.", "Write the reason: it stays on record."};

Done gone() { return {.answer = plain_response(410, "gone")}; }

/// A form of a page that has been overtaken changes nothing.
bool is_current(const Delivery& delivery, const Form& form) { return field_of(form, "turn") == std::to_string(delivery.second.turn); }

Done asked(const View& view, const Form& form, Asking what, const std::string& reason = {}) {
    auto& delivery = view.visit.progress.delivery;
    if (delivery && is_current(*delivery, form)) {
        ask(view, delivery->request_id, delivery->second, what, reason);
        if (delivery->second.job) {
            static_cast<void>(delivery->second.job->wait(patience));
        }
    }
    return go(delivery_page);
}

void wipe_everything(const View& view) {
    if (view.visit.progress.delivery) {
        forget(*view.visit.progress.delivery);
    }
    ports::renew(view.visit.progress);
}

} // namespace

Done show_first_part(const View& view, const Form& /*form*/) {
    tend_delivery(view);
    auto& delivery = view.visit.progress.delivery;
    auto parts = delivery && delivery->first ? delivery->first->take() : std::nullopt;
    if (!parts) {
        return gone();
    }
    wipe_first_part(*delivery, FirstPart::shown);
    std::vector<ports::SecretText> lines;
    lines.push_back(std::move(parts->pin));
    lines.push_back(std::move(parts->puk));
    return {.answer = secret_response(std::move(lines))};
}

Done repeat_second_part(const View& view, const Form& form) { return asked(view, form, Asking::repeat); }

Done look_at_second_part(const View& view, const Form& form) { return asked(view, form, Asking::state); }

Done cancel_request(const View& view, const Form& form) {
    const auto reason = field_of(form, "reason");
    if (view.visit.progress.delivery && reason.empty()) {
        return {.page = delivery_page_again(view, reason, {{"reason", std::string{view.say(no_reason)}}})};
    }
    return asked(view, form, Asking::cancel, reason);
}

Done finish_delivery(const View& view, const Form& form) {
    const auto& delivery = view.visit.progress.delivery;
    if (delivery && delivery->first_part == FirstPart::ready && field_of(form, "unseen") != "1") {
        return go(delivery_page);
    }
    wipe_everything(view);
    view.visit.progress.delivery_ended = true;
    return go(view.home());
}

Done begin_another(const View& view, const Form& /*form*/) {
    wipe_everything(view);
    return go("sportello/pin");
}

std::string delivery_state(const View& view) {
    tend_delivery(view);
    const auto& delivery = view.visit.progress.delivery;
    if (!delivery) {
        return core::JsonObject{}.flag("here", false).json();
    }
    const auto told = told_of(view, delivery->second, delivery->contact_masked);
    return core::JsonObject{}
        .flag("here", true)
        .number("first_part", static_cast<std::uint64_t>(delivery->first_part))
        .text("state", delivery->second.now ? delivery->second.now->state : std::string{})
        .text("sign", told.sign)
        .text("text", told.text)
        .text("at", told.told_at)
        .text("note", told.note)
        .text("technical", told.technical)
        .flag("repeat", told.may_repeat)
        .flag("cancel", told.may_cancel)
        .flag("look", told.may_look)
        .flag("busy", told.busy)
        .flag("follows", told.follows)
        .json();
}

} // namespace esente::screens
