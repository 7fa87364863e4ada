#pragma once

#include "adapters/store/connection.hpp"
#include "ports/audit_port.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace esente::store {

/// One code asked about on paper.
struct PaperQuestion {
    std::string patient;
    std::string asking_operator;
    std::string code;
    core::Date day;
};

/// What is counted per day: codes asked about on paper, warnings acknowledged. Pseudonyms only. One thread at a time.
class Ledger {
public:
    explicit Ledger(Connection& connection);

    /// See ports::StorePort::reserve_paper. Where `limit` other codes were asked and this one was not, nothing is recorded; a code that
    /// was asked before costs no write.
    [[nodiscard]] ports::PaperUse reserve(const PaperQuestion& question, std::uint32_t limit);

    void remember(const ports::AcknowledgedKey& key);

    /// Rule ids acknowledged for this patient, code and day, in alphabetical order.
    [[nodiscard]] std::vector<std::string> acknowledged_rules(const ports::AcknowledgedKey& key);

private:
    /// The columns of both tables.
    struct Row {
        std::string day;
        std::string asking_operator;
        std::string patient;
        std::string code;
        std::string rule;
    };

    [[nodiscard]] Row row_of(const PaperQuestion& question) const;
    [[nodiscard]] Row row_of(const ports::AcknowledgedKey& key) const;
    [[nodiscard]] ports::PaperUse paper_use(const Row& row);

    Connection& connection_;
    Prepared count_paper_;
    Prepared insert_paper_;
    Prepared insert_acknowledged_;
    Prepared select_acknowledged_;
};

} // namespace esente::store
