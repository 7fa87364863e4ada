#include "adapters/screens/acts/pin/pin_form.hpp"

#include "adapters/screens/acts/card_watch.hpp"
#include "adapters/screens/pages/counter/findings.hpp"
#include "adapters/screens/typed.hpp"
#include "app/counter_content.hpp"
#include "core/counter/document_rules.hpp"
#include "core/counter/facts.hpp"
#include "formats/sha256.hpp"

#include <algorithm>
#include <array>

namespace esente::screens {
namespace {

using namespace core::counter; // NOLINT(google-build-using-namespace): requests of the counter only
using Typed = screens::Form;

struct TitleWord {
    std::string_view word;
    Title title;
};
constexpr std::array titles{
    TitleWord{"parent", Title::parent},
    TitleWord{"guardian", Title::guardian},
    TitleWord{"support_administrator", Title::support_administrator},
    TitleWord{"spouse", Title::spouse},
    TitleWord{"child", Title::child},
    TitleWord{"relative", Title::relative},
    TitleWord{"in_law", Title::in_law},
    TitleWord{"cohabitant", Title::cohabitant},
    TitleWord{"cousin", Title::cousin},
};

Title title_in(const std::string& word, Title otherwise) {
    const auto* const found = std::find_if(titles.begin(), titles.end(), [&](const TitleWord& row) { return row.word == word; });
    return found != titles.end() ? found->title : otherwise;
}

/// `1-direct`, `2-collateral` …: one choice gives degree and line.
void read_kinship(const std::string& chosen, Applicant& applicant) {
    if (chosen.size() < 2 || chosen.front() < '1' || chosen.front() > '3') {
        return;
    }
    applicant.degree = static_cast<std::uint8_t>(chosen.front() - '0');
    applicant.line = chosen.substr(2) == "direct" ? Line::direct : Line::collateral;
}

Applicant applicant_in(const Typed& typed, RequestType type) {
    Applicant applicant;
    read_person(typed, "applicant", applicant);
    if (type == RequestType::minor_or_ward) {
        applicant.title = title_in(field_of(typed, "applicant.represents"), Title::guardian);
        return applicant;
    }
    applicant.title = title_in(field_of(typed, "applicant.title"), Title::spouse);
    if (applicant.title == Title::relative) {
        read_kinship(field_of(typed, "applicant.degree"), applicant);
        applicant.nobody_before = field_of(typed, "applicant.nobody_nearer") == "1";
    } else if (applicant.title == Title::child) {
        applicant.nobody_before = field_of(typed, "applicant.no_spouse") == "1";
    }
    return applicant;
}

Assistant assistant_in(const Typed& typed) {
    Assistant assistant;
    read_person(typed, "assistant", assistant);
    assistant.title =
        field_of(typed, "assistant.title") == "support_administrator" ? AssistantTitle::support_administrator : AssistantTitle::curator;
    return assistant;
}

/// An address has an `@`, a number has none: nobody needs to say which it is.
Contact contact_in(const Typed& typed, RequestType type) {
    const auto value = field_of(typed, "contact.value");
    const bool of_applicant = type != RequestType::holder && field_of(typed, "contact.owner") == "applicant";
    return {.channel = value.find('@') != std::string::npos ? Channel::email : Channel::sms,
            .value = value,
            .owner = of_applicant ? ContactOwner::applicant : ContactOwner::holder,
            .reason = field_of(typed, "contact.reason")};
}

Holder holder_of(const View& view, RequestType type) {
    Holder holder;
    if (card_is_in(view)) {
        const auto identity = view.visit.progress.patient->identity();
        holder.codice_fiscale = identity.id ? identity.id->text() : std::string{};
        holder.card_id = identity.card ? identity.card->id : std::string{};
    }
    const auto age = age_of_holder(view);
    holder.emancipated = age && *age >= age_of_emancipation && *age < age_of_majority && type != RequestType::minor_or_ward;
    return holder;
}

PinRequest without_form(const View& view) {
    const auto& work = *view.visit.progress.pin;
    const auto type = chosen_type(view).value_or(RequestType::holder);
    PinRequest request;
    request.operation = work.operation;
    auto& parties = request.parties;
    parties.type = type;
    parties.holder = holder_of(view, type);
    if (needs_holder_document(type)) {
        parties.holder_document = document_in(work.typed, "holder_document");
    }
    if (needs_applicant_document(type)) {
        parties.applicant = applicant_in(work.typed, type);
        parties.applicant_document = document_in(work.typed, "applicant_document");
    }
    if (type == RequestType::holder && field_of(work.typed, "assistant.there") == "1") {
        parties.assistant = assistant_in(work.typed);
    }
    request.contact = contact_in(work.typed, type);
    return canonical(std::move(request));
}

} // namespace

std::optional<int> age_of_holder(const View& view) {
    if (!card_is_in(view)) {
        return std::nullopt;
    }
    const auto identity = view.visit.progress.patient->identity();
    return identity.id ? age_of(identity.id->text(), facts_of(view)) : std::nullopt;
}

std::optional<RequestType> chosen_type(const View& view) {
    const auto word = field_of(view.visit.progress.pin->typed, "type");
    if (word == "holder") {
        return RequestType::holder;
    }
    if (word == "health_delegate") {
        return RequestType::health_delegate;
    }
    const bool under_age = age_of_holder(view).value_or(age_of_majority) < age_of_majority;
    return word == "minor_or_ward" || under_age ? std::optional{RequestType::minor_or_ward} : std::nullopt;
}

PinRequest pin_request_of(const View& view) {
    auto request = without_form(view);
    const auto& work = *view.visit.progress.pin;
    const auto type = request.parties.type;
    const bool is_signed = field_of(work.typed, "form.signed") == "1" && work.signed_for == mark_of_form(view);
    if (type != RequestType::holder && is_signed) {
        request.form = core::counter::Form{.kind = type == RequestType::minor_or_ward ? FormKind::minor_or_ward : FormKind::health_delegate,
                                           .signed_on = day_of(field_of(work.typed, "form.day"))};
    }
    return request;
}

std::string field_on_screen(const PinRequest& request, const std::string& field) {
    const bool represents = request.parties.type == RequestType::minor_or_ward;
    if (field == "applicant.title") {
        return represents ? "applicant.represents" : field;
    }
    if (field == "applicant.line") {
        return "applicant.degree";
    }
    if (field == "applicant.nobody_before") {
        const bool child = request.parties.applicant && request.parties.applicant->title == Title::child;
        return child ? "applicant.no_spouse" : "applicant.nobody_nearer";
    }
    if (field == "form") {
        return "form.signed";
    }
    return field == "form.signed" ? "form.day" : field;
}

std::string mark_of(const View& view, std::string_view text) {
    return formats::sha256_hex(view.visit.cookie_value + "\n" + std::string{text});
}

std::string mark_of_holder(const View& view) {
    const auto holder = holder_of(view, RequestType::minor_or_ward);
    return holder.codice_fiscale.empty() ? std::string{} : mark_of(view, holder.codice_fiscale + "\n" + holder.card_id);
}

std::string mark_of_form(const View& view) {
    const auto& typed = view.visit.progress.pin->typed;
    auto request = without_form(view);
    request.operation = Operation::issue; // the form does not speak of it
    return mark_of(view, app::content_of(request) + field_of(typed, "form.cannot_sign"));
}

} // namespace esente::screens
