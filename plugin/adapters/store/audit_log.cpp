#include "adapters/store/audit_log.hpp"

#include "adapters/store/record_binding.hpp"

#include <algorithm>
#include <limits>

namespace esente::store {
namespace {

using namespace Poco::Data::Keywords; // NOLINT(google-build-using-namespace): POCO's statement language, meant to be used so

Poco::Data::BLOB blob_of(const Octets& octets) { return Poco::Data::BLOB{octets.data(), octets.size()}; }

} // namespace

AuditLog::AuditLog(Connection& connection)
    : connection_{connection},
      insert_row_{connection.session()},
      insert_personal_{connection.session()},
      select_last_{connection.session()} {
    std::string marks = "?";
    for (std::size_t i = 0; i < plain_names.size() + 2; ++i) {
        marks += ", ?";
    }
    insert_row_ << "INSERT INTO audit (" << column_list() << ") VALUES (" << marks << ")";
    insert_row_, use(sequence_);
    for (auto& field : record_.plain) {
        insert_row_, use(field);
    }
    insert_row_, use(record_.personal_hash), use(record_.link);
    insert_personal_ << "INSERT INTO audit_personal (sequence, salt, sealed) VALUES (?, ?, ?)", use(sequence_), use(salt_), use(sealed_);
    select_last_ << "SELECT ifnull(max(sequence), 0), ifnull((SELECT link FROM audit ORDER BY sequence DESC LIMIT 1), '') FROM audit",
        into(last_sequence_), into(last_link_);
}

ports::AuditReceipt AuditLog::last_row() {
    select_last_.execute();
    return {static_cast<std::uint64_t>(last_sequence_), last_sequence_ == 0 ? std::string{no_link} : last_link_};
}

ports::AuditReceipt AuditLog::append(const ports::AuditEntry& entry) {
    const auto& keys = connection_.keys();
    const auto personal = personal_part_of(entry);
    record_ = record_of(entry, personal, keys);
    connection_.begin_writing();
    const auto last = last_row();
    record_.sequence = last.sequence + 1;
    record_.link = link_of(record_, last.hash, keys.chain());
    sequence_ = static_cast<Poco::Int64>(record_.sequence);
    salt_ = blob_of(personal.salt);
    sealed_ = blob_of(seal(keys.sealing(), personal.json, place_of(record_.sequence)));
    insert_row_.execute();
    insert_personal_.execute();
    connection_.commit();
    return {record_.sequence, record_.link};
}

std::vector<ports::AuditRow> exported_rows(Connection& connection, std::uint64_t from, std::uint32_t limit) {
    constexpr auto highest = static_cast<std::uint64_t>(std::numeric_limits<Poco::Int64>::max());
    auto first = static_cast<Poco::Int64>(std::min(from, highest));
    auto most = static_cast<Poco::Int64>(limit);
    Poco::Int64 sequence = 0;
    Record record;
    Poco::Data::Statement select{connection.session()};
    select << "SELECT " << column_list() << " FROM audit WHERE sequence >= ? ORDER BY sequence LIMIT ?", use(first), use(most),
        Poco::Data::Keywords::limit(1);
    fill(select, sequence, record);
    std::vector<ports::AuditRow> rows;
    while (!select.done()) {
        if (select.execute() > 0) {
            record.sequence = static_cast<std::uint64_t>(sequence);
            rows.push_back({record.sequence, json_of(record)});
        }
    }
    return rows;
}

} // namespace esente::store
