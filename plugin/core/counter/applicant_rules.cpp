#include "core/counter/applicant_rules.hpp"

namespace esente::core::counter {
namespace {

bool represents(Title title) noexcept {
    return title == Title::parent || title == Title::guardian || title == Title::support_administrator;
}

void judge_identity(const Applicant& applicant, const Parties& parties, const Facts& facts, Findings& found) {
    if (!is_codice_fiscale(applicant.codice_fiscale)) {
        found.push_back({"SPO-RICH-CODICE", "applicant.codice_fiscale"});
    } else if (age_of(applicant.codice_fiscale, facts).value_or(age_of_majority) < age_of_majority) {
        found.push_back({"SPO-RICH-MINORE", "applicant.codice_fiscale"});
    }
    if (applicant.surname.empty() || applicant.given_name.empty()) {
        found.push_back({"SPO-RICH-NOME", applicant.surname.empty() ? "applicant.surname" : "applicant.given_name"});
    }
    if (!applicant.codice_fiscale.empty() && applicant.codice_fiscale == parties.holder.codice_fiscale) {
        found.push_back({"SPO-RICH-TITOLARE", "applicant.codice_fiscale"});
    }
    if (!applicant.codice_fiscale.empty() && applicant.codice_fiscale == facts.operator_code) {
        found.push_back({"SPO-OPERATORE", "applicant.codice_fiscale"});
    }
}

/// Parental responsibility ends with majority (codice civile art. 316): a parent then represents only as guardian or administrator.
void judge_representative(const Applicant& applicant, const Parties& parties, const Facts& facts, Findings& found) {
    if (!represents(applicant.title)) {
        found.push_back({"SPO-RAP-TITOLO", "applicant.title"});
        return;
    }
    const auto age = age_of(parties.holder.codice_fiscale, facts);
    if (applicant.title == Title::parent && age && *age >= age_of_majority) {
        found.push_back({"SPO-RAP-GENITORE", "applicant.title"});
    }
}

void judge_delegate(const Applicant& applicant, const Parties& parties, const Facts& facts, Findings& found) {
    if (represents(applicant.title)) {
        found.push_back({"SPO-DEL-TITOLO", "applicant.title"});
    } else {
        judge_kinship(applicant, parties.holder, facts, found);
    }
}

} // namespace

void judge_applicant(const Parties& parties, const Facts& facts, Findings& found) {
    if (parties.type == RequestType::holder) {
        if (parties.applicant) {
            found.push_back({"SPO-RICH-DI-TROPPO", "applicant"});
        }
        return;
    }
    if (!parties.applicant) {
        found.push_back({"SPO-RICH-MANCA", "applicant"});
        return;
    }
    judge_identity(*parties.applicant, parties, facts, found);
    if (parties.type == RequestType::minor_or_ward) {
        judge_representative(*parties.applicant, parties, facts, found);
    } else {
        judge_delegate(*parties.applicant, parties, facts, found);
    }
}

} // namespace esente::core::counter
