#pragma once

#include "app/list_asking.hpp"
#include "core/identity.hpp"
#include "core/registry.hpp"

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace esente::app {

/// How long reading the card took, the wait for it excluded.
struct CardTimings {
    std::chrono::microseconds connect{};
    std::chrono::microseconds identity{};
    std::chrono::microseconds certificate{};
    std::chrono::microseconds total{};
};

/// The patient of one or more drafts: who, how sure, and the list of today once it is held, so that several drafts of one
/// patient cost one reading and one list. What the card gave is dropped when it leaves its reader. Any thread.
class Patient {
public:
    explicit Patient(core::Identity identity, std::string reader = {}, CardTimings timings = {})
        : identity_{std::move(identity)}, reader_{std::move(reader)}, timings_{timings} {}

    [[nodiscard]] core::Identity identity() const;
    [[nodiscard]] const std::string& reader() const noexcept { return reader_; }
    [[nodiscard]] const CardTimings& timings() const noexcept { return timings_; }

    /// The list consulted on this day, if one is held.
    [[nodiscard]] std::optional<core::ConsultAnswer> list_of(core::Date day) const;
    void keep_list(core::Date day, core::ConsultAnswer answer);

    /// A list being asked for, and whether the caller is the one who must ask.
    struct ListTurn {
        std::shared_ptr<ListAsking> asking;
        bool mine = false;
    };
    [[nodiscard]] ListTurn join_list();

    /// The card left: names, list and certificate go; the identity stays for as long as presence lasts.
    void card_left(core::Instant when);
    [[nodiscard]] std::optional<core::Instant> left_at() const;

private:
    mutable std::mutex lock_;
    core::Identity identity_;
    std::string reader_;
    CardTimings timings_;
    std::optional<core::Date> list_day_;
    std::optional<core::ConsultAnswer> list_;
    std::weak_ptr<ListAsking> asking_;
    std::optional<core::Instant> left_at_;
};

} // namespace esente::app
