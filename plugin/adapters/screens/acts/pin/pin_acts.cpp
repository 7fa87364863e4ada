#include "adapters/screens/acts/pin/pin_acts.hpp"

#include "adapters/screens/acts/card_watch.hpp"
#include "adapters/screens/acts/pin/pin_form.hpp"
#include "adapters/screens/acts/pin/pin_steps.hpp"
#include "adapters/screens/acts/pin/sending.hpp"
#include "adapters/screens/pages/pin/pin_pages.hpp"
#include "adapters/screens/typed.hpp"

#include <algorithm>
#include <initializer_list>

namespace esente::screens {
namespace {

constexpr Words not_confirmed{"Prima di inviare, avvisare il cittadino e spuntare la conferma.",
                              "Before it is sent, tell the citizen and tick the confirmation."};

/// One step that takes what was typed.
struct Taking {
    PinStep step;
    std::initializer_list<std::string_view> prefixes;
    Markup (*again)(const View& view, const Mistakes& wrong);
};

PinStep beside(PinStep step, int by) { return static_cast<PinStep>(static_cast<int>(step) + by); }

bool is_of_this_work(const View& view, const Form& form) {
    const auto& work = view.visit.progress.pin;
    return work && !work->sending && field_of(form, "work") == std::to_string(work->number);
}

/// What the service declined about this step is answered by doing it again.
void forget_refusals(PinWork& work, PinStep step) {
    std::erase_if(work.refused, [&](const app::CounterWords& words) { return is_of_step(words.finding.field, step); });
}

Done judged(const View& view, const Taking& taking) {
    auto& work = pin_work(view);
    if (standing_step(view) < taking.step) {
        return go(standing_page(view));
    }
    forget_refusals(work, taking.step);
    if (const auto wrong = step_mistakes(view, taking.step); !wrong.empty()) {
        return {.page = taking.again(view, wrong)};
    }
    work.other_person = work.other_person && taking.step == PinStep::card;
    work.reached = std::max(work.reached, beside(taking.step, 1));
    return go(standing_page(view));
}

/// After the fields were kept.
Done taken(const View& view, const Form& form, const Taking& taking) {
    const auto wanted = field_of(form, "go");
    if (wanted == "keep") {
        return {.json = "{}"};
    }
    return wanted == "back" ? go(page_of(beside(taking.step, -1))) : judged(view, taking);
}

/// A late form: what it wanted is not done.
Done too_late(const View& view, const Form& form) {
    if (field_of(form, "go") == "keep") {
        return {.json = "{}"};
    }
    return go(standing_page(view));
}

Done take(const View& view, const Form& form, const Taking& taking) {
    if (!is_of_this_work(view, form)) {
        return too_late(view, form);
    }
    keep(view.visit.progress.pin->typed, form, taking.prefixes);
    return taken(view, form, taking);
}

/// A signature goes with what the form said when it was ticked.
void note_signature(const View& view, bool was_signed) {
    auto& work = *view.visit.progress.pin;
    if (field_of(work.typed, "form.signed") != "1") {
        work.signed_for.clear();
    } else if (!was_signed) {
        work.signed_for = mark_of_form(view);
    }
}

/// Everything but the signature is right: the form may be printed.
Done to_form(const View& view) {
    auto wrong = step_mistakes(view, PinStep::papers);
    std::erase_if(wrong, [](const auto& entry) { return entry.first.rfind("form.", 0) == 0; });
    return wrong.empty() ? go("sportello/pin/modulo") : Done{.page = papers_step_again(view, wrong)};
}

bool may_send(const View& view, const Form& form) {
    return is_of_this_work(view, form) && field_of(form, "ticket") == std::to_string(view.visit.progress.pin->ticket) &&
           standing_step(view) == PinStep::summary;
}

} // namespace

Done confirm_holder(const View& view, const Form& form) {
    if (!is_of_this_work(view, form) || !card_is_in(view)) {
        return too_late(view, form);
    }
    auto& work = pin_work(view);
    const auto mark = mark_of_holder(view);
    const bool somebody_else = !work.holder.empty() && work.holder != mark;
    if (somebody_else) {
        const bool lost = !work.typed.empty();
        view.visit.progress.pin.reset();
        pin_work(view).other_person = lost;
    }
    auto& now = pin_work(view);
    now.card_pulled = false;
    now.holder = mark;
    return judged(view, {.step = PinStep::card, .prefixes = {}, .again = card_step_again});
}

Done take_who(const View& view, const Form& form) {
    return take(view, form, {.step = PinStep::who, .prefixes = {"type", "applicant.", "assistant."}, .again = who_step_again});
}

Done take_contact(const View& view, const Form& form) {
    return take(view, form, {.step = PinStep::contact, .prefixes = {"contact."}, .again = contact_step_again});
}

Done take_papers(const View& view, const Form& form) {
    if (!is_of_this_work(view, form)) {
        return too_late(view, form);
    }
    auto& work = *view.visit.progress.pin;
    const bool was_signed = pin_request_of(view).form.has_value();
    keep(work.typed, form, {"holder_document.", "applicant_document.", "form."});
    note_signature(view, was_signed);
    if (field_of(form, "go") == "form") {
        return to_form(view);
    }
    return taken(view, form, {.step = PinStep::papers, .prefixes = {}, .again = papers_step_again});
}

Done send_pin(const View& view, const Form& form) { return may_send(view, form) ? send_pin_request(view) : too_late(view, form); }

Done regenerate_pin(const View& view, const Form& form) {
    if (!may_send(view, form)) {
        return too_late(view, form);
    }
    if (field_of(form, "old_pin_stops") != "1") {
        return {.page = summary_step_again(view, {{"old_pin_stops", std::string{view.say(not_confirmed)}}})};
    }
    view.visit.progress.pin->operation = core::counter::Operation::regenerate;
    return send_pin_request(view);
}

Done start_anew(const View& view, const Form& /*form*/) {
    if (const auto& work = view.visit.progress.pin; work && !work->sending) {
        view.visit.progress.pin.reset();
    }
    return go(standing_page(view));
}

} // namespace esente::screens
