#pragma once

#include "core/date.hpp"
#include "core/patient_id.hpp"
#include "core/result.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace esente::core::card {

/// EF.Dati_personali (1100/1102) as read: Linee guida CNS 3.0, app. 3, table 1. A snapshot of the day of issue.
struct PersonalData {
    std::string issuer; ///< emettitore, e.g. 6030
    std::optional<Date> issued;
    std::optional<Date> expires;
    std::string surname;    ///< UTF-8
    std::string given_name; ///< UTF-8
    std::optional<Date> birth_date;
    Sex sex = Sex::unknown;
    PatientId id;            ///< codice fiscale, check letter verified
    std::string birth_place; ///< cadastral code; empty if not on the card
    std::size_t used = 0;    ///< bytes from the start to the end of the sixteenth field
    std::size_t header = 0;  ///< what the six hexadecimal digits say
};

/// How many bytes from the start the sixteen fields need, as far as `read` tells: more than read.size() when some are missing, and then
/// what the header announces if that is more. Never over 400. 0 when the file is not personal data at all.
[[nodiscard]] std::size_t personal_data_extent(std::span<const std::uint8_t> read) noexcept;

/// CARD_BLANK when every byte is 00 or FF, CARD_DATA when the text is truncated, a length leads beyond the bytes, or the codice fiscale
/// fails its check letter. The header never drives the walk.
[[nodiscard]] Result<PersonalData> parse_personal_data(std::span<const std::uint8_t> bytes);

/// The three inputs the hash in a certificate's CN may have been made of: used bytes as read; the same with the header recomputed to
/// include its six bytes; the whole file, padding included (empty when the whole file was not read).
struct HashInputs {
    std::vector<std::uint8_t> used;
    std::vector<std::uint8_t> recomputed;
    std::vector<std::uint8_t> whole;
};
[[nodiscard]] HashInputs hash_inputs(const PersonalData& data, std::span<const std::uint8_t> read, std::span<const std::uint8_t> whole);

} // namespace esente::core::card
