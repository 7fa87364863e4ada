#pragma once

#include "ports/audit_port.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace esente::fakes {

/// What the store remembers and how it shall fail. Owned by the test; the fake port only refers to it.
class StoreMemory {
public:
    /// From now on, and until told otherwise, nothing is durable.
    void break_disk(bool broken) {
        const std::scoped_lock guard{lock_};
        broken_ = broken;
    }
    /// Called on the worker while a row is being written, before it is durable.
    void while_writing(std::function<void(const ports::AuditEntry&)> hook) {
        const std::scoped_lock guard{lock_};
        hook_ = std::move(hook);
    }
    [[nodiscard]] std::vector<ports::AuditEntry> entries() const {
        const std::scoped_lock guard{lock_};
        return entries_;
    }
    /// The edition accepted last, as the disk shall hold it.
    void catalogue_is(std::optional<ports::KeptCatalogue> kept) {
        const std::scoped_lock guard{lock_};
        catalogue_ = std::move(kept);
    }
    [[nodiscard]] std::optional<ports::KeptCatalogue> catalogue() const {
        const std::scoped_lock guard{lock_};
        return catalogue_;
    }
    [[nodiscard]] std::vector<ports::AcknowledgedKey> acknowledged() const {
        const std::scoped_lock guard{lock_};
        return acknowledged_;
    }

    [[nodiscard]] std::vector<ports::CounterRow> counter_rows() const {
        const std::scoped_lock guard{lock_};
        std::vector<ports::CounterRow> rows;
        for (const auto& kept : counter_) {
            rows.push_back(kept.row);
        }
        return rows;
    }
    /// So many others got their PIN through every contact.
    void used_contacts(std::uint32_t holders) {
        const std::scoped_lock guard{lock_};
        other_holders_ = holders;
    }
    [[nodiscard]] std::vector<ports::ContactUse> contact_uses() const {
        const std::scoped_lock guard{lock_};
        return contact_uses_;
    }

private:
    friend class MemoryStore;
    struct Kept {
        ports::CounterIntent intent;
        ports::CounterRow row;
    };
    [[nodiscard]] static core::Error disk_full() { return core::failure(core::Fault::store, "the disk is full", 13); }

    mutable std::mutex lock_;
    bool broken_ = false;
    std::function<void(const ports::AuditEntry&)> hook_;
    std::vector<ports::AuditEntry> entries_;
    std::vector<ports::AcknowledgedKey> acknowledged_;
    std::optional<ports::KeptCatalogue> catalogue_;
    std::map<std::tuple<std::string, std::string, core::Date>, std::set<std::string>> paper_;
    std::vector<Kept> counter_;
    std::uint32_t other_holders_ = 0;
    std::vector<ports::ContactUse> contact_uses_;
};

class MemoryStore final : public ports::StorePort {
public:
    explicit MemoryStore(std::shared_ptr<StoreMemory> memory) : memory_{std::move(memory)} {}

