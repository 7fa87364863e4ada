#pragma once

#include "core/card/apdu.hpp"

#include <string>

namespace esente::fakes {

// EF.Dati_personali of people who do not exist.
inline const std::string mario_rossi =
    "00006F0461200801032021083112202705ROSSI05MARIO080101198001M0010RSSMRA80A01H501U0004H501000004H5010AVIA ROMA 100";
inline const std::string foreign_born =
    "0000660460900801012024083112202907PETROVA04OLGA081507199001F0010PTRLGO90L55Z154W000004Z1540004D6120000";
inline const std::string longest = "0001510461200801032021083112202750" + std::string(80, 'A') + "56" + std::string(86, 'B') +
                                   "080101198001M0010RSSMRA80A01H501U0004H501000004H50150" + std::string(80, 'C') + "00";

/// The file as it lies on the card: 400 bytes, padded with 00.
inline core::card::Bytes padded(const std::string& text) {
    core::card::Bytes out(text.begin(), text.end());
    out.resize(400, 0);
    return out;
}

inline core::card::Bytes part(const core::card::Bytes& whole, std::size_t from, std::size_t length) {
    const auto begin = whole.begin() + static_cast<std::ptrdiff_t>(from);
    return {begin, begin + static_cast<std::ptrdiff_t>(length)};
}

} // namespace esente::fakes
