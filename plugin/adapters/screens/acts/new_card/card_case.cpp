#include "adapters/screens/acts/new_card/card_case.hpp"

#include "adapters/screens/acts/card_watch.hpp"
#include "adapters/screens/pages/counter/applicant_fields.hpp"
#include "adapters/screens/pages/counter/choose.hpp"
#include "adapters/screens/pages/counter/document_fields.hpp"
#include "adapters/screens/pages/counter/findings.hpp"
#include "adapters/screens/pages/new_card/reason_page.hpp"
#include "adapters/screens/typed.hpp"
#include "adapters/screens/typed_applicant.hpp"
#include "core/counter/document_rules.hpp"
#include "core/counter/judge_request.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <variant>

namespace esente::screens {
namespace {

using core::counter::CardRequest;
using core::counter::RequestType;

constexpr std::array<std::string_view, 2> holder_names{"holder.codice_fiscale", "holder.card_id"};
constexpr std::array<std::string_view, 8> applicant_names{
    "type", "applicant", "applicant.", "assistant.", "holder_document", "holder_document.", "applicant_document", "applicant_document."};
constexpr std::array<std::string_view, 1> reason_names{"declaration."};

std::span<const std::string_view> names_of(CardPage page) {
    switch (page) {
    case CardPage::holder:
        return holder_names;
    case CardPage::applicant:
        return applicant_names;
    case CardPage::reason:
        return reason_names;
    case CardPage::declaration:
    case CardPage::summary:
    case CardPage::provisional:
        break;
    }
    return {};
}

core::counter::Holder holder_of(const View& view) {
    const auto& work = view.visit.progress.new_card;
    core::counter::Holder holder;
    if (work.of_card && card_is_in(view)) {
        const auto identity = view.visit.progress.patient->identity();
        holder.codice_fiscale = identity.id ? identity.id->text() : std::string{};
        holder.card_id = identity.card ? identity.card->id : std::string{};
    } else if (!work.of_card) {
        holder.codice_fiscale = field_of(work.typed, "holder.codice_fiscale");
        holder.card_id = field_of(work.typed, "holder.card_id");
        std::erase(holder.codice_fiscale, '*'); // the start and stop of Code 39, from a scanner that sends them
        std::erase(holder.card_id, ' ');
    }
    holder.emancipated = field_of(work.typed, "holder.emancipated") == "1";
    return holder;
}

/// The answer of a sending that is over.
void take_answer(CardWork& work) {
    const auto* const outcome = work.sending ? work.sending->outcome() : nullptr;
    if (outcome == nullptr) {
        return;
    }
    if (!outcome->ok()) {
        work.failure = outcome->error();
    } else if (const auto* const refusal = std::get_if<app::CounterRefusal>(&outcome->value())) {
        work.refusal = *refusal;
    } else if (const auto* const issue = std::get_if<app::CardIssue>(&outcome->value())) {
        work.sent.card = issue->card;
        work.granted = std::move(work.sent);
        work.typed.clear();
    }
    work.sent = {};
    work.sending.reset();
}

void document_flaws_of(const View& view, const Form& typed, Mistakes& wrong) {
    const auto type = request_type(typed);
    if (type && core::counter::needs_holder_document(*type)) {
        document_flaws(view, "holder_document", typed, wrong);
    }
    if (type && core::counter::needs_applicant_document(*type)) {
        document_flaws(view, "applicant_document", typed, wrong);
    }
}

/// The card is not judged here: the service replaces whatever card the holder had.
core::counter::Findings findings_of(const View& view) {
    auto facts = facts_of(view);
    facts.card.reset();
    return core::counter::judge(card_request_of(view), facts);
}

} // namespace

CardRequest card_request_of(const View& view) {
    const auto& typed = view.visit.progress.new_card.typed;
    CardRequest request;
    auto& parties = request.parties;
    parties.type = request_type(typed).value_or(RequestType::holder);
    parties.holder = holder_of(view);
    parties.holder_document = document_in(typed, "holder_document");
    parties.applicant = applicant_in(typed);
    parties.applicant_document = document_in(typed, "applicant_document");
    read_reason(typed, request);
    return core::counter::canonical(std::move(request));
}

PrintedName printed_name_of(const View& view) {
    const auto& work = view.visit.progress.new_card;
    if (!work.of_card) {
        return {.surname = field_of(work.typed, "holder.surname"), .given_name = field_of(work.typed, "holder.given_name")};
    }
    const auto identity = card_is_in(view) ? view.visit.progress.patient->identity() : core::Identity{};
    return identity.person ? PrintedName{.surname = identity.person->surname, .given_name = identity.person->given_name} : PrintedName{};
}

std::optional<int> holder_age_of(const View& view) {
    auto facts = facts_of(view);
    facts.card.reset();
    return core::counter::age_of(card_request_of(view).parties.holder.codice_fiscale, facts);
}

Mistakes flaws_of(const View& view, CardPage page) {
    const auto& typed = view.visit.progress.new_card.typed;
    Mistakes wrong;
    if (page == CardPage::applicant) {
        applicant_flaws(view, typed, wrong);
        document_flaws_of(view, typed, wrong);
    } else if (page == CardPage::reason) {
        reason_flaws(view, typed, wrong);
    }
    add_findings(view, findings_of(view), names_of(page), wrong);
    beside_their_fields(typed, wrong);
    return wrong;
}

Mistakes refused_on(const View& view, CardPage page) {
    const auto& work = view.visit.progress.new_card;
    Mistakes wrong;
    if (work.refusal) {
        core::counter::Findings found;
        for (const auto& words : work.refusal->findings) {
            found.push_back(words.finding);
        }
        add_findings(view, found, names_of(page), wrong);
        beside_their_fields(work.typed, wrong);
    }
    return wrong;
}

CardPage standing_card_page(const View& view) {
    auto& work = view.visit.progress.new_card;
    take_answer(work);
    if (work.granted) {
        return CardPage::provisional;
    }
    if (work.of_card && !work.sending && !card_is_in(view)) {
        work.of_card = false;
    }
    for (const auto page : {CardPage::holder, CardPage::applicant, CardPage::reason}) {
        if (page < work.reached && !flaws_of(view, page).empty()) {
            work.reached = page;
        }
    }
    return work.reached;
}

} // namespace esente::screens
