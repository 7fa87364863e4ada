#include "core/card_number.hpp"

#include "core/digits.hpp"

namespace esente::core {

bool is_card_number(std::string_view text) noexcept {
    return text.size() == card_number_length && text.substr(0, card_number_prefix.size()) == card_number_prefix && passes_luhn(text);
}

} // namespace esente::core
