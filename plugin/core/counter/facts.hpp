#pragma once

#include "core/counter/request.hpp"
#include "core/identity.hpp"
#include "core/settings.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace esente::core::counter {

/// What is known besides the request when it is judged.
struct Facts {
    Date today; ///< civil day in Europe/Rome
    Environment environment = Environment::test;
    std::string operator_code;                  ///< codice fiscale of whoever is at the desk
    std::vector<std::string> operator_contacts; ///< telephone numbers and addresses of the operator and the counter, as written
    std::optional<Identity> card;               ///< the card that was read, if one was
    std::uint32_t other_holders = 0;            ///< for how many other holders the contact was used in the last 30 days
};

inline constexpr int age_of_majority = 18;
inline constexpr int age_of_emancipation = 16; ///< codice civile art. 84 and 390

/// True for a codice fiscale of 16 characters with the right check letter.
[[nodiscard]] bool is_codice_fiscale(std::string_view text);

/// Completed years on the day of the facts: by the card's birth date where the card is this person's, else by the codice fiscale, whose
/// century is the nearest past one. None where the code is none.
[[nodiscard]] std::optional<int> age_of(std::string_view codice_fiscale, const Facts& facts);

/// The day of birth, by the same sources.
[[nodiscard]] std::optional<Date> birth_of(std::string_view codice_fiscale, const Facts& facts);

/// Everything a person types, in the one spelling that is compared, sent and remembered: codes without blanks and in upper case, texts
/// without blanks at their ends, a contact as `canonical_contact` writes it.
[[nodiscard]] PinRequest canonical(PinRequest request);
[[nodiscard]] CardRequest canonical(CardRequest request);

} // namespace esente::core::counter
