#include "core/exemptions/row_text.hpp"

#include <array>

namespace esente::core::exemptions {
namespace {

std::string text_of(const std::optional<Date>& day) { return day ? day->iso() : std::string{}; }
std::string text_of(bool value) { return value ? "true" : "false"; }
template <class Number> std::string text_of(const std::optional<Number>& value) { return value ? std::to_string(*value) : std::string{}; }

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) {
        all += all.empty() ? "" : " ";
        all += word;
    }
    return all;
}

std::string text_of(const std::vector<AgeRange>& ages) {
    std::string all;
    for (const AgeRange& range : ages) {
        all += all.empty() ? "" : " ";
        all += std::to_string(range.from) + "-" + std::to_string(range.to);
    }
    return all;
}

/// What a scope is about, its days apart.
std::string subject_of(const Scope& scope, std::string begins = {}) {
    const auto add = [&begins](std::string_view name, const std::string& value) {
        if (!value.empty()) {
            begins += begins.empty() ? "" : " ";
            begins += name;
            begins += "=" + value;
        }
    };
    add("codes", joined(scope.codes));
    add("families", joined(scope.families));
    add("type", scope.type ? std::string{*scope.type == PrescriptionType::drugs ? "F" : "P"} : std::string{});
    add("regions", joined(scope.regions));
    return begins;
}

std::string two_digits(unsigned number) {
    std::string digits = std::to_string(number);
    digits.insert(0, digits.size() < 2 ? 1 : 0, '0');
    return digits;
}

RowText row_text(const CodeFamily& row) {
    return {"families",
            row.id,
            {{"pattern", row.pattern},
             {"assertion", assertion_name(row.assertion)},
             {"regional", text_of(row.regional)},
             {"income", text_of(row.income)},
             {"delicate", text_of(row.delicate)},
             {"superseded", text_of(row.superseded)},
             {"proved_below_age", text_of(row.proved_below_age)},
             {"renewal", row.renewal},
             {"valid_from", text_of(row.validity.from)},
             {"valid_to", text_of(row.validity.to)},
             {"source", row.source}}};
}

RowText row_text(const CodeRow& row) {
    return {"codes",
            row.code,
            {{"description", row.description},
             {"family", row.family},
             {"renewal", row.renewal},
             {"delicate", text_of(row.delicate)},
             {"open", text_of(row.open)},
             {"valid_from", text_of(row.validity.from)},
             {"valid_to", text_of(row.validity.to)}}};
}

RowText row_text(const Spelling& row) { return {"spellings", row.written, {{"canonical", row.canonical}}}; }

RowText row_text(const Renumbering& row) {
    return {"renumberings",
            row.old_code,
            {{"new", row.new_code},
             {"valid_from", text_of(row.validity.from)},
             {"valid_to", text_of(row.validity.to)},
             {"source", row.source}}};
}

RowText row_text(const CoverageRow& row) {
    return {"coverages",
            subject_of(row.scope),
            {{"effect", coverage_name(row.coverage)},
             {"valid_from", text_of(row.scope.validity.from)},
             {"valid_to", text_of(row.scope.validity.to)},
             {"source", row.source}}};
}

RowText row_text(const Season& row) {
    return {"seasons",
            subject_of(row.scope),
            {{"end", two_digits(row.end_month) + "-" + two_digits(row.end_day)},
             {"valid_from", text_of(row.scope.validity.from)},
             {"valid_to", text_of(row.scope.validity.to)},
             {"source", row.source}}};
}

RowText row_text(const Prolongation& row) {
    return {"prolongations",
            subject_of(row.scope),
            {{"ended_from", text_of(row.ended.from)},
             {"ended_to", text_of(row.ended.to)},
             {"until", row.until.iso()},
             {"valid_from", text_of(row.scope.validity.from)},
             {"valid_to", text_of(row.scope.validity.to)},
             {"source", row.source}}};
}

RowText row_text(const RuleRow& row) {
    return {"rules",
            subject_of(row.scope, row.rule),
            {{"severity", std::string{static_cast<char>(row.severity)}},
             {"enabled", text_of(row.enabled)},
             {"valid_from", text_of(row.scope.validity.from)},
             {"valid_to", text_of(row.scope.validity.to)},
             {"ages", text_of(row.ages)},
             {"sex", row.sex == Sex::unknown ? ""
                     : row.sex == Sex::male  ? "M"
                                             : "F"},
             {"roles", joined(row.roles)},
             {"limit", text_of(row.limit)},
             {"norm", row.norm}}};
}

template <class Row> void add(std::vector<RowText>& all, const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        all.push_back(row_text(row));
    }
}

} // namespace

std::vector<RowText> rows_as_text(const Catalogue& catalogue) {
    std::vector<RowText> all;
    add(all, catalogue.families);
    add(all, catalogue.codes);
    add(all, catalogue.spellings);
    add(all, catalogue.renumberings);
    add(all, catalogue.coverages);
    add(all, catalogue.seasons);
    add(all, catalogue.prolongations);
    add(all, catalogue.rules);
    return all;
}

const char* coverage_name(Coverage coverage) noexcept {
    static constexpr std::array names{"unknown", "full", "related", "listed", "reduced", "doubtful", "none", "not_admitted"};
    const auto index = static_cast<std::size_t>(coverage);
    return index < names.size() ? names[index] : "unknown";
}

const char* assertion_name(Assertion assertion) noexcept {
    switch (assertion) {
    case Assertion::registry:
        return "registry";
    case Assertion::prescriber:
        return "prescriber";
    case Assertion::unclear:
        return "unclear";
    }
    return "unclear";
}

} // namespace esente::core::exemptions
