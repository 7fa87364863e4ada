#include "adapters/store/ledger.hpp"

namespace esente::store {

using namespace Poco::Data::Keywords; // NOLINT(google-build-using-namespace): POCO's statement language, meant to be used so

Ledger::Ledger(Connection& connection)
    : connection_{connection},
      count_paper_{connection.session()},
      insert_paper_{connection.session()},
      insert_acknowledged_{connection.session()},
      select_acknowledged_{connection.session()} {
    count_paper_ << "SELECT ifnull(sum(code = ?), 0), ifnull(sum(code <> ?), 0) FROM paper_ledger "
                    "WHERE day = ? AND operator = ? AND patient = ?",
        into(asked_), into(others_), use(row_.code), use(row_.code), use(row_.day), use(row_.asking_operator), use(row_.patient);
    insert_paper_ << "INSERT INTO paper_ledger (day, operator, patient, code) VALUES (?, ?, ?, ?)", use(row_.day),
        use(row_.asking_operator), use(row_.patient), use(row_.code);
    insert_acknowledged_ << "INSERT OR IGNORE INTO acknowledged (day, patient, code, rule) VALUES (?, ?, ?, ?)", use(row_.day),
        use(row_.patient), use(row_.code), use(row_.rule);
    select_acknowledged_ << "SELECT rule FROM acknowledged WHERE day = ? AND patient = ? AND code = ? ORDER BY rule", into(rules_),
        use(row_.day), use(row_.patient), use(row_.code);
}

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

ports::PaperUse Ledger::paper_use() {
    count_paper_.execute();
    return {.other_codes = others_, .already_asked = asked_ != 0};
}

ports::PaperUse Ledger::reserve(const PaperQuestion& question, std::uint32_t limit) {
    row_ = row_of(question);
    if (const auto use_so_far = paper_use(); use_so_far.already_asked) {
        return use_so_far;
    }
    connection_.begin_writing(); // counted again: another process may have asked meanwhile
    const auto use_now = paper_use();
    if (!use_now.already_asked && use_now.other_codes < limit) {
        insert_paper_.execute();
    }
    connection_.commit();
    return use_now;
}

void Ledger::remember(const ports::AcknowledgedKey& key) {
    row_ = row_of(key);
    connection_.begin_writing();
    insert_acknowledged_.execute();
    connection_.commit();
}

std::vector<std::string> Ledger::acknowledged_rules(const ports::AcknowledgedKey& key) {
    row_ = row_of(key);
    rules_.clear();
    select_acknowledged_.execute();
    return rules_;
}

} // namespace esente::store
