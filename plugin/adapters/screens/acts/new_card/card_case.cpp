#include "adapters/screens/acts/new_card/card_case.hpp"

#include "adapters/screens/acts/card_watch.hpp"
#include "adapters/screens/pages/counter/choose.hpp"
#include "adapters/screens/pages/counter/document_fields.hpp"
#include "adapters/screens/pages/counter/findings.hpp"
#include "adapters/screens/pages/counter/who_fields.hpp"
#include "adapters/screens/pages/new_card/card_reason.hpp"
#include "adapters/screens/typed.hpp"
#include "adapters/screens/typed_parties.hpp"
#include "core/counter/judge_request.hpp"
#include "core/text.hpp"

#include <array>
#include <span>
#include <variant>

namespace esente::screens {
namespace {

using core::counter::CardRequest;
using core::counter::RequestType;

constexpr std::array<std::string_view, 2> holder_names{"holder.codice_fiscale", "holder.card_id"};
constexpr std::array<std::string_view, 9> applicant_names{"type",
                                                          "applicant",
                                                          "applicant.",
                                                          "assistant",
                                                          "assistant.",
                                                          "holder_document",
                                                          "holder_document.",
                                                          "applicant_document",
                                                          "applicant_document."};
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

/// As the use case judges: whatever card the holder had is replaced, so it is no fact.
core::counter::Facts facts_without_card(const View& view) {
    auto facts = facts_of(view);
    facts.card.reset();
    return facts;
}

std::optional<int> age_of(const View& view, const core::counter::Holder& holder) {
    return core::counter::age_of(core::trim(holder.codice_fiscale), facts_without_card(view));
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

} // namespace

CardRequest card_request_of(const View& view) {
    const auto& typed = view.visit.progress.new_card.typed;
    CardRequest request;
    const auto holder = holder_of(view);
    const auto age = age_of(view, holder);
    const auto type = chosen_type(typed, age).value_or(RequestType::holder);
    read_parties(typed, type, request.parties);
    request.parties.holder = holder;
    request.parties.holder.emancipated = is_emancipated(type, age);
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

std::optional<int> holder_age_of(const View& view) { return age_of(view, holder_of(view)); }

Mistakes flaws_of(const View& view, CardPage page) {
    const auto& typed = view.visit.progress.new_card.typed;
    const auto request = card_request_of(view);
    Mistakes wrong;
    if (page == CardPage::applicant) {
        who_flaws(view, holder_age_of(view), typed, wrong);
        if (request.parties.holder_document) {
            document_flaws(view, "holder_document", typed, wrong);
        }
        if (request.parties.applicant_document) {
            document_flaws(view, "applicant_document", typed, wrong);
        }
    } else if (page == CardPage::reason) {
        reason_flaws(view, typed, wrong);
    }
    add_findings(view, request.parties, core::counter::judge(request, facts_without_card(view)), names_of(page), wrong);
    return wrong;
}

Mistakes refused_on(const View& view, CardPage page) {
    const auto& work = view.visit.progress.new_card;
    Mistakes wrong;
    if (work.refusal) {
        add_findings(card_request_of(view).parties, work.refusal->findings, names_of(page), wrong);
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
