#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace esente::core {

/// An exemption code: upper case letters, digits and dots, 1 to 15 bytes. Whether it could be a code at all is a rule's affair; that `0A02`
/// is another spelling of `002A`, the catalogue's (core/exemptions/family.hpp).
class ExemptionCode {
public:
    /// Trims blanks and folds case. Empty for an empty text, more than 15 bytes, or any other character.
    [[nodiscard]] static std::optional<ExemptionCode> parse(std::string_view text);

    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    /// The part before the first dot; the whole code where there is none.
    [[nodiscard]] std::string_view root() const noexcept;
    [[nodiscard]] bool has_subcode() const noexcept;

    friend bool operator==(const ExemptionCode&, const ExemptionCode&) = default;

private:
    explicit ExemptionCode(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

/// Codes are one exemption when they are equal up to the first dot and one of them has no dot, or when they are equal.
/// Letters belong to the code: `031` is not `031A`.
[[nodiscard]] bool same_exemption(const ExemptionCode& one, const ExemptionCode& other) noexcept;

} // namespace esente::core
