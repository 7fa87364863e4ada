#include "adapters/store/record.hpp"

#include "core/json.hpp"
#include "core/text.hpp"

namespace esente::store {
namespace {

constexpr std::size_t longest_field = 2000;
constexpr std::size_t salt_size = 32;

const char* kind_name(ports::AuditKind kind) {
    switch (kind) {
    case ports::AuditKind::verdict:
        return "verdict";
    case ports::AuditKind::consult:
        return "consult";
    case ports::AuditKind::identify:
        return "identify";
    case ports::AuditKind::refused:
        return "refused";
    case ports::AuditKind::failed:
        return "failed";
    case ports::AuditKind::acknowledged:
        return "acknowledged";
    case ports::AuditKind::pin_requested:
        return "pin_requested";
    case ports::AuditKind::pin_status:
        return "pin_status";
    case ports::AuditKind::pin_repeated:
        return "pin_repeated";
    case ports::AuditKind::pin_cancelled:
        return "pin_cancelled";
    case ports::AuditKind::card_requested:
        return "card_requested";
    }
    return "failed";
}

} // namespace

PersonalPart personal_part_of(const ports::AuditEntry& entry) {
    std::string json = "{\"operator\":" + core::json_string(entry.operator_name) + ",\"patient\":" + core::json_string(entry.patient) +
                       ",\"code\":" + core::json_string(entry.code) + ",\"details\":" + (entry.personal.empty() ? "null" : entry.personal) +
                       "}";
    return {random_octets(salt_size), std::move(json)};
}

std::string personal_hash_of(const PersonalPart& personal) { return hmac_hex(personal.salt, personal.json); }

Record record_of(const ports::AuditEntry& entry, const PersonalPart& personal, const Keys& keys) {
    Record record;
    record.plain = {kind_name(entry.kind),
                    core::iso_utc(entry.at),
                    entry.day.iso(),
                    keys.pseudonym("operator", entry.operator_name),
                    entry.operator_role,
                    entry.operator_origin,
                    entry.organisation,
                    entry.workstation,
                    keys.pseudonym("patient", entry.patient),
                    entry.mode,
                    entry.assurance,
                    entry.outcome,
                    entry.reason,
                    keys.code_pseudonym("code", entry.patient, entry.code),
                    entry.draft_digest,
                    entry.catalogue,
                    entry.proof_id,
                    entry.message_id};
    for (auto& field : record.plain) {
        field = core::harmless(field, longest_field);
    }
    record.personal_hash = personal_hash_of(personal);
    return record;
}

std::string link_of(const Record& record, std::string_view previous_link, const SecretKey& chain) {
    Message message;
    message.field("esente audit 1");
    message.field(previous_link);
    message.number(record.sequence);
    for (const auto& field : record.plain) {
        message.field(field);
    }
    message.field(record.personal_hash);
    return hmac_hex(chain, message.bytes());
}

std::string place_of(std::uint64_t sequence) {
    Message message;
    message.field("esente personal 1");
    message.number(sequence);
    return message.bytes();
}

std::string json_of(const Record& record) {
    std::string json = "{\"sequence\":" + std::to_string(record.sequence);
    const auto add = [&](const char* name, const std::string& value) {
        json += std::string{",\""} + name + "\":" + core::json_string(value);
    };
    for (std::size_t i = 0; i < plain_names.size(); ++i) {
        add(plain_names.at(i), record.plain.at(i));
    }
    add("personal_hash", record.personal_hash);
    add("link", record.link);
    return json + "}";
}

std::string column_list() {
    std::string list = "sequence";
    for (const auto* name : plain_names) {
        list += std::string{", "} + name;
    }
    return list + ", personal_hash, link";
}

} // namespace esente::store
