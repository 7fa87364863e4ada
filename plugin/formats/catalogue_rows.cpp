#include "formats/catalogue_rows.hpp"

#include "core/exemptions/pattern.hpp"
#include "core/rules/rule.hpp"
#include "formats/catalogue_attributes.hpp"

#include <algorithm>
#include <array>

namespace esente::formats {
namespace {

constexpr unsigned oldest = 150;
constexpr unsigned greatest_limit = 9999;

std::string needed_code(const XmlElement& row, std::string_view name) {
    std::string text = needed(row, name);
    const auto code = core::ExemptionCode::parse(text);
    if (!code || code->text() != text) {
        row.refuse(std::string{name} + " is no code");
    }
    return text;
}

core::Severity severity_of(const XmlElement& row) {
    using core::Severity;
    constexpr std::array order{Severity::error, Severity::warning, Severity::information, Severity::unknown};
    return order.at(choice_of(row, "severity", {"E", "W", "I", "U"}));
}

core::Sex sex_of(const XmlElement& row) {
    const std::string text = row.attribute("sex");
    if (!text.empty() && text != "M" && text != "F") {
        row.refuse("sex is neither M nor F");
    }
    return text.empty() ? core::Sex::unknown : text == "M" ? core::Sex::male : core::Sex::female;
}

bool limits_anything(const core::Scope& scope) {
    return !scope.codes.empty() || !scope.families.empty() || scope.type || !scope.regions.empty() || scope.validity.from ||
           scope.validity.to;
}

} // namespace

core::CodeFamily read_family(const XmlElement& row) {
    core::CodeFamily family;
    family.id = needed(row, "id");
    family.pattern = needed(row, "pattern");
    if (!core::exemptions::is_pattern(family.pattern)) {
        row.refuse("has a pattern that cannot be read");
    }
    using core::Assertion;
    constexpr std::array order{Assertion::registry, Assertion::prescriber, Assertion::unclear};
    family.assertion = order.at(choice_of(row, "assertion", {"registry", "prescriber", "unclear"}));
    family.regional = flag(row, "regional");
    family.income = flag(row, "income");
    family.delicate = flag(row, "delicate");
    family.superseded = flag(row, "superseded");
    if (const auto age = number_of(row, "proved_below_age", 1, oldest)) {
        family.proved_below_age = static_cast<int>(*age);
    }
    family.renewal = row.attribute("renewal");
    family.validity = validity_of(row);
    family.source = needed(row, "source");
    return family;
}

core::CodeRow read_code(const XmlElement& row) {
    return {.code = needed_code(row, "id"),
            .description = row.text(),
            .family = needed(row, "family"),
            .renewal = row.attribute("renewal"),
            .delicate = flag(row, "delicate"),
            .open = flag(row, "open"),
            .validity = validity_of(row)};
}

core::Spelling read_spelling(const XmlElement& row) {
    return {.written = needed_code(row, "written"), .canonical = needed_code(row, "canonical")};
}

core::Renumbering read_renumbering(const XmlElement& row) {
    return {.old_code = needed_code(row, "old"),
            .new_code = needed_code(row, "new"),
            .validity = validity_of(row),
            .source = needed(row, "source")};
}

core::CoverageRow read_coverage(const XmlElement& row) {
    using core::Coverage;
    constexpr std::array order{Coverage::unknown, Coverage::full,     Coverage::related, Coverage::listed,
                               Coverage::reduced, Coverage::doubtful, Coverage::none,    Coverage::not_admitted};
    const auto place = choice_of(row, "effect", {"unknown", "full", "related", "listed", "reduced", "doubtful", "none", "not_admitted"});
    return {.scope = scope_of(row), .coverage = order.at(place), .source = needed(row, "source")};
}

core::Season read_season(const XmlElement& row) {
    const std::string text = needed(row, "end");
    const auto day = core::Date::from_iso("2001-" + text); // a common year: no season ends on 29 February
    if (!day) {
        row.refuse("end is no day and month such as 03-31");
    }
    return {.scope = scope_of(row), .end_month = day ? day->month() : 1, .end_day = day ? day->day() : 1, .source = needed(row, "source")};
}

core::Prolongation read_prolongation(const XmlElement& row) {
    return {.scope = scope_of(row),
            .ended = validity_of(row, "ended_from", "ended_to"),
            .until = needed_day(row, "until"),
            .source = needed(row, "source")};
}

core::RuleRow read_rule(const XmlElement& row) {
    core::RuleRow rule;
    rule.rule = needed(row, "id");
    if (core::rules::find_rule(rule.rule) == nullptr) {
        row.refuse("names a rule that this version does not have");
    }
    rule.severity = severity_of(row);
    rule.enabled = flag(row, "enabled", true);
    rule.scope = scope_of(row);
    rule.ages = ages_of(row);
    rule.sex = sex_of(row);
    rule.roles = words_of(row, "roles");
    rule.limit = number_of(row, "limit", 0, greatest_limit);
    rule.norm = needed(row, "norm");
    if (rule.severity == core::Severity::unknown && (!rule.enabled || limits_anything(rule.scope))) {
        row.refuse("says that a fact is missing, so it can be neither scoped, dated nor switched off");
    }
    return rule;
}

} // namespace esente::formats
