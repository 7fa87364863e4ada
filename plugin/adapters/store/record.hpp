#pragma once

#include "adapters/store/keys.hpp"
#include "ports/audit_port.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace esente::store {

/// Columns of a row's plain fields, in the order in which they are linked. The names are permanent.
inline constexpr std::array<const char*, 18> plain_names{
    "kind", "at",        "day",     "operator", "operator_role", "operator_origin", "organisation", "workstation", "patient",
    "mode", "assurance", "outcome", "reason",   "code",          "draft_digest",    "catalogue",    "proof_id",    "message_id"};

/// One row of `audit` as it stands in the database.
struct Record {
    std::uint64_t sequence = 0;
    std::array<std::string, plain_names.size()> plain; ///< as plain_names
    std::string personal_hash;                         ///< HMAC-SHA-256 of the personal part with its salt as the key
    std::string link;
};

/// What goes into `audit_personal`, in clear.
struct PersonalPart {
    Octets salt;
    std::string json; ///< {operator, patient, code, details}
};

/// The hash that precedes the first row.
inline constexpr std::string_view no_link = "0000000000000000000000000000000000000000000000000000000000000000";

/// Everything but sequence and link. Fields are made harmless and at most 2,000 bytes long first: what is linked is what is stored.
[[nodiscard]] Record record_of(const ports::AuditEntry& entry, const PersonalPart& personal, const Keys& keys);

[[nodiscard]] PersonalPart personal_part_of(const ports::AuditEntry& entry);

[[nodiscard]] std::string personal_hash_of(const PersonalPart& personal);

/// The link of this row behind another: chain format 1 (plugin/doc/adr/0004-audit-before-answer.md).
[[nodiscard]] std::string link_of(const Record& record, std::string_view previous_link, const SecretKey& chain);

/// What a sealed personal part is bound to, so that it cannot be moved to another row.
[[nodiscard]] std::string place_of(std::uint64_t sequence);

/// One JSON object: sequence, the plain fields, personal_hash, link.
[[nodiscard]] std::string json_of(const Record& record);

/// `sequence, kind, …, personal_hash, link`.
[[nodiscard]] std::string column_list();

} // namespace esente::store
