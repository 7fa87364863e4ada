#include "core/counter/holder_rules.hpp"

namespace esente::core::counter {
namespace {

/// A minor asks in person only when emancipated: said so, or assisted by the curator an emancipated minor has (codice civile art. 392).
void judge_own_age(const Parties& parties, int age, Findings& found) {
    if (age >= age_of_majority) {
        return;
    }
    const bool emancipated = parties.holder.emancipated || parties.assistant;
    if (age < age_of_emancipation) {
        found.push_back({"SPO-TIT-MINORE", "type"});
    } else if (!emancipated) {
        found.push_back({"SPO-TIT-EMANCIPATO", "type"});
    }
}

void judge_represented_age(const Parties& parties, int age, Findings& found) {
    const bool emancipated = parties.holder.emancipated && age >= age_of_emancipation && age < age_of_majority;
    if (parties.type == RequestType::health_delegate && age < age_of_majority && !emancipated) {
        found.push_back({"SPO-DEL-MINORE", "type"});
    }
    if (parties.type == RequestType::minor_or_ward && emancipated) {
        found.push_back({"SPO-RAP-EMANCIPATO", "type"});
    }
}

} // namespace

void judge_holder(const Parties& parties, const Facts& facts, Findings& found) {
    const auto& code = parties.holder.codice_fiscale;
    if (!is_codice_fiscale(code)) {
        found.push_back({"SPO-TIT-CODICE", "holder.codice_fiscale"});
        return;
    }
    if (code == facts.operator_code) {
        found.push_back({"SPO-OPERATORE", "holder.codice_fiscale"});
    }
    const auto age = age_of(code, facts);
    if (age && parties.type == RequestType::holder) {
        judge_own_age(parties, *age, found);
    } else if (age) {
        judge_represented_age(parties, *age, found);
    }
}

void judge_assistant(const Parties& parties, const Facts& facts, Findings& found) {
    if (!parties.assistant) {
        return;
    }
    if (parties.type != RequestType::holder) {
        found.push_back({"SPO-ASS-DI-TROPPO", "assistant"});
        return;
    }
    const Assistant& assistant = *parties.assistant;
    if (!is_codice_fiscale(assistant.codice_fiscale)) {
        found.push_back({"SPO-ASS-CODICE", "assistant.codice_fiscale"});
    } else if (age_of(assistant.codice_fiscale, facts).value_or(age_of_majority) < age_of_majority) {
        found.push_back({"SPO-ASS-MINORE", "assistant.codice_fiscale"});
    }
    if (assistant.surname.empty() || assistant.given_name.empty()) {
        found.push_back({"SPO-ASS-NOME", assistant.surname.empty() ? "assistant.surname" : "assistant.given_name"});
    }
    if (!assistant.codice_fiscale.empty() && assistant.codice_fiscale == parties.holder.codice_fiscale) {
        found.push_back({"SPO-ASS-TITOLARE", "assistant.codice_fiscale"});
    }
}

} // namespace esente::core::counter
