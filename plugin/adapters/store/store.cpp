#include "adapters/store/store.hpp"

#include "adapters/store/audit_check.hpp"
#include "adapters/store/audit_log.hpp"
#include "adapters/store/connection.hpp"
#include "adapters/store/counter_memory.hpp"
#include "adapters/store/head_file.hpp"
#include "adapters/store/kept_catalogue.hpp"
#include "adapters/store/ledger.hpp"
#include "adapters/store/store_failure.hpp"
#include "core/text.hpp"

#include <Poco/Exception.h>

#include <filesystem>
#include <mutex>
#include <utility>

namespace esente::store {
namespace {

core::Error store_error(const std::string& why, int native) { return core::failure(core::Fault::store, core::harmless(why, 300), native); }

/// The database as one engine holds it open.
struct Open {
    explicit Open(const std::filesystem::path& data_dir) : connection{data_dir}, log{connection}, ledger{connection}, counter{connection} {}
    Connection connection;
    AuditLog log;
    Ledger ledger;
    CounterMemory counter;
};

class Store final : public ports::StorePort {
public:
    Store(std::string data_dir, ports::LogPort& log) : data_dir_{std::move(data_dir)}, head_{data_dir_}, technical_log_{log} {}

    ~Store() override {
        if (open_) {
            static_cast<void>(with_database<core::Done>([&](Open& open) {
                copy_head([&] { return head_.follow([&] { return open.log.last_row(); }); });
                return core::Done{};
            }));
        }
    }
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    Store(Store&&) = delete;
    Store& operator=(Store&&) = delete;

    core::Result<ports::AuditReceipt> append(const ports::AuditEntry& entry) override {
        return with_database<ports::AuditReceipt>([&](Open& open) {
            open.counter.forget(core::civil_day_in_rome(entry.at));
            auto receipt = open.log.append(entry);
            copy_head([&] { return head_.overwrite(receipt); });
            return receipt;
        });
    }

    core::Result<ports::AuditReport> verify(const std::optional<ports::AuditExpectation>& expected) override {
        const auto head = head_.read(); // before the snapshot: appends meanwhile must not make the file seem ahead
        return with_own_connection<ports::AuditReport>([&](Connection& connection) { return checked_chain(connection, head, expected); });
    }

    core::Result<std::vector<ports::AuditRow>> rows(std::uint64_t from, std::uint32_t limit) override {
        return with_own_connection<std::vector<ports::AuditRow>>(
            [&](Connection& connection) { return exported_rows(connection, from, limit); });
    }

    core::Result<ports::PaperUse> reserve_paper(const std::string& patient, const std::string& asking_operator, const std::string& code,
                                                core::Date day, std::uint32_t limit) override {
        return with_database<ports::PaperUse>([&](Open& open) {
            return open.ledger.reserve({.patient = patient, .asking_operator = asking_operator, .code = code, .day = day}, limit);
        });
    }

    core::Result<core::Done> remember_acknowledged(const ports::AcknowledgedKey& key) override {
        return with_database<core::Done>([&](Open& open) {
            open.ledger.remember(key);
            return core::Done{};
        });
    }

    core::Result<std::vector<std::string>> acknowledged(const std::string& patient, const std::string& code, core::Date day) override {
        return with_database<std::vector<std::string>>(
            [&](Open& open) { return open.ledger.acknowledged_rules({.patient = patient, .code = code, .rule = {}, .day = day}); });
    }

    core::Result<std::optional<ports::KeptCatalogue>> kept_catalogue() override {
        return with_database<std::optional<ports::KeptCatalogue>>([](Open& open) { return load_catalogue(open.connection); });
    }

    core::Result<core::Done> keep_catalogue(const ports::KeptCatalogue& edition) override {
        return with_database<core::Done>([&](Open& open) {
            store::keep_catalogue(open.connection, edition);
            return core::Done{};
        });
    }

    core::Result<ports::CounterTicket> begin_counter(const ports::CounterIntent& intent) override {
        return with_database<ports::CounterTicket>([&](Open& open) {
            open.counter.forget(intent.day);
            return open.counter.begin(intent);
        });
    }

    core::Result<core::Done> counter_answered(const std::string& message_id, const std::string& request_id,
                                              const ports::ContactUse& use) override {
        return done([&](CounterMemory& counter) { counter.answered(message_id, request_id, use); });
    }

    core::Result<core::Done> counter_refused(const std::string& message_id) override {
        return done([&](CounterMemory& counter) { counter.refused(message_id); });
    }

    core::Result<core::Done> counter_closed(const std::string& request_id) override {
        return done([&](CounterMemory& counter) { counter.closed(request_id); });
    }

    core::Result<std::uint32_t> other_holders(const ports::ContactUse& use) override {
        return with_database<std::uint32_t>([&](Open& open) { return open.counter.other_holders(use); });
    }

    core::Result<std::vector<ports::CounterRow>> counter_journal(const std::string& operator_code, core::Date day) override {
        return with_database<std::vector<ports::CounterRow>>([&](Open& open) {
            open.counter.forget(day);
            return open.counter.journal(operator_code, day);
        });
    }

    core::Result<core::Done> state() override {
        return with_database<core::Done>([](Open& open) {
            static_cast<void>(open.log.last_row());
            return core::Done{};
        });
    }

private:
    /// The row is on disk already: a head file that cannot be written takes nothing away from the answer.
    template <class Copy> void copy_head(Copy copy) {
        if (!copy()) {
            technical_log_.write(ports::LogLevel::warning, "audit.head cannot be written; rows cut off later would go unseen");
        }
    }

    template <class Change> core::Result<core::Done> done(Change change) {
        return with_database<core::Done>([&](Open& open) {
            change(open.counter);
            return core::Done{};
        });
    }

    template <class T, class Work> core::Result<T> with_database(Work work) {
        const std::lock_guard alone{mutex_};
        auto result = translated<T>(
            [&] {
                if (!open_) {
                    open_ = std::make_unique<Open>(data_dir_);
                }
                return work(*open_);
            },
            [&] { return open_ ? open_->connection.native() : SQLITE_ERROR; });
        if (!result) {
            open_.reset();
        }
        return result;
    }

    /// For long reads: a connection of one's own leaves the other free for appends.
    template <class T, class Work> core::Result<T> with_own_connection(Work work) {
        std::unique_ptr<Connection> connection;
        return translated<T>(
            [&] {
                connection = std::make_unique<Connection>(data_dir_);
                return work(*connection);
            },
            [&] { return connection ? connection->native() : SQLITE_ERROR; });
    }

    /// The one place where what SQLite, POCO and the file system throw becomes STORE.
    template <class T, class Work, class Native> static core::Result<T> translated(Work work, Native native) {
        try {
            return work();
        } catch (const StoreFailure& failure) {
            return store_error(failure.what(), failure.native());
        } catch (const Poco::Exception& refusal) {
            return store_error(refusal.displayText(), native());
        } catch (const std::filesystem::filesystem_error& refusal) {
            return store_error(refusal.code().message(), SQLITE_CANTOPEN);
        }
    }

    const std::filesystem::path data_dir_;
    const HeadFile head_;
    ports::LogPort& technical_log_;
    std::mutex mutex_;
    std::unique_ptr<Open> open_;
};

} // namespace

std::unique_ptr<ports::StorePort> make_store(std::string data_dir, ports::LogPort& log) {
    return std::make_unique<Store>(std::move(data_dir), log);
}

} // namespace esente::store
