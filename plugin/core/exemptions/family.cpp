#include "core/exemptions/family.hpp"

#include "core/exemptions/pattern.hpp"
#include "core/exemptions/scope.hpp"

#include <algorithm>

namespace esente::core::exemptions {
namespace {

auto first_from(const Catalogue& catalogue, std::string_view text) noexcept {
    return std::lower_bound(catalogue.codes.begin(), catalogue.codes.end(), text,
                            [](const CodeRow& row, std::string_view wanted) { return row.code < wanted; });
}

/// The rows that speak of a code: its own, then that of the code before its dot.
std::vector<const CodeRow*> rows_about(const Catalogue& catalogue, const ExemptionCode& code, Date day) {
    std::vector<const CodeRow*> rows{row_of(catalogue, code, day)};
    if (const auto root = ExemptionCode::parse(code.root()); root && code.has_subcode()) {
        rows.push_back(row_of(catalogue, *root, day));
    }
    std::erase(rows, nullptr);
    return rows;
}

} // namespace

const CodeRow* row_of(const Catalogue& catalogue, const ExemptionCode& code, Date day) noexcept {
    for (auto row = first_from(catalogue, code.text()); row != catalogue.codes.end() && row->code == code.text(); ++row) {
        if (in_force(row->validity, day)) {
            return &*row;
        }
    }
    return nullptr;
}

bool is_listed(const Catalogue& catalogue, const ExemptionCode& code, Date day) noexcept {
    if (row_of(catalogue, code, day) != nullptr) {
        return true;
    }
    // A '.' sorts before every letter and digit, so the sub-codes of a code stand right behind it. Of a disease listed without sub-codes
    // any may be held, and of an open one.
    const std::string_view root = code.root();
    bool has_root = false;
    bool has_subcodes = false;
    bool open = false;
    for (auto row = first_from(catalogue, root); row != catalogue.codes.end() && row->code.starts_with(root); ++row) {
        if (in_force(row->validity, day)) {
            has_root = has_root || row->code.size() == root.size();
            has_subcodes = has_subcodes || row->code[root.size()] == '.';
            open = open || (row->code.size() == root.size() && row->open);
        }
    }
    return code.has_subcode() ? has_root && (open || !has_subcodes) : has_subcodes;
}

const CodeFamily* family_of(const Catalogue& catalogue, const ExemptionCode& code, Date day) noexcept {
    const CodeRow* const row = row_of(catalogue, code, day);
    const auto found = std::find_if(catalogue.families.begin(), catalogue.families.end(), [&](const CodeFamily& family) {
        return in_force(family.validity, day) && (row != nullptr ? family.id == row->family : matches(family.pattern, code.text()));
    });
    return found == catalogue.families.end() ? nullptr : &*found;
}

ExemptionCode canonical(const Catalogue& catalogue, const ExemptionCode& code) {
    const auto found = std::find_if(catalogue.spellings.begin(), catalogue.spellings.end(),
                                    [&](const Spelling& one) { return one.written == code.root(); });
    if (found == catalogue.spellings.end()) {
        return code;
    }
    const auto respelled = ExemptionCode::parse(found->canonical + code.text().substr(code.root().size()));
    return respelled.value_or(code);
}

void respell(const Catalogue& catalogue, ConsultAnswer& list) {
    for (RegistryExemption& held : list.exemptions) {
        held.code = canonical(catalogue, held.code);
    }
}

bool is_delicate(const Catalogue& catalogue, const ExemptionCode& code, Date day) {
    const auto rows = rows_about(catalogue, code, day);
    const CodeFamily* const family = family_of(catalogue, code, day);
    return (family != nullptr && family->delicate) ||
           std::any_of(rows.begin(), rows.end(), [](const CodeRow* row) { return row->delicate; });
}

std::string_view renewal_of(const Catalogue& catalogue, const ExemptionCode& code, Date day) {
    const auto rows = rows_about(catalogue, code, day);
    const auto own = std::find_if(rows.begin(), rows.end(), [](const CodeRow* row) { return !row->renewal.empty(); });
    if (own != rows.end()) {
        return (*own)->renewal;
    }
    const CodeFamily* const family = family_of(catalogue, code, day);
    return family != nullptr ? std::string_view{family->renewal} : std::string_view{};
}

bool may_be_newer_code(const ExemptionCode& code) noexcept {
    return code.text().size() >= 2 && code.text().size() <= 10 && !code.has_subcode();
}

} // namespace esente::core::exemptions
