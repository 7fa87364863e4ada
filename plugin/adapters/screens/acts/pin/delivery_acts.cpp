#include "adapters/screens/acts/pin/delivery_acts.hpp"

#include "adapters/screens/json.hpp"
#include "adapters/screens/pages/pin/delivery_page.hpp"
#include "adapters/screens/pages/pin/second_part_words.hpp"
#include "adapters/screens/typed.hpp"
#include "ports/wiping.hpp"

#include <utility>
#include <vector>

namespace esente::screens {
namespace {

constexpr Words no_reason{"Scrivere il motivo: resta agli atti con l'annullamento.", "Write the reason: it stays on record."};

/// A quick answer of the service needs no page in between.
constexpr std::chrono::milliseconds patience{250};

Done gone() { return {.go = {}, .page = {}, .json = {}, .answer = plain_response(410, "gone")}; }

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
    return {.go = {}, .page = {}, .json = {}, .answer = secret_response(std::move(lines))};
}

Done repeat_second_part(const View& view, const Form& form) { return asked(view, form, Asking::repeat); }

Done look_at_second_part(const View& view, const Form& form) { return asked(view, form, Asking::state); }

Done cancel_request(const View& view, const Form& form) {
    const auto reason = field_of(form, "reason");
    if (view.visit.progress.delivery && reason.empty()) {
        return {.go = {}, .page = delivery_page_again(view, reason, {{"reason", std::string{view.say(no_reason)}}}), .json = {}};
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
        return R"({"here":false})";
    }
    const auto told = told_of(view, delivery->second, delivery->contact_masked);
    const auto yes = [](bool is) { return is ? "true" : "false"; };
    std::string json = R"({"here":true,"first_part":)" + std::to_string(static_cast<int>(delivery->first_part));
    json += R"(,"state":")" + json_text(delivery->second.now ? delivery->second.now->state : "");
    json += R"(","sign":")" + json_text(told.sign) + R"(","text":")" + json_text(told.text) + R"(","at":")" + json_text(told.told_at);
    json += R"(","note":")" + json_text(told.note) + R"(","technical":")" + json_text(told.technical);
    json +=
        std::string{R"(","repeat":)"} + yes(told.may_repeat) + R"(,"cancel":)" + yes(told.may_cancel) + R"(,"look":)" + yes(told.may_look);
    return json + R"(,"busy":)" + yes(told.busy) + R"(,"follows":)" + yes(told.follows) + "}";
}

} // namespace esente::screens
