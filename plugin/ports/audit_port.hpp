#pragma once

#include "core/date.hpp"
#include "core/result.hpp"
#include "ports/counter_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace esente::ports {

/// What happened. The names are permanent: they stand in the database.
enum class AuditKind : std::uint8_t {
    verdict,
    consult,
    identify,
    refused,
    failed,
    acknowledged,
    pin_requested,
    pin_status,
    pin_repeated,
    pin_cancelled,
    card_requested
};

/// One row to be. Plain fields may be read by anybody who reads the database; the personal part is sealed.
struct AuditEntry {
    AuditKind kind = AuditKind::failed;
    core::Instant at{};
    core::Date day;            ///< civil day the access is about, Europe/Rome
    std::string operator_name; ///< codice fiscale of the operator; stored as a keyed pseudonym, clear only in the sealed part
    std::string operator_role;
    std::string operator_origin; ///< host | settings
    std::string organisation;
    std::string workstation;
    std::string patient; ///< PatientId text, empty if none; stored as a keyed pseudonym
    std::string mode;
    std::string assurance;
    std::string outcome; ///< decision or fault name
    std::string reason;  ///< permanent: rule ids separated by a blank, `declared`, `oracle` …; never personal
    std::string code;    ///< exemption asked about, empty if none; stored as a pseudonym keyed with the patient
    std::string draft_digest;
    std::string catalogue; ///< version
    std::string proof_id;  ///< idVerifica or idRisposta
    std::string message_id;
    std::string personal; ///< JSON for the sealed part: certificate, typed reason, code in clear …
};

struct AuditReceipt {
    std::uint64_t sequence = 0;
    std::string hash; ///< HMAC-SHA-256 of the row, 64 hex digits
};

struct AuditBreak {
    std::uint64_t sequence = 0;
    std::string why; ///< changed | missing | reordered | cut_off | personal_changed | head_differs
};

struct AuditReport {
    std::uint64_t records = 0;
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::string head; ///< hash of the last row; empty when there is none
    std::vector<AuditBreak> broken;
};

/// A head somebody kept: the row with this number must have this hash.
struct AuditExpectation {
    std::uint64_t sequence = 0;
    std::string hash;
};

/// A row as exported: plain fields, pseudonyms and hashes; nothing sealed is opened.
struct AuditRow {
    std::uint64_t sequence = 0;
    std::string json; ///< one object, the plain fields in permanent names
};

/// What the paper limits answer (product rules §2: paper mode must not become an oracle).
struct PaperUse {
    std::uint32_t other_codes = 0; ///< different codes of this patient already asked by this operator on this day, this one not counted
    bool already_asked = false;    ///< this very code was
};

/// Key of a warning somebody acknowledged: it holds for this patient, code and day.
struct AcknowledgedKey {
    std::string patient;
    std::string code;
    std::string rule;
    core::Date day;
};

/// The edition of the catalogue that was accepted last, with its bytes.
struct KeptCatalogue {
    std::uint64_t serial = 0; ///< at most 2^63 - 1
    std::string digest;       ///< SHA-256 of the content, 64 hex digits
    std::string content;      ///< as read: whoever uses it compares it with the digest
};

/// The durable memory of the station. Every call blocks the calling thread until the disk has answered; workers only.
class StorePort : public CounterStore {
public:
    /// Durable when it returns. STORE otherwise.
    virtual core::Result<AuditReceipt> append(const AuditEntry& entry) = 0;
    virtual core::Result<AuditReport> verify(const std::optional<AuditExpectation>& expected) = 0;
    virtual core::Result<std::vector<AuditRow>> rows(std::uint64_t from, std::uint32_t limit) = 0;

    /// Counts and, where `limit` other codes are not passed, records that this code is about to be asked; one transaction.
    virtual core::Result<PaperUse> reserve_paper(const std::string& patient, const std::string& asking_operator, const std::string& code,
                                                 core::Date day, std::uint32_t limit) = 0;

    virtual core::Result<core::Done> remember_acknowledged(const AcknowledgedKey& key) = 0;
    virtual core::Result<std::vector<std::string>> acknowledged(const std::string& patient, const std::string& code, core::Date day) = 0;

    /// The edition kept last; none if there never was one.
    virtual core::Result<std::optional<KeptCatalogue>> kept_catalogue() = 0;
    /// Remembers and keeps this edition in place of the last one; durable when it returns. One of a lower serial than the last changes
    /// nothing: another process of the station was faster.
    virtual core::Result<core::Done> keep_catalogue(const KeptCatalogue& edition) = 0;

    /// True once the database answered on this engine; the reason if it did not.
    virtual core::Result<core::Done> state() = 0;
};

} // namespace esente::ports
