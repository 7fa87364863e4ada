#include "adapters/screens/acts/new_card/card_acts.hpp"

#include "adapters/screens/acts/card_watch.hpp"
#include "adapters/screens/acts/new_card/card_case.hpp"
#include "adapters/screens/pages/new_card/card_pages.hpp"
#include "adapters/screens/pages/new_card/card_steps.hpp"
#include "adapters/screens/typed.hpp"
#include "core/counter/judge_request.hpp"
#include "ports/wiping.hpp"

#include <algorithm>
#include <chrono>
#include <initializer_list>

namespace esente::screens {
namespace {

using Prefixes = std::initializer_list<std::string_view>;

constexpr std::string_view counter_home = "sportello";

CardPage neighbour(CardPage page, int by) { return static_cast<CardPage>(static_cast<int>(page) + by); }

/// The form is of an earlier request or of a page that was not reached, or the request cannot be changed any more.
bool is_late(const View& view, CardPage page, const Form& form) {
    if (field_of(form, "work") != std::to_string(view.visit.progress.new_card.number)) {
        return true;
    }
    const auto standing = standing_card_page(view);
    return standing == CardPage::provisional || page > standing || view.visit.progress.new_card.sending;
}

Done drop(const View& view) {
    stop_reading(view);
    auto& progress = view.visit.progress;
    ports::renew(progress.new_card);
    progress.patient.reset();
    return go(counter_home);
}

/// The page is right: on to the next.
Done pass(const View& view, CardPage page) {
    auto& work = view.visit.progress.new_card;
    work.reached = std::max(work.reached, neighbour(page, 1));
    return go(name_of(neighbour(page, 1)));
}

/// Everything but going on; none when the form wants to.
std::optional<Done> not_on(const View& view, CardPage page, const std::string& wanted) {
    if (wanted == "keep") {
        return Done{.json = "{}"};
    }
    if (wanted == "drop") {
        return drop(view);
    }
    if (wanted == "back" && page != CardPage::holder) {
        return go(name_of(neighbour(page, -1)));
    }
    return std::nullopt;
}

Done take_page(const View& view, CardPage page, const Form& form, Prefixes prefixes, Markup (*again)(const View&, const Mistakes&)) {
    const auto wanted = field_of(form, "go");
    if (is_late(view, page, form)) {
        return wanted == "keep" ? Done{.json = "{}"} : go(card_flow);
    }
    auto& work = view.visit.progress.new_card;
    keep(work.typed, form, prefixes);
    if (auto done = not_on(view, page, wanted)) {
        return std::move(*done);
    }
    work.refusal.reset();
    work.failure.reset();
    const auto wrong = flaws_of(view, page);
    return wrong.empty() ? pass(view, page) : Done{.page = again(view, wrong)};
}

} // namespace

Done take_holder(const View& view, const Form& form) {
    auto& work = view.visit.progress.new_card;
    const auto wanted = field_of(form, "go");
    if (wanted == "card" && !is_late(view, CardPage::holder, form)) {
        work.of_card = card_is_in(view);
        work.refusal.reset();
        return work.of_card && flaws_of(view, CardPage::holder).empty() ? pass(view, CardPage::holder) : go(name_of(CardPage::holder));
    }
    if (wanted == "on" && !is_late(view, CardPage::holder, form)) {
        work.of_card = false;
        stop_reading(view);
    }
    return take_page(view, CardPage::holder, form, {"holder.codice_fiscale", "holder.card_id", "holder.surname", "holder.given_name"},
                     holder_page_again);
}

Done take_card_applicant(const View& view, const Form& form) {
    return take_page(view, CardPage::applicant, form, {"type", "assistant.", "applicant.", "holder_document.", "applicant_document."},
                     card_applicant_page_again);
}

Done take_reason(const View& view, const Form& form) {
    return take_page(view, CardPage::reason, form, {"reason", "declaration.", "cannot_sign"}, reason_page_again);
}

Done take_declaration(const View& view, const Form& form) {
    if (is_late(view, CardPage::declaration, form)) {
        return go(card_flow);
    }
    auto done = not_on(view, CardPage::declaration, field_of(form, "go"));
    return done ? std::move(*done) : pass(view, CardPage::declaration);
}

Done send_card_request(const View& view, const Form& form) {
    if (is_late(view, CardPage::summary, form)) {
        return go(card_flow);
    }
    if (auto done = not_on(view, CardPage::summary, field_of(form, "go"))) {
        return std::move(*done);
    }
    auto& work = view.visit.progress.new_card;
    if (work.sendable == 0 || field_of(form, "once") != std::to_string(work.sendable)) {
        return go(card_flow);
    }
    work.sendable = 0;
    work.refusal.reset();
    work.failure.reset();
    work.sent = {.request = core::counter::as_sent(card_request_of(view)), .holder = printed_name_of(view), .card = {}};
    work.sending = view.engine.card_request({.request = work.sent.request, .caller = view.visit.order.caller});
    static_cast<void>(work.sending->wait(patience));
    return go(card_sending);
}

Done stop_card_request(const View& view, const Form& /*form*/) {
    auto& work = view.visit.progress.new_card;
    view.visit.progress.waiting_for.reset();
    if (work.sending && !stopped_with_outcome(*work.sending)) {
        work.sending.reset();
        work.failure = core::failure(core::Fault::cancelled, "the operator stopped waiting");
    }
    return go(card_flow);
}

Done finish_card_request(const View& view, const Form& form) {
    const bool same = field_of(form, "work") == std::to_string(view.visit.progress.new_card.number);
    return same && standing_card_page(view) == CardPage::provisional ? drop(view) : go(card_flow);
}

} // namespace esente::screens
