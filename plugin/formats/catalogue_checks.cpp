#include "formats/catalogue_checks.hpp"

#include "core/exemptions/pattern.hpp"
#include "core/rules/rule.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace esente::formats {
namespace {

bool overlap(const core::Validity& one, const core::Validity& other) {
    const bool apart = (one.to && other.from && *one.to < *other.from) || (other.to && one.from && *other.to < *one.from);
    return !apart;
}

bool same_subject(const core::Scope& one, const core::Scope& other) {
    return one.codes == other.codes && one.families == other.families && one.type == other.type && one.regions == other.regions;
}

const core::CodeFamily* first_of_form(const core::Catalogue& catalogue, std::string_view code) {
    const auto found = std::find_if(catalogue.families.begin(), catalogue.families.end(),
                                    [&](const core::CodeFamily& family) { return core::exemptions::matches(family.pattern, code); });
    return found == catalogue.families.end() ? nullptr : &*found;
}

} // namespace

void check_families(const XmlRows& elements, const std::vector<core::CodeFamily>& rows) {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!seen.insert(rows[i].id).second) {
            elements[i].refuse("repeats the id of another family");
        }
    }
}

void check_codes(const XmlRows& elements, const std::vector<core::CodeRow>& rows, const core::Catalogue& catalogue) {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!seen.insert(rows[i].code).second) {
            elements[i].refuse("repeats a code");
        }
        const core::CodeFamily* const family = first_of_form(catalogue, rows[i].code);
        if (family == nullptr || family->id != rows[i].family) {
            elements[i].refuse("is of another family by the form of its code");
        }
    }
}

void check_scope(const XmlElement& element, const core::Scope& scope, const core::Catalogue& catalogue) {
    for (const std::string& id : scope.families) {
        const bool known = std::any_of(catalogue.families.begin(), catalogue.families.end(),
                                       [&](const core::CodeFamily& family) { return family.id == id; });
        if (!known) {
            element.refuse("names a family that does not exist");
        }
    }
}

void check_rules(const XmlElement& list, const XmlRows& elements, const std::vector<core::RuleRow>& rows) {
    std::map<std::string_view, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& earlier = places[rows[i].rule];
        const bool again = std::any_of(earlier.begin(), earlier.end(), [&](std::size_t other) {
            return same_subject(rows[i].scope, rows[other].scope) && overlap(rows[i].scope.validity, rows[other].scope.validity);
        });
        if (again) {
            elements[i].refuse("is a second row on one day for " + rows[i].rule);
        }
        earlier.push_back(i);
    }
    for (const core::rules::Rule& rule : core::rules::table()) {
        if (places.find(rule.id) == places.end()) {
            list.refuse("lacks a row for " + std::string{rule.id});
        }
    }
}

} // namespace esente::formats
