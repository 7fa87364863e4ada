#pragma once

#include "bytes.hpp"

#include <cstdint>
#include <string>

namespace simulator {

/// Where the authentication certificate lies. 1101 is the published place; the others were met on cards of 2021 and 2025.
enum class Placement : std::uint8_t {
    in_1101,         ///< 3F00/1100/1101, padded with 00 to 2048 bytes
    in_1400,         ///< 3F00/1400/9001/2002; 1101 holds a single 00
    in_da01,         ///< DA01/C001 below the applet A000000530000B104001021A; 1101 holds a single 00
    in_1101_missing, ///< nowhere: 1101 is full of 00
};

/// A card as a JSON file describes it:
///
///     {
///       "atr": "st2021",                        a profile's name (--help lists them) or hexadecimal
///       "issuer": "6030",                       the first four digits of the card id
///       "issued": "2025-01-15", "expires": "2031-01-14",
///       "surname": "ROSSI", "given_name": "MARIO", "birth_date": "1980-01-01", "sex": "M",
///       "codice_fiscale": "RSSMRA80A01H501U",   as given: a wrong check letter is kept
///       "birth_place": "H501", "residence": "F205", "address": "",       places by cadastral code
///       "card_id": "603000123456700",           15 digits: the Luhn digit is added; 16: as given
///       "pin": "12345", "puk": "12345678",
///       "key_bits": 2048,                       for samples/make-pki
///       "certificate": "none"                   or {"file": PEM or DER, "key": PEM, "placement": 1101|1400/9001/2002|DA01/C001|blank}
///     }
///
/// All but address, pin, puk, key_bits and certificate are mandatory; file names are relative to the description.
struct CardDescription {
    std::string atr;
    std::string issuer;
    std::string issued; ///< this and the other dates: YYYY-MM-DD
    std::string expires;
    std::string surname; ///< UTF-8
    std::string given_name;
    std::string birth_date;
    std::string sex; ///< M or F
    std::string codice_fiscale;
    std::string birth_place;
    std::string residence;
    std::string address;
    std::string card_id; ///< sixteen digits
    std::string pin;
    std::string puk;
    int key_bits = 2048;
    std::string certificate_file; ///< empty: none
    std::string key_file;         ///< empty: none
    Placement placement = Placement::in_1101;
};

/// Reads a description. Throws std::runtime_error with a sentence that names the key.
[[nodiscard]] CardDescription read_description(const std::string& file);

} // namespace simulator
