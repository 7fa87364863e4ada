#include "abi/convert.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <limits>

namespace esente::abi {
namespace {

/// Names come from cards: hostile characters are replaced before a host shows them.
template <std::size_t size> void put(char (&target)[size], std::string_view text) { // NOLINT(modernize-avoid-c-arrays): C struct
    const std::string safe = core::harmless(text, size - 1);
    std::copy(safe.begin(), safe.end(), target);
}

std::int32_t number_of(const std::optional<core::Date>& day) noexcept { return day ? day->number() : 0; }

std::uint32_t microseconds(std::chrono::microseconds length) noexcept {
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(length.count(), 0, most));
}

void put_card(esente_identity& out, const core::CardFacts& card) {
    out.card_issued = number_of(card.issued);
    out.card_expires = number_of(card.expires);
    out.card_expired = card.expired ? 1 : 0;
    for (const auto warning : card.warnings) {
        out.card_warnings |= 1U << static_cast<unsigned>(warning);
    }
    out.certificate_found = card.certificate.found ? 1 : 0;
    out.certificate_trusted = card.certificate.trusted ? 1 : 0;
    out.certificate_not_after = number_of(card.certificate.not_after);
    out.certificate_revocation = static_cast<std::int32_t>(card.certificate.revocation);
    put(out.card_id, card.id);
}

void put_person(esente_identity& out, const core::Person& person) {
    out.birth_date = number_of(person.birth_date);
    put(out.sex, person.sex == core::Sex::male ? "M" : person.sex == core::Sex::female ? "F" : "");
    put(out.surname, person.surname);
    put(out.given_name, person.given_name);
}

static_assert(static_cast<int>(core::CardWarning::certificate_expired) == 0 && ESENTE_CARD_CERTIFICATE_EXPIRED == 1 << 0);
static_assert(ESENTE_CARD_HEADER_LENGTH == 1 << static_cast<int>(core::CardWarning::header_length));
static_assert(static_cast<int>(core::Revocation::good) == ESENTE_REVOCATION_GOOD);
static_assert(static_cast<int>(core::Revocation::revoked) == ESENTE_REVOCATION_REVOKED);
static_assert(static_cast<int>(core::Mode::card_number) == ESENTE_MODE_CARD_NUMBER);
static_assert(static_cast<int>(core::Assurance::card_proved) == ESENTE_CARD_PROVED);
static_assert(static_cast<int>(core::scan::Kind::codice_fiscale) == ESENTE_SCAN_CODICE_FISCALE);
static_assert(static_cast<int>(core::scan::Kind::stripe) == ESENTE_SCAN_STRIPE);
static_assert(static_cast<int>(core::scan::Outcome::read) == ESENTE_SCAN_READ);
static_assert(static_cast<int>(core::scan::Outcome::contradictory) == ESENTE_SCAN_CONTRADICTORY);

} // namespace

esente_scanned to_c(const core::scan::Scan& scan) {
    esente_scanned out{};
    out.kind = static_cast<esente_scan_kind>(scan.kind);
    out.outcome = static_cast<esente_scan_outcome>(scan.outcome);
    put(out.patient_id, scan.id ? scan.id->text() : "");
    put(out.card_number, scan.card_number);
    put(out.surname, scan.surname);
    put(out.given_name, scan.given_name);
    return out;
}

esente_identity to_c(const app::Patient& patient) {
    const core::Identity identity = patient.identity();
    const app::CardTimings& timings = patient.timings();
    esente_identity out{};
    out.mode = static_cast<esente_mode>(identity.mode);
    out.assurance = static_cast<esente_assurance>(identity.assurance);
    out.connect_us = microseconds(timings.connect);
    out.identity_us = microseconds(timings.identity);
    out.certificate_us = microseconds(timings.certificate);
    out.total_us = microseconds(timings.total);
    put(out.patient_id, identity.id ? identity.id->text() : "");
    put(out.reader, patient.reader());
    if (identity.card) {
        put_card(out, *identity.card);
    }
    if (identity.person) {
        put_person(out, *identity.person);
    }
    return out;
}

} // namespace esente::abi
