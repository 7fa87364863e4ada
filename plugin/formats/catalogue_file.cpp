#include "formats/catalogue_file.hpp"

#include "core/exemptions/pattern.hpp"
#include "core/rules/rule.hpp"
#include "embedded/catalogue_xml.hpp"
#include "formats/sha256.hpp"
#include "formats/xml_reader.hpp"

#include <algorithm>
#include <charconv>

namespace esente::formats {
namespace {

constexpr std::string_view catalogue_namespace = "urn:esente:catalogue:2026-11";
constexpr std::size_t longest_file = 16'777'216;
constexpr std::size_t longest_rule_id = 23;

std::optional<core::Date> day_of(const XmlElement& row, std::string_view name) {
    const std::string text = row.attribute(name);
    const auto day = core::Date::from_iso(text);
    if (!text.empty() && !day) {
        row.refuse("has a date that is no day: " + std::string{name});
    }
    return day;
}

/// Reads the two days of a row, both included.
template <class Row> void read_validity(const XmlElement& element, Row& row) {
    row.valid_from = day_of(element, "valid_from");
    row.valid_to = day_of(element, "valid_to");
    if (row.valid_from && row.valid_to && *row.valid_to < *row.valid_from) {
        element.refuse("ends before it begins");
    }
}

std::string needed(const XmlElement& row, std::string_view name) {
    std::string value = row.attribute(name);
    if (value.empty()) {
        row.refuse("lacks " + std::string{name});
    }
    return value;
}

bool flag(const XmlElement& row, std::string_view name, bool otherwise = false) {
    const std::string text = row.attribute(name);
    if (!text.empty() && text != "true" && text != "false") {
        row.refuse(std::string{name} + " is neither true nor false");
    }
    return text.empty() ? otherwise : text == "true";
}

core::Assertion assertion_of(const XmlElement& row) {
    const std::string text = needed(row, "assertion");
    if (text == "prescriber") {
        return core::Assertion::prescriber;
    }
    if (text == "unclear") {
        return core::Assertion::unclear;
    }
    if (text != "registry") {
        row.refuse("assertion is none of registry, prescriber, unclear");
    }
    return core::Assertion::registry;
}

std::optional<int> age_of(const XmlElement& row) {
    const std::string text = row.attribute("proved_below_age");
    if (text.empty()) {
        return std::nullopt;
    }
    int age = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), age);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || age < 1 || age > 150) {
        row.refuse("proved_below_age is no age");
    }
    return age;
}

core::CodeFamily read_family(const XmlElement& row) {
    core::CodeFamily family;
    family.id = needed(row, "id");
    family.pattern = needed(row, "pattern");
    if (!core::exemptions::is_pattern(family.pattern)) {
        row.refuse("has a pattern that cannot be read");
    }
    family.assertion = assertion_of(row);
    family.regional = flag(row, "regional");
    family.income = flag(row, "income");
    family.delicate = flag(row, "delicate");
    family.listed = !flag(row, "unlisted");
    family.superseded = flag(row, "superseded");
    family.proved_below_age = age_of(row);
    family.source = needed(row, "source");
    read_validity(row, family);
    return family;
}

core::Severity severity_of(const XmlElement& row) {
    const std::string text = needed(row, "severity");
    for (const auto severity : {core::Severity::error, core::Severity::warning, core::Severity::information, core::Severity::unknown}) {
        if (text == std::string{static_cast<char>(severity)}) {
            return severity;
        }
    }
    row.refuse("severity is none of E, W, I, U");
    return core::Severity::unknown;
}

bool has_predicate(std::string_view rule) {
    const auto& rules = core::rules::table();
    return std::any_of(rules.begin(), rules.end(), [&](const core::rules::Rule& one) { return one.id == rule; });
}

core::RuleRow read_rule(const XmlElement& row) {
    core::RuleRow rule;
    rule.rule = needed(row, "id");
    if (rule.rule.size() > longest_rule_id || !has_predicate(rule.rule)) {
        row.refuse("names a rule that this version does not have");
    }
    rule.severity = severity_of(row);
    rule.enabled = flag(row, "enabled", true);
    rule.norm = needed(row, "norm");
    read_validity(row, rule);
    if (rule.severity == core::Severity::unknown && (!rule.enabled || rule.valid_from || rule.valid_to)) {
        row.refuse("says that a fact is missing, so it can be neither dated nor switched off");
    }
    return rule;
}

/// Two rows of one rule must not both apply on a day, and no rule may go without one.
void check_rules(const XmlElement& element, const std::vector<core::RuleRow>& rows) {
    for (const core::rules::Rule& rule : core::rules::table()) {
        const auto named = [&](const core::RuleRow& row) { return row.rule == rule.id; };
        const auto first = std::find_if(rows.begin(), rows.end(), named);
        if (first == rows.end()) {
            element.refuse("lacks a row for " + std::string{rule.id});
        }
        for (auto one = first; one != rows.end(); one = std::find_if(one + 1, rows.end(), named)) {
            const bool overlap = std::any_of(one + 1, rows.end(), [&](const core::RuleRow& other) {
                const bool apart = (one->valid_to && other.valid_from && *one->valid_to < *other.valid_from) ||
                                   (other.valid_to && one->valid_from && *other.valid_to < *one->valid_from);
                return other.rule == rule.id && !apart;
            });
            if (overlap) {
                element.refuse("has two rows on one day for " + std::string{rule.id});
            }
        }
    }
}

core::Result<core::Catalogue> read(std::string_view xml, std::string digest) {
    const auto document = XmlDocument::parse(xml, {.fault = core::Fault::catalogue_invalid, .longest = longest_file});
    if (!document) {
        return document.error();
    }
    const XmlElement root = document->root();
    if (root.name() != "catalogue" || root.namespace_uri() != catalogue_namespace) {
        root.refuse("is not a catalogue of " + std::string{catalogue_namespace});
    }
    core::Catalogue catalogue{.version = needed(root, "version"), .digest = std::move(digest), .families = {}, .rules = {}};
    for (const XmlElement& row : root.child("families").children("family")) {
        catalogue.families.push_back(read_family(row));
    }
    const XmlElement rules = root.child("rules");
    for (const XmlElement& row : rules.children("rule")) {
        catalogue.rules.push_back(read_rule(row));
    }
    if (rules.present()) {
        check_rules(rules, catalogue.rules);
    }
    return document->finish(std::move(catalogue));
}

} // namespace

core::Result<core::Catalogue> read_catalogue(std::string_view xml) { return read(xml, sha256_hex(xml)); }

core::Result<core::Catalogue> embedded_catalogue() { return read(catalogue_xml, std::string{catalogue_xml_sha256}); }

} // namespace esente::formats
