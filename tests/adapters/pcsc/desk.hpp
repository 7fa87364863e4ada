#pragma once

#include "adapters/pcsc/card_reader.hpp"
#include "fake_winscard.hpp"
#include "fakes/simple_ports.hpp"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include <boost/test/unit_test.hpp>

namespace esente::pcsc::test {

using std::chrono::milliseconds;
using std::chrono::seconds;

inline const std::string desk_reader = "Desk Reader 00 00";
inline const std::string other_reader = "Other Reader 01 00";

/// Threads that are counted: the test can wait until those left behind have ended.
class CountedThreads final : public ports::ThreadPort {
public:
    [[nodiscard]] std::thread start(std::string_view /*name*/, std::function<void()> body) override {
        {
            const std::scoped_lock lock{tally_->mutex};
            ++tally_->alive;
        }
        return std::thread{[tally = tally_, body = std::move(body)] {
            body();
            const std::scoped_lock lock{tally->mutex};
            --tally->alive;
            tally->changed.notify_all();
        }};
    }
    /// False after a patience.
    [[nodiscard]] bool are_left(int alive) {
        std::unique_lock lock{tally_->mutex};
        return tally_->changed.wait_for(lock, FakeWinscard::patience, [this, alive] { return tally_->alive == alive; });
    }

    [[nodiscard]] int alive() {
        const std::scoped_lock lock{tally_->mutex};
        return tally_->alive;
    }

private:
    /// Held by the threads: they may outlive the port.
    struct Tally {
        std::mutex mutex;
        std::condition_variable changed;
        int alive = 0;
    };
    std::shared_ptr<Tally> tally_ = std::make_shared<Tally>();
};

/// A desk with one reader and nothing in it.
struct Desk {
    FakeWinscard pcsc; ///< outlives the reader under test, whose threads may be left behind
    CountedThreads threads;
    std::shared_ptr<fakes::LogLines> lines = std::make_shared<fakes::LogLines>();
    fakes::MemoryLog log{lines};
    std::unique_ptr<ports::CardPort> reader = make_card_reader(threads, log);

    Desk() { pcsc.plug(desk_reader); }

    /// Long enough for whatever happens at once, too long to wait for.
    [[nodiscard]] static ports::Bound patient() { return ports::Bound::of(seconds{20}); }
    [[nodiscard]] static ports::Bound brief() { return ports::Bound::of(milliseconds{150}); }

    [[nodiscard]] core::Result<ports::CardFiles> read(const ports::Bound& bound, const std::string& named = {}) const {
        return reader->read({.reader = named, .wants_certificate = false}, bound);
    }
    void succeeds(const ports::Bound& bound, const std::string& from = desk_reader, const std::string& named = {}) const {
        const auto files = read(bound, named);
        BOOST_REQUIRE_MESSAGE(files.ok(), (files.ok() ? "" : files.error().detail));
        BOOST_TEST(files->reader == from);
        BOOST_TEST(files->card_id.size() == 16U);
        BOOST_TEST(files->personal_data.size() >= 111U);
    }
    core::Error fails(core::Fault fault, const ports::Bound& bound, const std::string& named = {}) const {
        const auto files = read(bound, named);
        BOOST_REQUIRE(!files.ok());
        BOOST_TEST(core::fault_name(files.error().fault) == core::fault_name(fault));
        return files.error();
    }
};

} // namespace esente::pcsc::test
