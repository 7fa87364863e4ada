#include "personal_data.hpp"

#include <array>
#include <stdexcept>
#include <string>

namespace simulator {

namespace {

constexpr std::size_t header_size = 6;

std::string hex_number(std::size_t value, std::size_t width) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text(width, '0');
    for (std::size_t place = width; place > 0; --place, value /= 16) {
        text[place - 1] = digits[value % 16];
    }
    return text;
}

/// GGMMAAAA, from YYYY-MM-DD.
std::string card_date(const std::string& iso) { return iso.substr(8, 2) + iso.substr(5, 2) + iso.substr(0, 4); }

} // namespace

Bytes personal_data_of(const CardDescription& card) {
    const std::string no_stature;
    const std::string no_citizenship;
    const std::string no_state_of_birth;
    const std::string no_birth_record;
    const std::string no_travel_note;
    const std::array<std::string, 16> fields{card.issuer,
                                             card_date(card.issued),
                                             card_date(card.expires),
                                             card.surname,
                                             card.given_name,
                                             card_date(card.birth_date),
                                             card.sex,
                                             no_stature,
                                             card.codice_fiscale,
                                             no_citizenship,
                                             card.birth_place,
                                             no_state_of_birth,
                                             no_birth_record,
                                             card.residence,
                                             card.address,
                                             no_travel_note};
    std::string body;
    for (const auto& field : fields) {
        if (field.size() > 0xFF) {
            throw std::runtime_error("a field of the personal data passes 255 bytes");
        }
        body += hex_number(field.size(), 2) + field;
    }
    if (header_size + body.size() > personal_data_size) {
        throw std::runtime_error("the personal data pass 400 bytes");
    }
    return from_text(hex_number(header_size + body.size(), header_size) + body);
}

} // namespace simulator
