#pragma once

#include "core/date.hpp"
#include "core/exemption_code.hpp"
#include "core/verdict.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace esente::core {

/// Who says that a patient has an exemption of this family.
enum class Assertion : std::uint8_t { registry, prescriber, unclear };

/// A dated row on a family of codes (schemas/exemptions/catalogue.xml). A row applies from `valid_from` to `valid_to`, both included;
/// an absent day means that no source names one.
struct CodeFamily {
    std::string id;      ///< e.g. CHRONIC
    std::string pattern; ///< whole-code pattern, see core/exemptions/pattern.hpp
    Assertion assertion = Assertion::registry;
    bool regional = false;               ///< the code exists in one region only
    bool income = false;                 ///< an income code: `reddito` goes with it
    bool delicate = false;               ///< reveals a stigmatised condition
    bool listed = true;                  ///< false: only the form is known; a code of it may be newer than the catalogue
    bool superseded = false;             ///< codes of an older decree, still met on old papers
    std::optional<int> proved_below_age; ///< the patient's age, in completed years, proves the exemption below this
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
    std::string source;
};

/// A dated row on a rule: what the rule compares with is data, its predicate is code.
struct RuleRow {
    std::string rule;
    Severity severity = Severity::error;
    bool enabled = true;
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
    std::string norm; ///< shown as the source of a finding
};

/// Every row, with the identity of the file it came from. Immutable once loaded.
struct Catalogue {
    std::string version;
    std::string digest; ///< SHA-256 of the file, 64 hex digits
    std::vector<CodeFamily> families;
    std::vector<RuleRow> rules;
};

} // namespace esente::core
