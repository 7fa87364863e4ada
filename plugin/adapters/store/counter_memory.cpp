#include "adapters/store/counter_memory.hpp"

#include "adapters/store/counter_people.hpp"

#include <utility>

namespace esente::store {
namespace {

constexpr int contact_days = 30;

constexpr auto select_known_sql = "SELECT message_id, at, request_id FROM counter_request "
                                  "WHERE content = ? AND state IN ('sent', 'answered') ORDER BY at DESC LIMIT 1";
constexpr auto insert_request_sql = "INSERT INTO counter_request (message_id, day, at, operator, content, kind, operation, type, state, "
                                    "request_id, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'sent', '', ?)";
constexpr auto answer_sql = "UPDATE counter_request SET state = 'answered', request_id = ? WHERE message_id = ?";
constexpr auto refuse_sql = "UPDATE counter_request SET state = 'refused' WHERE message_id = ?";
constexpr auto close_sql = "UPDATE counter_request SET state = 'closed' WHERE request_id = ? AND request_id <> ''";
constexpr auto insert_contact_sql = "INSERT OR IGNORE INTO counter_contact (contact, holder, day) VALUES (?, ?, ?)";
constexpr auto count_holders_sql = "SELECT count(DISTINCT holder) FROM counter_contact WHERE contact = ? AND holder <> ? AND day > ?";
constexpr auto select_journal_sql = "SELECT message_id, at, kind, operation, type, state, request_id, sealed FROM counter_request "
                                    "WHERE operator = ? AND day = ? ORDER BY at, message_id";
constexpr auto count_old_sql = "SELECT (SELECT count(*) FROM counter_request WHERE day < ? AND length(sealed) > 0) + "
                               "(SELECT count(*) FROM counter_request WHERE day < ?) + "
                               "(SELECT count(*) FROM counter_contact WHERE day <= ?)";
constexpr auto forget_people_sql = "UPDATE counter_request SET sealed = x'' WHERE day < ?";
constexpr auto forget_requests_sql = "DELETE FROM counter_request WHERE day < ?";
constexpr auto forget_contacts_sql = "DELETE FROM counter_contact WHERE day <= ?";

core::Instant instant_of(const std::string& text) { return core::instant_from_iso(text).value_or(core::Instant{}); }

/// One statement that gives no rows, with text parameters.
template <class... Texts> void change(Connection& connection, const char* sql, const Texts&... texts) {
    Prepared statement{connection.session(), sql};
    (statement.with(std::string_view{texts}), ...);
    statement.run();
}

template <class... Texts> std::int64_t counted(Connection& connection, const char* sql, const Texts&... texts) {
    Prepared statement{connection.session(), sql};
    (statement.with(std::string_view{texts}), ...);
    std::int64_t count = 0;
    while (statement.next()) {
        count = statement.number(0);
    }
    return count;
}

} // namespace

std::string CounterMemory::digest_of(const ports::CounterIntent& intent) const {
    Message message;
    message.field(intent.kind);
    message.field(intent.operator_code);
    message.field(intent.content);
    return connection_.keys().pseudonym("counter request", message.bytes());
}

ports::CounterTicket CounterMemory::known(const std::string& digest) {
    Prepared select{connection_.session(), select_known_sql};
    select.with(digest);
    ports::CounterTicket ticket;
    while (select.next()) {
        ticket = {.message_id = select.text(0), .first_sent = instant_of(select.text(1)), .known = true, .request_id = select.text(2)};
    }
    return ticket;
}

ports::CounterTicket CounterMemory::begin(const ports::CounterIntent& intent) {
    const auto digest = digest_of(intent);
    const auto who = connection_.keys().pseudonym("counter operator", intent.operator_code);
    const auto sealed = seal_people(connection_.keys(), intent.people, intent.message_id);
    const auto day = intent.day.iso();
    const auto at = core::iso_utc(intent.at);
    connection_.begin_writing(); // looked up behind the lock: of two that submit at once the second finds the first
    auto ticket = known(digest);
    if (!ticket.known) {
        Prepared insert{connection_.session(), insert_request_sql};
        insert.with(intent.message_id).with(day).with(at).with(who).with(digest);
        insert.with(intent.kind).with(intent.operation).with(intent.type).with(sealed).run();
        ticket = {.message_id = intent.message_id, .first_sent = intent.at, .known = false, .request_id = {}};
    }
    connection_.commit();
    return ticket;
}

void CounterMemory::answered(const std::string& message_id, const std::string& request_id, const ports::ContactUse& use) {
    const auto& keys = connection_.keys();
    connection_.begin_writing();
    change(connection_, answer_sql, request_id, message_id);
    if (!use.contact.empty()) {
        change(connection_, insert_contact_sql, keys.pseudonym("counter contact", use.contact),
               keys.pseudonym("counter holder", use.holder), use.day.iso());
    }
    connection_.commit();
}

void CounterMemory::refused(const std::string& message_id) { change(connection_, refuse_sql, message_id); }

void CounterMemory::closed(const std::string& request_id) { change(connection_, close_sql, request_id); }

std::uint32_t CounterMemory::other_holders(const ports::ContactUse& use) {
    const auto& keys = connection_.keys();
    return static_cast<std::uint32_t>(counted(connection_, count_holders_sql, keys.pseudonym("counter contact", use.contact),
                                              keys.pseudonym("counter holder", use.holder), use.day.plus_days(-contact_days).iso()));
}

std::vector<ports::CounterRow> CounterMemory::journal(const std::string& operator_code, core::Date day) {
    const auto who = connection_.keys().pseudonym("counter operator", operator_code);
    const auto wanted = day.iso();
    Prepared select{connection_.session(), select_journal_sql};
    select.with(who).with(wanted);
    std::vector<ports::CounterRow> rows;
    while (select.next()) {
        rows.push_back({.at = instant_of(select.text(1)),
                        .kind = select.text(2),
                        .operation = select.text(3),
                        .type = select.text(4),
                        .state = select.text(5),
                        .request_id = select.text(6),
                        .people = unseal_people(connection_.keys(), select.text(7), select.text(0))});
    }
    return rows;
}

void CounterMemory::forget(core::Date today) {
    const auto day = today.iso();
    if (std::exchange(forgotten_, day) == day) {
        return;
    }
    const auto yesterday = today.plus_days(-1).iso();
    const auto too_old = today.plus_days(-contact_days).iso();
    if (counted(connection_, count_old_sql, day, yesterday, too_old) == 0) {
        return;
    }
    Prepared{connection_.session(), "PRAGMA secure_delete = ON"}.run(); // freed bytes are zeroed
    connection_.begin_writing();
    change(connection_, forget_people_sql, day);
    change(connection_, forget_requests_sql, yesterday);
    change(connection_, forget_contacts_sql, too_old);
    connection_.commit();
    Prepared{connection_.session(), "PRAGMA wal_checkpoint(TRUNCATE)"}.run(); // what was overwritten stands in the log until then
}

} // namespace esente::store
