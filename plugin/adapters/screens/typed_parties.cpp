#include "adapters/screens/typed_parties.hpp"

#include "adapters/screens/typed.hpp"
#include "core/counter/document_rules.hpp"
#include "core/counter/facts.hpp"
#include "core/counter/permanent_words.hpp"

namespace esente::screens {
namespace {

using namespace core::counter; // NOLINT(google-build-using-namespace): requests of the counter only
using Typed = screens::Form;

Title title_in(const std::string& word, Title otherwise) { return of_permanent_word<Title>(word).value_or(otherwise); }

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
    assistant.title = of_permanent_word<AssistantTitle>(field_of(typed, "assistant.title")).value_or(AssistantTitle::curator);
    return assistant;
}

} // namespace

std::optional<RequestType> chosen_type(const Typed& typed, std::optional<int> age) {
    const auto chosen = of_permanent_word<RequestType>(field_of(typed, "type"));
    const bool under_age = age.value_or(age_of_majority) < age_of_majority;
    return chosen || !under_age ? chosen : RequestType::minor_or_ward;
}

void read_parties(const Typed& typed, RequestType type, Parties& parties) {
    parties.type = type;
    if (needs_holder_document(type)) {
        parties.holder_document = document_in(typed, "holder_document");
    }
    if (needs_applicant_document(type)) {
        parties.applicant = applicant_in(typed, type);
        parties.applicant_document = document_in(typed, "applicant_document");
    }
    if (type == RequestType::holder && field_of(typed, "assistant.there") == "1") {
        parties.assistant = assistant_in(typed);
    }
}

bool is_emancipated(RequestType type, std::optional<int> age) noexcept {
    return age && *age >= age_of_emancipation && *age < age_of_majority && type != RequestType::minor_or_ward;
}

std::string field_on_screen(const Parties& parties, const std::string& field) {
    if (field == "applicant.title") {
        return parties.type == RequestType::minor_or_ward ? "applicant.represents" : field;
    }
    if (field == "applicant.line") {
        return "applicant.degree";
    }
    if (field == "applicant.nobody_before") {
        const bool child = parties.applicant && parties.applicant->title == Title::child;
        return child ? "applicant.no_spouse" : "applicant.nobody_nearer";
    }
    if (field == "form") {
        return "form.signed";
    }
    if (field == "form.signed") {
        return "form.day";
    }
    return field;
}

} // namespace esente::screens
