#pragma once

#include "core/date.hpp"
#include "core/patient_id.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace esente::core {

/// How the patient was identified. `card_number` is announced by the Region and not open yet.
enum class Mode : std::uint8_t { none, chip, paper, care, card_number };

/// How much the identity is worth, weakest to strongest.
enum class Assurance : std::uint8_t {
    declared,            ///< typed or scanned
    card_read,           ///< personal data read from a card; free files can be copied
    card_data_certified, ///< the card's authentication certificate vouches for them
    card_proved,         ///< the chip signed a challenge after the patient's PIN
};

enum class Revocation : std::uint8_t { unknown, good, revoked };

/// Structural doubts about a card that was read all the same. Names are permanent.
enum class CardWarning : std::uint8_t {
    certificate_expired,
    certificate_untrusted,
    certificate_policy,
    certificate_key_weak,
    name_differs_cf,
    cn_differs,
    hash_differs,
    card_id_differs,
    card_id_check,
    header_length,
};
inline constexpr std::size_t card_warning_count = static_cast<std::size_t>(CardWarning::header_length) + 1;

/// A natural person as card or registry names them.
struct Person {
    PatientId id;
    std::string surname;    ///< UTF-8
    std::string given_name; ///< UTF-8
    std::optional<Date> birth_date;
    Sex sex = Sex::unknown;
};

struct CardCertificate {
    bool found = false;
    bool trusted = false;
    std::optional<Date> not_after;
    Revocation revocation = Revocation::unknown;
    std::string sha256_hex; ///< of the DER, lower case; empty when none was found
};

/// What was read from one TS-CNS.
struct CardFacts {
    std::string id;              ///< ID_Carta, 16 digits
    std::optional<Date> issued;  ///< printed
    std::optional<Date> expires; ///< printed
    bool expired = false;        ///< on the day of the reading, prolongations counted
    CardCertificate certificate;
    std::vector<CardWarning> warnings;
    Instant read_at{};
};

/// The patient of one or more drafts.
struct Identity {
    Mode mode = Mode::none;
    Assurance assurance = Assurance::declared;
    std::optional<PatientId> id;   ///< none: the draft names the patient, or nobody is looked up
    std::optional<Person> person;  ///< from the card
    std::optional<CardFacts> card; ///< chip only
    std::string card_number;       ///< TEAM number, 20 digits, as typed; empty if none
};

[[nodiscard]] const char* mode_name(Mode mode) noexcept;
[[nodiscard]] const char* assurance_name(Assurance assurance) noexcept;
[[nodiscard]] const char* revocation_name(Revocation revocation) noexcept;
[[nodiscard]] const char* card_warning_name(CardWarning warning) noexcept;

} // namespace esente::core
