#include "adapters/store/ledger.hpp"

namespace esente::store {

namespace {

constexpr auto count_paper_sql = "SELECT ifnull(sum(code = ?), 0), ifnull(sum(code <> ?), 0) FROM paper_ledger "
                                 "WHERE day = ? AND operator = ? AND patient = ?";
constexpr auto insert_paper_sql = "INSERT INTO paper_ledger (day, operator, patient, code) VALUES (?, ?, ?, ?)";
constexpr auto insert_acknowledged_sql = "INSERT OR IGNORE INTO acknowledged (day, patient, code, rule) VALUES (?, ?, ?, ?)";
constexpr auto select_acknowledged_sql = "SELECT rule FROM acknowledged WHERE day = ? AND patient = ? AND code = ? ORDER BY rule";

} // namespace

Ledger::Ledger(Connection& connection)
    : connection_{connection},
      count_paper_{connection.session(), count_paper_sql},
      insert_paper_{connection.session(), insert_paper_sql},
      insert_acknowledged_{connection.session(), insert_acknowledged_sql},
      select_acknowledged_{connection.session(), select_acknowledged_sql} {}

Ledger::Row Ledger::row_of(const PaperQuestion& question) const {
    const auto& keys = connection_.keys();
    return {.day = question.day.iso(),
            .asking_operator = keys.pseudonym("paper operator", question.asking_operator),
            .patient = keys.pseudonym("paper patient", question.patient),
            .code = keys.code_pseudonym("paper code", question.patient, question.code),
            .rule = {}};
}

/// An acknowledgement may concern a draft without a code: an empty one has a pseudonym here.
Ledger::Row Ledger::row_of(const ports::AcknowledgedKey& key) const {
    const auto& keys = connection_.keys();
    return {.day = key.day.iso(),
            .asking_operator = {},
            .patient = keys.pseudonym("acknowledged patient", key.patient),
            .code = keys.code_pseudonym("acknowledged code", key.patient, key.code.empty() ? "-" : key.code),
            .rule = key.rule};
}

ports::PaperUse Ledger::paper_use(const Row& row) {
    count_paper_.with(row.code).with(row.code).with(row.day).with(row.asking_operator).with(row.patient);
    ports::PaperUse use;
    while (count_paper_.next()) {
        use = {.other_codes = static_cast<std::uint32_t>(count_paper_.number(1)), .already_asked = count_paper_.number(0) != 0};
    }
    return use;
}

ports::PaperUse Ledger::reserve(const PaperQuestion& question, std::uint32_t limit) {
    const Row row = row_of(question);
    if (const auto use_so_far = paper_use(row); use_so_far.already_asked) {
        return use_so_far;
    }
    connection_.begin_writing(); // counted again: another process may have asked meanwhile
    const auto use_now = paper_use(row);
    if (!use_now.already_asked && use_now.other_codes < limit) {
        insert_paper_.with(row.day).with(row.asking_operator).with(row.patient).with(row.code).run();
    }
    connection_.commit();
    return use_now;
}

void Ledger::remember(const ports::AcknowledgedKey& key) {
    const Row row = row_of(key);
    connection_.begin_writing();
    insert_acknowledged_.with(row.day).with(row.patient).with(row.code).with(row.rule).run();
    connection_.commit();
}

std::vector<std::string> Ledger::acknowledged_rules(const ports::AcknowledgedKey& key) {
    const Row row = row_of(key);
    select_acknowledged_.with(row.day).with(row.patient).with(row.code);
    std::vector<std::string> rules;
    while (select_acknowledged_.next()) {
        rules.push_back(select_acknowledged_.text(0));
    }
    return rules;
}

} // namespace esente::store
