#pragma once

#include "adapters/store/connection.hpp"
#include "ports/counter_store.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace esente::store {

/// Requests of the counter, contacts they went to, and the journal of the day (schemas/audit/0002_counter.sql). One thread at a time.
/// Everything throws StoreFailure.
class CounterMemory {
public:
    explicit CounterMemory(Connection& connection) : connection_{connection} {}

    [[nodiscard]] ports::CounterTicket begin(const ports::CounterIntent& intent);
    void answered(const std::string& message_id, const std::string& request_id, const ports::ContactUse& use);
    void refused(const std::string& message_id);
    void closed(const std::string& request_id);
    [[nodiscard]] std::uint32_t other_holders(const ports::ContactUse& use);
    [[nodiscard]] std::vector<ports::CounterRow> journal(const std::string& operator_code, core::Date day);

    /// Forgets what is over on this day: names of days before it, requests of days before the day before, contacts older than 30 days.
    /// The freed bytes are zeroed and leave the log of the database too. Looks once a day.
    void forget(core::Date today);

private:
    [[nodiscard]] std::string digest_of(const ports::CounterIntent& intent) const;
    [[nodiscard]] ports::CounterTicket known(const std::string& digest);

    Connection& connection_;
    std::string forgotten_; ///< day of the last look
};

} // namespace esente::store
