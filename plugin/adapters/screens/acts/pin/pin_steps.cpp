#include "adapters/screens/acts/pin/pin_steps.hpp"

#include "adapters/screens/acts/card_watch.hpp"
#include "adapters/screens/acts/pin/pin_form.hpp"
#include "adapters/screens/acts/pin/sending.hpp"
#include "adapters/screens/delivery.hpp"
#include "adapters/screens/pages/counter/choose.hpp"
#include "adapters/screens/pages/counter/document_fields.hpp"
#include "adapters/screens/pages/counter/findings.hpp"
#include "adapters/screens/pages/counter/who_fields.hpp"
#include "adapters/screens/pages/pin/pin_frame.hpp"
#include "adapters/screens/typed.hpp"
#include "core/counter/judge_request.hpp"

#include <array>
#include <span>

namespace esente::screens {
namespace {

using core::counter::RequestType;

constexpr Words no_owner{"Indicare di chi è il recapito: sta scritto anche sul modulo.", "Say whose contact it is: the form bears it too."};
constexpr Words wrong_day{"Scrivere il giorno come gg/mm/aaaa.", "Write the day as dd/mm/yyyy."};
constexpr std::array<std::string_view, 2> of_card{"holder", "holder."};
constexpr std::array<std::string_view, 5> of_who{"type", "applicant", "applicant.", "assistant", "assistant."};
constexpr std::array<std::string_view, 2> of_contact{"contact", "contact."};
constexpr std::array<std::string_view, 6> of_papers{
    "holder_document", "holder_document.", "applicant_document", "applicant_document.", "form", "form."};

std::span<const std::string_view> fields_of(PinStep step) {
    switch (step) {
    case PinStep::card:
        return of_card;
    case PinStep::who:
        return of_who;
    case PinStep::contact:
        return of_contact;
    case PinStep::papers:
        return of_papers;
    case PinStep::summary:
        break;
    }
    return {};
}

void papers_flaws(const View& view, const Form& typed, Mistakes& wrong) {
    const auto request = pin_request_of(view);
    if (request.parties.holder_document) {
        document_flaws(view, "holder_document", typed, wrong);
    }
    if (request.parties.applicant_document) {
        document_flaws(view, "applicant_document", typed, wrong);
    }
    if (request.parties.type == RequestType::holder) {
        return;
    }
    const auto day = field_of(typed, "form.day");
    if (field_of(typed, "form.signed") == "1" && !request.form) {
        wrong.emplace_back("form.signed", view.say(other_form));
    }
    if (!day.empty() && !day_of(day)) {
        wrong.emplace_back("form.day", view.say(wrong_day));
    }
}

/// What the rules cannot see, since a request has no place for what was not chosen.
Mistakes flaws(const View& view, PinStep step) {
    const auto& typed = view.visit.progress.pin->typed;
    Mistakes wrong;
    if (step == PinStep::who) {
        who_flaws(view, age_of_holder(view), typed, wrong);
    } else if (step == PinStep::contact) {
        const auto type = chosen_type(view).value_or(RequestType::holder);
        if (type != RequestType::holder && field_of(typed, "contact.owner").empty()) {
            wrong.emplace_back("contact.owner", view.say(no_owner));
        }
    } else if (step == PinStep::papers) {
        papers_flaws(view, typed, wrong);
    }
    return wrong;
}

} // namespace

PinWork& pin_work(const View& view) {
    auto& progress = view.visit.progress;
    if (!progress.pin) {
        progress.pin.emplace().number = ++view.visit.last_number;
        progress.pin->ticket = ++view.visit.last_number;
    }
    auto& work = *progress.pin;
    if (progress.patient && !card_is_in(view)) {
        work.card_pulled = work.card_pulled || !work.holder.empty();
        std::erase_if(work.refused, [](const app::CounterWords& words) { return is_of_step(words.finding.field, PinStep::card); });
        progress.patient.reset();
    }
    return work;
}

bool holder_is_confirmed(const View& view) {
    const auto& work = view.visit.progress.pin;
    return work && !work->holder.empty() && work->holder == mark_of_holder(view);
}

bool is_of_step(std::string_view field, PinStep step) { return is_among(field, fields_of(step)); }

Mistakes step_mistakes(const View& view, PinStep step) {
    auto wrong = flaws(view, step);
    const auto request = pin_request_of(view);
    add_findings(view, request.parties, core::counter::judge(request, facts_of(view)), fields_of(step), wrong);
    add_findings(request.parties, view.visit.progress.pin->refused, fields_of(step), wrong);
    return wrong;
}

PinStep standing_step(const View& view) {
    const auto& work = pin_work(view);
    if (!holder_is_confirmed(view)) {
        return PinStep::card;
    }
    for (auto step = PinStep::card; step < work.reached; step = static_cast<PinStep>(static_cast<int>(step) + 1)) {
        if (!step_mistakes(view, step).empty()) {
            return step;
        }
    }
    return work.reached;
}

std::string page_of(PinStep step) { return "sportello/pin/" + std::string{pin_steps.at(static_cast<std::size_t>(step)).name}; }

std::string standing_page(const View& view) {
    const auto& progress = view.visit.progress;
    if (progress.pin && progress.pin->sending) {
        return std::string{sending_page_name};
    }
    return progress.delivery && !progress.pin ? std::string{delivery_page} : page_of(standing_step(view));
}

} // namespace esente::screens
