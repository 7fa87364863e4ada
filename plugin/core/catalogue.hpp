#pragma once

#include "core/date.hpp"
#include "core/exemption_code.hpp"
#include "core/identity.hpp"
#include "core/prescription.hpp"
#include "core/verdict.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The rows of schemas/exemptions/catalogue.xml as values: everything a rule compares with.
namespace esente::core {

/// A row applies from its first day to its last, both included. An absent day means that no source names one.
struct Validity {
    std::optional<Date> from;
    std::optional<Date> to;
};

/// What a row is about. An empty member limits nothing; all that are not empty must fit.
struct Scope {
    std::vector<std::string> codes;    ///< canonical; one without a dot stands for its sub-codes too
    std::vector<std::string> families; ///< ids
    std::optional<PrescriptionType> type;
    std::vector<std::string> regions; ///< of the station (setting `region`), three digits
    Validity validity;
};

/// Who says that a patient has an exemption of this family.
enum class Assertion : std::uint8_t { registry, prescriber, unclear };

/// A family of codes, known by their form.
struct CodeFamily {
    std::string id;      ///< e.g. CHRONIC
    std::string pattern; ///< whole-code pattern, see core/exemptions/pattern.hpp
    Assertion assertion = Assertion::registry;
    bool regional = false;               ///< its codes exist in one region only
    bool income = false;                 ///< `reddito` goes with its codes
    bool delicate = false;               ///< its codes reveal a stigmatised condition
    bool superseded = false;             ///< codes of an older decree, still met on old papers
    std::optional<int> proved_below_age; ///< the patient's age, in completed years, proves the exemption below this
    std::string renewal;                 ///< where it is renewed: id of a text in core/messages/renewals; empty where none is
    Validity validity;
    std::string source;
};

/// One code of the lists.
struct CodeRow {
    std::string code;        ///< canonical
    std::string description; ///< Italian, as listed
    std::string family;      ///< id
    std::string renewal;     ///< where it is renewed, when not where its family is; else empty
    bool delicate = false;   ///< beside what its family says
    bool open = false;       ///< the list names only some of its sub-codes (tumours, 048)
    Validity validity;
};

/// A way of writing a code, or its part before the first dot, that means another.
struct Spelling {
    std::string written;
    std::string canonical;
};

/// A disease that changed its code: the old one still stands on papers.
struct Renumbering {
    std::string old_code;
    std::string new_code;
    Validity validity; ///< of the new numbering
    std::string source;
};

/// What a code does on a kind of prescription.
enum class Coverage : std::uint8_t {
    unknown,      ///< no source says
    full,         ///< everything on it is free of the ticket
    related,      ///< what belongs to the disease or injury
    listed,       ///< what the norm lists
    reduced,      ///< a smaller ticket
    doubtful,     ///< the sources differ or are silent
    none,         ///< it may stand there and changes nothing: the ticket is due
    not_admitted, ///< it cannot stand there
};

struct CoverageRow {
    Scope scope;
    Coverage coverage = Coverage::unknown;
    std::string source;
};

/// Day and month on which exemptions of a scope end each year.
struct Season {
    Scope scope;
    unsigned end_month = 0; ///< 1 to 12
    unsigned end_day = 0;   ///< 1 to 31
    std::string source;
};

/// Exemptions that ended in a time were good in bulk for longer.
struct Prolongation {
    Scope scope;
    Validity ended; ///< the days on which they would have ended
    Date until;     ///< still good on this day
    std::string source;
};

/// Completed years, both included.
struct AgeRange {
    int from = 0;
    int to = 150;
};

/// A row of a rule. The predicate is code; the first row in force whose scope fits says what it compares with and what it weighs.
struct RuleRow {
    std::string rule;
    Severity severity = Severity::error;
    bool enabled = true;
    Scope scope;
    std::vector<AgeRange> ages;
    Sex sex = Sex::unknown;
    std::vector<std::string> roles;     ///< letters of prescribers
    std::optional<std::uint32_t> limit; ///< a number of packs, days …: the rule's doc says of what
    std::string norm;                   ///< shown as the source of a finding
};

/// Every row, with the identity of the file it came from. Immutable once loaded.
struct Catalogue {
    std::string version;
    std::uint64_t serial = 0;        ///< grows with each edition
    std::optional<Date> best_before; ///< after it somebody should look for a newer edition
    std::string digest;              ///< SHA-256 of the file, 64 hex digits
    std::vector<CodeFamily> families;
    std::vector<CodeRow> codes; ///< sorted by code
    std::vector<Spelling> spellings;
    std::vector<Renumbering> renumberings;
    std::vector<CoverageRow> coverages;
    std::vector<Season> seasons;
    std::vector<Prolongation> prolongations;
    std::vector<RuleRow> rules; ///< sorted by rule; in the order of the file within one
};

} // namespace esente::core
