#pragma once

#include "adapters/store/store.hpp"
#include "support/temp_folder.hpp"

#include <sqlite3.h>

#include <memory>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

namespace esente::test {

/// A log that nothing may be written to.
class SilentLog final : public ports::LogPort {
public:
    void write(ports::LogLevel, std::string_view text) override { BOOST_ERROR("unexpected log line: " << text); }
};

inline ports::AuditEntry an_entry(const std::string& outcome = "allowed") {
    return {.kind = ports::AuditKind::verdict,
            .at = *core::instant_from_iso("2026-11-24T10:15:00Z"),
            .day = *core::Date::from_iso("2026-11-24"),
            .operator_name = "BNCLRA75C50F205P",
            .operator_role = "F",
            .operator_origin = "settings",
            .organisation = "030321",
            .workstation = "ambulatorio-1",
            .patient = "RSSMRA80A01H501U",
            .mode = "chip",
            .assurance = "card_data_certified",
            .outcome = outcome,
            .reason = "",
            .code = "013",
            .draft_digest = "aa55",
            .catalogue = "2026-10",
            .proof_id = "V-1",
            .message_id = "8d3a",
            .personal = R"({"seen":"certificato"})"};
}

/// A folder with a store in it, and the rights of somebody who opens its database with other tools.
class Station {
public:
    [[nodiscard]] std::string data_dir() const { return folder.file("data"); }
    [[nodiscard]] std::unique_ptr<ports::StorePort> store() { return store::make_store(data_dir(), log); }

    /// Appends this many rows and gives their receipts.
    std::vector<ports::AuditReceipt> append(std::size_t count) {
        const auto opened = store();
        std::vector<ports::AuditReceipt> receipts;
        for (std::size_t i = 0; i < count; ++i) {
            auto receipt = opened->append(an_entry());
            BOOST_REQUIRE_MESSAGE(receipt.ok(), (receipt.ok() ? std::string{} : receipt.error().detail));
            receipts.push_back(std::move(*receipt));
        }
        return receipts;
    }

    /// Each break as `sequence why`.
    std::vector<std::string> breaks(const std::optional<ports::AuditExpectation>& expected = {}) {
        const auto report = store()->verify(expected);
        BOOST_REQUIRE_MESSAGE(report.ok(), (report.ok() ? std::string{} : report.error().detail));
        std::vector<std::string> found;
        for (const auto& each : report->broken) {
            found.push_back(std::to_string(each.sequence) + " " + each.why);
        }
        return found;
    }

    /// SQLite's answer to a text of statements on a connection of its own.
    [[nodiscard]] int sql(const std::string& text) const {
        sqlite3* database = nullptr;
        sqlite3_open(folder.file("data/audit.sqlite").c_str(), &database);
        const int answer = sqlite3_exec(database, text.c_str(), nullptr, nullptr, nullptr);
        sqlite3_close(database);
        return answer;
    }

    /// The same by somebody who removes the triggers first.
    void tamper(const std::string& text) const {
        BOOST_REQUIRE(sql("DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_deleted; DROP TRIGGER audit_has_no_gaps;"
                          "DROP TRIGGER audit_personal_is_never_changed;" +
                          text) == SQLITE_OK);
    }

    TempFolder folder;
    SilentLog log;
};

} // namespace esente::test
