#include "core/counter/document_rules.hpp"

#include <algorithm>
#include <array>

namespace esente::core::counter {
namespace {

struct Day {
    int year;
    unsigned month;
    unsigned day;

    [[nodiscard]] std::optional<Date> date() const noexcept { return Date::from_ymd(year, month, day); }
};

/// From this day on the kind proves nobody's identity, whatever end a document bears.
struct Withdrawn {
    DocumentKind kind;
    Day from;
};
/// Reg. (EU) 2019/1157 art. 5; in Italy too (Ministero dell'Interno, circular 76/2025).
constexpr std::array withdrawn{Withdrawn{.kind = DocumentKind::paper_id, .from = {.year = 2026, .month = 8, .day = 3}}};

/// A document of this kind, issued from this day on to somebody of this age, may bear no end. Of every other the end is printed.
struct Unlimited {
    DocumentKind kind;
    Day issued_from;
    int least_age;
};
/// Electronic identity cards to people over 70: from 30 July 2026. Residence permits: the *carta di soggiorno* of old.
constexpr std::array unlimited{
    Unlimited{.kind = DocumentKind::cie, .issued_from = {.year = 2026, .month = 7, .day = 30}, .least_age = 70},
    Unlimited{.kind = DocumentKind::residence_permit, .issued_from = {.year = 1, .month = 1, .day = 1}, .least_age = 0},
    Unlimited{.kind = DocumentKind::other, .issued_from = {.year = 1, .month = 1, .day = 1}, .least_age = 0},
};

/// One document, whose it is, and under which key it stands.
struct Shown {
    const std::optional<Document>& document;
    std::optional<Date> birth;
    std::string key;
};

bool is_withdrawn(DocumentKind kind, Date today) {
    return std::any_of(withdrawn.begin(), withdrawn.end(), [&](const Withdrawn& row) {
        const auto from = row.from.date();
        return row.kind == kind && from && today >= *from;
    });
}

bool may_bear_no_end(const Document& document, const std::optional<Date>& birth) {
    return std::any_of(unlimited.begin(), unlimited.end(), [&](const Unlimited& row) {
        const auto from = row.issued_from.date();
        const bool old_enough = row.least_age == 0 || (birth && document.issued && birth->age_on(*document.issued) >= row.least_age);
        return row.kind == document.kind && from && (!document.issued || *document.issued >= *from) && old_enough;
    });
}

void judge_end(const Shown& shown, const Facts& facts, Findings& found) {
    const Document& document = *shown.document;
    if (is_withdrawn(document.kind, facts.today)) {
        found.push_back({"SPO-DOC-CARTACEO", shown.key + ".kind"});
    } else if (document.expires && *document.expires < facts.today) {
        found.push_back({"SPO-DOC-SCADUTO", shown.key + ".expires"});
    } else if (!document.expires && !may_bear_no_end(document, shown.birth)) {
        found.push_back({"SPO-DOC-SCADENZA", shown.key + ".expires"});
    }
}

void judge_document(const Shown& shown, const Facts& facts, Findings& found) {
    if (!shown.document) {
        found.push_back({"SPO-DOC-MANCA", shown.key});
        return;
    }
    const Document& document = *shown.document;
    if (document.number.empty()) {
        found.push_back({"SPO-DOC-NUMERO", shown.key + ".number"});
    }
    if (document.issuer.empty()) {
        found.push_back({"SPO-DOC-ENTE", shown.key + ".issuer"});
    }
    const bool after_its_end = document.issued && document.expires && *document.issued > *document.expires;
    if (!document.issued || *document.issued > facts.today || after_its_end) {
        found.push_back({"SPO-DOC-RILASCIO", shown.key + ".issued"});
    }
    judge_end(shown, facts, found);
}

} // namespace

bool needs_holder_document(RequestType type) noexcept { return type != RequestType::minor_or_ward; }

bool needs_applicant_document(RequestType type) noexcept { return type != RequestType::holder; }

void judge_documents(const Parties& parties, const Facts& facts, Findings& found) {
    if (needs_holder_document(parties.type)) {
        judge_document({parties.holder_document, birth_of(parties.holder.codice_fiscale, facts), "holder_document"}, facts, found);
    }
    if (needs_applicant_document(parties.type)) {
        const auto birth = parties.applicant ? birth_of(parties.applicant->codice_fiscale, facts) : std::nullopt;
        judge_document({parties.applicant_document, birth, "applicant_document"}, facts, found);
    }
}

} // namespace esente::core::counter
