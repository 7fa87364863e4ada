#pragma once

#include "adapters/screens/http.hpp"
#include "core/counter/request.hpp"
#include "core/date.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

/// What a person typed into a form, and the values in it. Fields of the counter are named as their findings name them, by dotted path.
namespace esente::screens {

/// A field without blanks around it; empty if absent.
[[nodiscard]] std::string field_of(const Form& typed, std::string_view name);

/// 24/11/2026, 1/2/2026, 24112026, 24-11-2026 or 24.11.2026; none for anything else.
[[nodiscard]] std::optional<core::Date> day_of(std::string_view text);

/// The fields below these prefixes, as they are now: what a form left out is forgotten.
void keep(Form& kept, const Form& typed, std::initializer_list<std::string_view> prefixes);

/// `PREFIX.kind .number .issuer .issued .expires`. A kind that was not chosen reads as another: `document_flaws` tells it.
[[nodiscard]] core::counter::Document document_in(const Form& typed, const std::string& prefix);
/// `PREFIX.codice_fiscale .surname .given_name`, into an Applicant or an Assistant.
template <class Person> void read_person(const Form& typed, const std::string& prefix, Person& person) {
    person.codice_fiscale = field_of(typed, prefix + ".codice_fiscale");
    person.surname = field_of(typed, prefix + ".surname");
    person.given_name = field_of(typed, prefix + ".given_name");
}

} // namespace esente::screens
