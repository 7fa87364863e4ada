#pragma once

#include "core/catalogue.hpp"
#include "core/exemption_code.hpp"
#include "core/registry.hpp"

namespace esente::core::exemptions {

/// The row of this very code in force on the day; null where the lists do not have it. Lives as long as the catalogue.
[[nodiscard]] const CodeRow* row_of(const Catalogue& catalogue, const ExemptionCode& code, Date day) noexcept;

/// True when the lists have the code, the sub-codes of a code without a dot, or the code without sub-codes of one with a dot.
[[nodiscard]] bool is_listed(const Catalogue& catalogue, const ExemptionCode& code, Date day) noexcept;

/// The first family in force on the day whose form the code has; null where there is none. Lives as long as the catalogue.
[[nodiscard]] const CodeFamily* family_of(const Catalogue& catalogue, const ExemptionCode& code, Date day) noexcept;

/// The code in the spelling of the catalogue: `0A02` is `002A`, `0A02.424` is `002A.424`.
[[nodiscard]] ExemptionCode canonical(const Catalogue& catalogue, const ExemptionCode& code);

/// The codes of a list in the spelling of the catalogue: the contract asks for it in a verify reply, not in a list (§2).
void respell(const Catalogue& catalogue, ConsultAnswer& list);

/// True when the code reveals a stigmatised condition: screens hide it. A sub-code counts as the code before its dot, and a code the
/// lists do not have as its family.
[[nodiscard]] bool is_delicate(const Catalogue& catalogue, const ExemptionCode& code, Date day);

/// Where an exemption of this code is renewed: the id of a text in core/messages/renewals, of the code, of the code before its dot, or of
/// its family; empty where it is not. Lives as long as the catalogue.
[[nodiscard]] std::string_view renewal_of(const Catalogue& catalogue, const ExemptionCode& code, Date day);

/// Text that fits no family but might be a code newer than the catalogue: 2 to 10 letters and digits.
[[nodiscard]] bool may_be_newer_code(const ExemptionCode& code) noexcept;

} // namespace esente::core::exemptions