    core::Result<ports::AuditReceipt> append(const ports::AuditEntry& entry) override {
        std::function<void(const ports::AuditEntry&)> hook;
        {
            const std::scoped_lock guard{memory_->lock_};
            hook = memory_->hook_;
        }
        if (hook) {
            hook(entry);
        }
        const std::scoped_lock guard{memory_->lock_};
        if (memory_->broken_) {
            return StoreMemory::disk_full();
        }
        memory_->entries_.push_back(entry);
        return receipt(memory_->entries_.size());
    }
    core::Result<ports::AuditReport> verify(const std::optional<ports::AuditExpectation>& expected) override {
        const std::scoped_lock guard{memory_->lock_};
        if (memory_->broken_) {
            return StoreMemory::disk_full();
        }
        const auto count = memory_->entries_.size();
        ports::AuditReport report{
            .records = count, .first = count == 0 ? 0U : 1U, .last = count, .head = count == 0 ? "" : receipt(count).hash, .broken = {}};
        if (expected && (expected->sequence > count || receipt(expected->sequence).hash != expected->hash)) {
            report.broken.push_back({.sequence = expected->sequence, .why = "head_differs"});
        }
        return report;
    }
    core::Result<std::vector<ports::AuditRow>> rows(std::uint64_t from, std::uint32_t limit) override {
        const std::scoped_lock guard{memory_->lock_};
        std::vector<ports::AuditRow> rows;
        for (std::uint64_t number = std::max<std::uint64_t>(from, 1); number <= memory_->entries_.size() && rows.size() < limit; ++number) {
            rows.push_back({.sequence = number, .json = R"({"outcome":")" + memory_->entries_[number - 1].outcome + "\"}"});
        }
        return rows;
    }
    core::Result<ports::PaperUse> reserve_paper(const std::string& patient, const std::string& asking_operator, const std::string& code,
                                                core::Date day, std::uint32_t limit) override {
        const std::scoped_lock guard{memory_->lock_};
        if (memory_->broken_) {
            return StoreMemory::disk_full();
        }
        auto& codes = memory_->paper_[{patient, asking_operator, day}];
        const bool known = codes.contains(code);
        const ports::PaperUse use{.other_codes = static_cast<std::uint32_t>(codes.size() - (known ? 1U : 0U)), .already_asked = known};
        if (!known && use.other_codes < limit) {
            codes.insert(code);
        }
        return use;
    }
    core::Result<core::Done> remember_acknowledged(const ports::AcknowledgedKey& key) override {
        const std::scoped_lock guard{memory_->lock_};
        memory_->acknowledged_.push_back(key);
        return core::Done{};
    }
    core::Result<std::vector<std::string>> acknowledged(const std::string& patient, const std::string& code, core::Date day) override {
        const std::scoped_lock guard{memory_->lock_};
        if (memory_->broken_) {
            return StoreMemory::disk_full();
        }
        std::vector<std::string> rules;
        for (const auto& key : memory_->acknowledged_) {
            if (key.patient == patient && key.code == code && key.day == day) {
                rules.push_back(key.rule);
            }
        }
        return rules;
    }
    core::Result<ports::CounterTicket> begin_counter(const ports::CounterIntent& intent) override {
        const std::scoped_lock guard{memory_->lock_};
        if (memory_->broken_) {
            return StoreMemory::disk_full();
        }
        for (const auto& kept : memory_->counter_) {
            const bool same = kept.intent.kind == intent.kind && kept.intent.content == intent.content &&
                              kept.intent.operator_code == intent.operator_code;
            if (same && (kept.row.state == "sent" || kept.row.state == "answered")) {
                return ports::CounterTicket{
                    .message_id = kept.intent.message_id, .first_sent = kept.intent.at, .known = true, .request_id = kept.row.request_id};
            }
        }
        memory_->counter_.push_back({intent,
                                     {.at = intent.at,
                                      .kind = intent.kind,
                                      .operation = intent.operation,
                                      .type = intent.type,
                                      .state = "sent",
                                      .request_id = {},
                                      .people = intent.people}});
        return ports::CounterTicket{.message_id = intent.message_id, .first_sent = intent.at, .known = false, .request_id = {}};
    }
    core::Result<core::Done> counter_answered(const std::string& message_id, const std::string& request_id,
                                              const ports::ContactUse& use) override {
        const std::scoped_lock guard{memory_->lock_};
        memory_->contact_uses_.push_back(use);
        return change([&](StoreMemory::Kept& kept) {
            if (kept.intent.message_id == message_id) {
                kept.row.state = "answered";
                kept.row.request_id = request_id;
            }
        });
    }
    core::Result<core::Done> counter_refused(const std::string& message_id) override {
        const std::scoped_lock guard{memory_->lock_};
        return change([&](StoreMemory::Kept& kept) { kept.row.state = kept.intent.message_id == message_id ? "refused" : kept.row.state; });
    }
    core::Result<core::Done> counter_closed(const std::string& request_id) override {
        const std::scoped_lock guard{memory_->lock_};
        return change([&](StoreMemory::Kept& kept) { kept.row.state = kept.row.request_id == request_id ? "closed" : kept.row.state; });
    }
    core::Result<std::uint32_t> other_holders(const ports::ContactUse& /*use*/) override {
        const std::scoped_lock guard{memory_->lock_};
        return memory_->broken_ ? core::Result<std::uint32_t>{StoreMemory::disk_full()} : memory_->other_holders_;
    }
    core::Result<std::vector<ports::CounterRow>> counter_journal(const std::string& operator_code, core::Date day) override {
        const std::scoped_lock guard{memory_->lock_};
        if (memory_->broken_) {
            return StoreMemory::disk_full();
        }
        std::vector<ports::CounterRow> rows;
        for (const auto& kept : memory_->counter_) {
            if (kept.intent.operator_code == operator_code && kept.intent.day == day) {
                rows.push_back(kept.row);
            }
        }
        return rows;
    }
    core::Result<std::optional<ports::KeptCatalogue>> kept_catalogue() override {
        const std::scoped_lock guard{memory_->lock_};
        if (memory_->broken_) {
            return StoreMemory::disk_full();
        }
        return memory_->catalogue_;
    }
    core::Result<core::Done> keep_catalogue(const ports::KeptCatalogue& edition) override {
        const std::scoped_lock guard{memory_->lock_};
        if (memory_->broken_) {
            return StoreMemory::disk_full();
        }
        memory_->catalogue_ = edition;
        return core::Done{};
    }
    core::Result<core::Done> state() override {
        const std::scoped_lock guard{memory_->lock_};
        return memory_->broken_ ? core::Result<core::Done>{StoreMemory::disk_full()} : core::Done{};
    }

private:
    template <class Change> core::Result<core::Done> change(Change change) {
        if (memory_->broken_) {
            return StoreMemory::disk_full();
        }
        for (auto& kept : memory_->counter_) {
            change(kept);
        }
        return core::Done{};
    }
    static ports::AuditReceipt receipt(std::uint64_t number) {
        auto digits = std::to_string(number);
        return {.sequence = number, .hash = std::string(64 - digits.size(), '0') + digits};
    }

    std::shared_ptr<StoreMemory> memory_;
};

} // namespace esente::fakes
