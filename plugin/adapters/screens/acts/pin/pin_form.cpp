#include "adapters/screens/acts/pin/pin_form.hpp"

#include "adapters/screens/acts/card_watch.hpp"
#include "adapters/screens/pages/counter/findings.hpp"
#include "adapters/screens/typed.hpp"
#include "adapters/screens/typed_parties.hpp"
#include "app/counter_content.hpp"
#include "core/counter/facts.hpp"
#include "formats/sha256.hpp"

namespace esente::screens {
namespace {

using namespace core::counter; // NOLINT(google-build-using-namespace): requests of the counter only
using Typed = screens::Form;

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
    holder.emancipated = is_emancipated(type, age_of_holder(view));
    return holder;
}

PinRequest without_form(const View& view) {
    const auto& work = *view.visit.progress.pin;
    const auto type = chosen_type(view).value_or(RequestType::holder);
    PinRequest request;
    request.operation = work.operation;
    read_parties(work.typed, type, request.parties);
    request.parties.holder = holder_of(view, type);
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

std::optional<RequestType> chosen_type(const View& view) { return chosen_type(view.visit.progress.pin->typed, age_of_holder(view)); }

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
