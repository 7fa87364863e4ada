#include "adapters/store/audit_log.hpp"

#include "adapters/store/record_binding.hpp"

#include <algorithm>
#include <limits>

namespace esente::store {
namespace {

using namespace Poco::Data::Keywords; // NOLINT(google-build-using-namespace): POCO's statement language, meant to be used so

std::string insert_row_sql() {
    std::string marks = "?";
    for (std::size_t i = 0; i < plain_names.size() + 2; ++i) {
        marks += ", ?";
    }
    return "INSERT INTO audit (" + column_list() + ") VALUES (" + marks + ")";
}

constexpr auto insert_personal_sql = "INSERT INTO audit_personal (sequence, salt, sealed) VALUES (?, ?, ?)";
constexpr auto select_last_sql = "SELECT sequence, link FROM audit ORDER BY sequence DESC LIMIT 1";

} // namespace

AuditLog::AuditLog(Connection& connection)
    : connection_{connection},
      insert_row_{connection.session(), insert_row_sql()},
      insert_personal_{connection.session(), insert_personal_sql},
      select_last_{connection.session(), select_last_sql} {}

ports::AuditReceipt AuditLog::last_row() {
    ports::AuditReceipt last{0, std::string{no_link}};
    while (select_last_.next()) {
        last = {static_cast<std::uint64_t>(select_last_.number(0)), select_last_.text(1)};
    }
    return last;
}

void AuditLog::insert(const Record& record, const PersonalPart& personal) {
    const auto sequence = static_cast<std::int64_t>(record.sequence);
    insert_row_.with(sequence);
    for (const auto& field : record.plain) {
        insert_row_.with(field);
    }
    insert_row_.with(record.personal_hash).with(record.link).run();
    const auto sealed = seal(connection_.keys().sealing(), personal.json, place_of(record.sequence));
    insert_personal_.with(sequence).with(personal.salt).with(sealed).run();
}

ports::AuditReceipt AuditLog::append(const ports::AuditEntry& entry) {
    const auto& keys = connection_.keys();
    const auto personal = personal_part_of(entry);
    auto record = record_of(entry, personal, keys);
    connection_.begin_writing();
    const auto last = last_row();
    record.sequence = last.sequence + 1;
    record.link = link_of(record, last.hash, keys.chain());
    insert(record, personal);
    connection_.commit();
    return {record.sequence, record.link};
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
