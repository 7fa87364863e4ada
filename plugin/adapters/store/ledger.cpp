#include "adapters/store/ledger.hpp"

namespace esente::store {
namespace {

using namespace Poco::Data::Keywords; // NOLINT(google-build-using-namespace): POCO's statement language, meant to be used so

/// An acknowledgement may concern a draft without a code: an empty one has a pseudonym here.
std::string code_or_none(const Keys& keys, const std::string& patient, const std::string& code) {
    return keys.code_pseudonym("acknowledged code", patient, code.empty() ? "-" : code);
}

} // namespace

ports::PaperUse reserve(Connection& connection, const PaperQuestion& question, std::uint32_t limit) {
    const auto& keys = connection.keys();
    auto day = question.day.iso();
    auto who = keys.pseudonym("paper operator", question.asking_operator);
    auto patient = keys.pseudonym("paper patient", question.patient);
    auto code = keys.code_pseudonym("paper code", question.patient, question.code);
    int asked = 0;
    std::uint32_t others = 0;
    connection.begin_writing();
    connection.session() << "SELECT ifnull(sum(code = ?), 0), ifnull(sum(code <> ?), 0) FROM paper_ledger "
                            "WHERE day = ? AND operator = ? AND patient = ?",
        into(asked), into(others), use(code), use(code), use(day), use(who), use(patient), now;
    if (asked == 0 && others < limit) {
        connection.session() << "INSERT INTO paper_ledger (day, operator, patient, code) VALUES (?, ?, ?, ?)", use(day), use(who),
            use(patient), use(code), now;
    }
    connection.commit();
    return {.other_codes = others, .already_asked = asked != 0};
}

void remember(Connection& connection, const ports::AcknowledgedKey& key) {
    auto day = key.day.iso();
    auto patient = connection.keys().pseudonym("acknowledged patient", key.patient);
    auto code = code_or_none(connection.keys(), key.patient, key.code);
    auto rule = key.rule;
    connection.begin_writing();
    connection.session() << "INSERT OR IGNORE INTO acknowledged (day, patient, code, rule) VALUES (?, ?, ?, ?)", use(day), use(patient),
        use(code), use(rule), now;
    connection.commit();
}

std::vector<std::string> acknowledged_rules(Connection& connection, const ports::AcknowledgedKey& key) {
    auto day = key.day.iso();
    auto patient = connection.keys().pseudonym("acknowledged patient", key.patient);
    auto code = code_or_none(connection.keys(), key.patient, key.code);
    std::vector<std::string> rules;
    connection.session() << "SELECT rule FROM acknowledged WHERE day = ? AND patient = ? AND code = ? ORDER BY rule", into(rules), use(day),
        use(patient), use(code), now;
    return rules;
}

} // namespace esente::store
