#include "station.hpp"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <sstream>
#include <thread>

using namespace esente;
using test::an_entry;
using test::Station;

namespace {

constexpr int rows_each = 100;

bool append_many(ports::StorePort& store, int count) {
    for (int i = 0; i < count; ++i) {
        if (!store.append(an_entry()).ok()) {
            return false;
        }
    }
    return true;
}

/// A child with a store of its own that ends with 0 if every append was acknowledged.
pid_t appending_child(const std::string& data_dir) {
    const pid_t child = ::fork();
    if (child == 0) {
        test::SilentLog log;
        const auto store = store::make_store(data_dir, log);
        ::_exit(append_many(*store, rows_each) ? 0 : 1);
    }
    return child;
}

/// A child that appends for ever and writes each receipt into the pipe.
pid_t endless_child(const std::string& data_dir, int pipe) {
    const pid_t child = ::fork();
    if (child == 0) {
        test::SilentLog log;
        const auto store = store::make_store(data_dir, log);
        for (auto receipt = store->append(an_entry()); receipt.ok(); receipt = store->append(an_entry())) {
            const auto line = std::to_string(receipt->sequence) + ":" + receipt->hash + "\n";
            if (::write(pipe, line.data(), line.size()) < 0) {
                break;
            }
        }
        ::_exit(1);
    }
    return child;
}

std::size_t lines_in(const std::string& text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')); }

/// Everything that comes out of the pipe; kills the child once this many lines were seen.
std::string receipts_until_killed(int pipe, pid_t child, std::size_t lines) {
    std::string text;
    std::array<char, 4096> piece{};
    bool killed = false;
    for (auto got = ::read(pipe, piece.data(), piece.size()); got > 0; got = ::read(pipe, piece.data(), piece.size())) {
        text.append(piece.data(), static_cast<std::size_t>(got));
        if (!killed && lines_in(text) >= lines) {
            ::kill(child, SIGKILL);
            killed = true;
        }
    }
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(concurrency)

BOOST_AUTO_TEST_CASE(processes_that_start_together_and_append_at_once_give_one_gapless_chain) {
    Station station;
    std::vector<pid_t> children;
    for (int i = 0; i < 4; ++i) {
        children.push_back(appending_child(station.data_dir()));
    }
    for (const auto child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        BOOST_TEST((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    }
    const auto report = station.store()->verify({});
    BOOST_REQUIRE(report.ok());
    BOOST_TEST(report->broken.empty());
    BOOST_TEST(report->records == 400U);
    BOOST_TEST(station.folder.read("data/audit.head").substr(17) == "400:" + report->head + "\n");
}

BOOST_AUTO_TEST_CASE(threads_of_one_engine_and_of_another_give_one_gapless_chain) {
    Station station;
    const auto one = station.store();
    const auto other = station.store();
    std::atomic<int> refused{0};
    std::vector<std::thread> threads;
    for (auto* store : {one.get(), one.get(), other.get(), other.get()}) {
        threads.emplace_back([store, &refused] { refused += append_many(*store, rows_each) ? 0 : 1; });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    BOOST_TEST(refused == 0);
    BOOST_TEST(station.breaks().empty());
    BOOST_TEST(one->verify({})->records == 4U * rows_each);
}

BOOST_AUTO_TEST_CASE(a_check_while_others_append_sees_a_whole_chain) {
    Station station;
    const auto store = station.store();
    BOOST_REQUIRE(store->append(an_entry()).ok());
    std::atomic<bool> done{false};
    std::thread appending{[&] {
        append_many(*store, rows_each);
        done = true;
    }};
    while (!done) {
        BOOST_TEST(station.breaks().empty());
    }
    appending.join();
}

BOOST_AUTO_TEST_CASE(a_process_killed_in_mid_append_loses_nothing_it_acknowledged) {
    for (const std::size_t lines : {1U, 40U}) {
        Station station;
        std::array<int, 2> ends{};
        BOOST_REQUIRE(::pipe(ends.data()) == 0);
        const pid_t child = endless_child(station.data_dir(), ends[1]);
        ::close(ends[1]);
        auto text = receipts_until_killed(ends[0], child, lines);
        ::close(ends[0]);
        ::waitpid(child, nullptr, 0);
        text.resize(text.rfind('\n'));
        const auto last = text.substr(text.rfind('\n') == std::string::npos ? 0 : text.rfind('\n') + 1);
        const auto colon = last.find(':');
        BOOST_TEST(station.breaks(ports::AuditExpectation{std::stoull(last.substr(0, colon)), last.substr(colon + 1)}).empty());
        BOOST_TEST(station.append(1)[0].sequence > lines);
        BOOST_TEST(station.breaks().empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
