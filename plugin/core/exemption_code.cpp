#include "core/exemption_code.hpp"

#include "core/text.hpp"

#include <algorithm>

namespace esente::core {
namespace {

constexpr std::size_t longest = 15;

bool may_stand_in_code(char c) noexcept { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'; }

} // namespace

std::optional<ExemptionCode> ExemptionCode::parse(std::string_view text) {
    std::string upper = ascii_upper(trim(text));
    if (upper.empty() || upper.size() > longest || !std::all_of(upper.begin(), upper.end(), may_stand_in_code)) {
        return std::nullopt;
    }
    return ExemptionCode{std::move(upper)};
}

std::string_view ExemptionCode::root() const noexcept { return std::string_view{text_}.substr(0, text_.find('.')); }

bool ExemptionCode::has_subcode() const noexcept { return text_.find('.') != std::string::npos; }

bool same_exemption(const ExemptionCode& one, const ExemptionCode& other) noexcept {
    if (one.has_subcode() && other.has_subcode()) {
        return one == other;
    }
    return one.root() == other.root();
}

} // namespace esente::core
