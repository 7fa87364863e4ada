#include "adapters/screens/door.hpp"

#include "fakes/simple_ports.hpp"
#include "street.hpp"

#include <boost/test/unit_test.hpp>

#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

using namespace esente;
using namespace std::chrono_literals;
using screens::Door;
using screens::test::FakePeers;
using screens::test::Guest;

namespace {

/// A door that lets requests pile up behind it.
class Porch {
public:
    explicit Porch(ports::PeerOwner owner = ports::PeerOwner::same_user, Door::Limits limits = {}) : peers{owner}, limits_{limits} {}

    Door& door() {
        if (!door_) {
            door_ = std::make_unique<Door>(Door::Parts{.threads = threads,
                                                       .log = log,
                                                       .peers = peers,
                                                       .hand_over = [this](const Poco::Net::StreamSocket& socket) { take(socket); },
                                                       .tidy = [this] { return tidied(); },
                                                       .limits = limits_});
        }
        return *door_;
    }
    Guest guest() { return Guest{door().port()}; }
    /// Waits until so many requests came in; false after 5 s.
    bool came_in(std::size_t count) {
        std::unique_lock guard{lock_};
        return changed_.wait_for(guard, 5s, [&] { return inside_.size() >= count; });
    }
    std::size_t inside() {
        const std::scoped_lock guard{lock_};
        return inside_.size();
    }
    bool looks_again(int times) {
        std::unique_lock guard{lock_};
        return changed_.wait_for(guard, 5s, [&] { return looks_ >= times; });
    }

    fakes::RealThreads threads;
    std::shared_ptr<fakes::LogLines> lines = std::make_shared<fakes::LogLines>();
    fakes::MemoryLog log{lines};
    FakePeers peers;

private:
    void take(const Poco::Net::StreamSocket& socket) {
        const std::scoped_lock guard{lock_};
        inside_.push_back(socket);
        changed_.notify_all();
    }
    std::optional<std::chrono::steady_clock::time_point> tidied() {
        const std::scoped_lock guard{lock_};
        ++looks_;
        changed_.notify_all();
        return std::nullopt;
    }

    Door::Limits limits_;
    std::mutex lock_;
    std::condition_variable changed_;
    std::vector<Poco::Net::StreamSocket> inside_;
    int looks_ = 0;
    std::unique_ptr<Door> door_;
};

const std::string whole = "GET /stato HTTP/1.1\r\nHost: x\r\n\r\n";

std::string form_of(std::size_t size) { return "POST /x HTTP/1.1\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n"; }

} // namespace

BOOST_AUTO_TEST_SUITE(screens_door)

BOOST_AUTO_TEST_CASE(a_request_that_is_whole_goes_in_and_nothing_of_it_is_taken) {
    Porch porch;
    auto guest = porch.guest();
    guest.says(whole);
    BOOST_TEST(porch.came_in(1));
}
BOOST_AUTO_TEST_CASE(a_request_in_pieces_goes_in_when_its_last_byte_is_there_and_not_before) {
    Porch porch;
    auto guest = porch.guest();
    guest.says("POST /x HTTP/1.1\r\nContent-");
    guest.says("Length: 3\r\n\r\na=");
    BOOST_TEST(!guest.is_sent_away(100ms));
    BOOST_TEST(porch.inside() == 0U);
    guest.says("1");
    BOOST_TEST(porch.came_in(1));
}
BOOST_AUTO_TEST_CASE(who_says_nothing_is_sent_away_when_the_time_for_a_head_is_over) {
    Porch porch{ports::PeerOwner::same_user, {.pending = 256, .head = 100ms, .body = 10s}};
    auto silent = porch.guest();
    BOOST_TEST(silent.is_sent_away(5s));
}
BOOST_AUTO_TEST_CASE(who_drips_a_head_is_sent_away_when_the_time_for_a_head_is_over) {
    Porch porch{ports::PeerOwner::same_user, {.pending = 256, .head = 150ms, .body = 10s}};
    auto slow = porch.guest();
    const auto began = std::chrono::steady_clock::now();
    for (const char byte : whole.substr(0, 10)) {
        slow.says({&byte, 1});
        std::this_thread::sleep_for(10ms);
    }
    BOOST_TEST(slow.is_sent_away(5s));
    BOOST_TEST((std::chrono::steady_clock::now() - began >= 150ms));
    BOOST_TEST(porch.inside() == 0U);
}
BOOST_AUTO_TEST_CASE(who_drips_a_body_has_the_longer_time_of_a_body_and_no_more) {
    Porch porch{ports::PeerOwner::same_user, {.pending = 256, .head = 50ms, .body = 300ms}};
    auto slow = porch.guest();
    slow.says(form_of(10) + "a=");
    BOOST_TEST(!slow.is_sent_away(150ms));
    BOOST_TEST(slow.is_sent_away(5s));
    BOOST_TEST(porch.inside() == 0U);
}
BOOST_AUTO_TEST_CASE(when_too_many_wait_the_one_that_came_first_gives_way) {
    Porch porch{ports::PeerOwner::same_user, {.pending = 2, .head = 20s, .body = 20s}};
    auto first = porch.guest();
    auto second = porch.guest();
    BOOST_TEST(!first.is_sent_away(50ms));
    auto third = porch.guest();
    BOOST_TEST(first.is_sent_away(5s));
    BOOST_TEST(!second.is_sent_away(50ms));
    third.says(whole);
    BOOST_TEST(porch.came_in(1));
}
BOOST_AUTO_TEST_CASE(slow_clients_keep_nobody_waiting) {
    Porch porch;
    std::vector<Guest> slow;
    for (int i = 0; i < 100; ++i) {
        slow.push_back(porch.guest());
        slow.back().says("GET / HTTP/1.1\r\nHo");
    }
    auto quick = porch.guest();
    quick.says(whole);
    BOOST_TEST(porch.came_in(1));
    BOOST_TEST(porch.inside() == 1U);
}
BOOST_AUTO_TEST_CASE(a_head_that_is_too_long_is_cut_off) {
    Porch porch;
    auto endless = porch.guest();
    endless.says("GET / HTTP/1.1\r\nX: " + std::string(Door::longest_head, 'x'));
    BOOST_TEST(endless.is_sent_away(5s));
    auto finished = porch.guest();
    finished.says("GET / HTTP/1.1\r\nX: " + std::string(Door::longest_head, 'x') + "\r\n\r\n");
    BOOST_TEST(finished.is_sent_away(5s));
    BOOST_TEST(porch.inside() == 0U);
}
BOOST_AUTO_TEST_CASE(the_longest_head_and_the_longest_body_still_go_in_together) {
    Porch porch;
    auto guest = porch.guest();
    auto head = form_of(Door::longest_body);
    head.insert(head.size() - 2, "X: " + std::string(Door::longest_head - head.size() - 5, 'x') + "\r\n");
    BOOST_REQUIRE(head.size() == Door::longest_head);
    guest.says(head + std::string(Door::longest_body, 'y'));
    BOOST_TEST(porch.came_in(1));
}
BOOST_AUTO_TEST_CASE(a_body_that_will_be_refused_is_not_waited_for) {
    Porch porch;
    auto large = porch.guest();
    large.says(form_of(Door::longest_body + 1));
    BOOST_TEST(porch.came_in(1));
    auto chunked = porch.guest();
    chunked.says("POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
    BOOST_TEST(porch.came_in(2));
}
BOOST_AUTO_TEST_CASE(a_head_whose_end_could_be_seen_in_two_places_is_not_answered) {
    Porch porch;
    for (const char* head :
         {"\r\n\r\n", "GET\r\n\r\n", "POST /x HTTP/1.1\nContent-Length: 100\nX: y\r\n\r\n",
          "POST /x HTTP/1.1\r\nContent-Length : 100\r\n\r\n", "POST /x HTTP/1.1\r\nContent-Length: 0\r\nContent-Length: 100\r\n\r\n"}) {
        auto guest = porch.guest();
        guest.says(head);
        BOOST_TEST(guest.is_sent_away(3s), head);
    }
    BOOST_TEST(porch.inside() == 0U);
}
BOOST_AUTO_TEST_CASE(who_closes_early_is_forgotten) {
    Porch porch;
    {
        auto brief = porch.guest();
        brief.says("GET /");
    }
    auto next = porch.guest();
    next.says(whole);
    BOOST_TEST(porch.came_in(1));
}
BOOST_AUTO_TEST_CASE(a_program_of_another_user_is_turned_away_unheard_and_the_log_says_so) {
    Porch porch{ports::PeerOwner::other_user};
    auto stranger = porch.guest();
    BOOST_TEST(stranger.is_sent_away(5s));
    BOOST_TEST(porch.inside() == 0U);
    BOOST_REQUIRE(!porch.lines->lines().empty());
    BOOST_TEST(porch.lines->lines().front().find("another user") != std::string::npos);
}
BOOST_AUTO_TEST_CASE(where_nobody_can_tell_whose_program_it_is_it_may_come_in_and_the_log_says_so_once) {
    Porch porch{ports::PeerOwner::unknown};
    auto one = porch.guest();
    one.says(whole);
    auto two = porch.guest();
    two.says(whole);
    BOOST_TEST(porch.came_in(2));
    BOOST_TEST(porch.lines->lines().size() == 1U);
}
BOOST_AUTO_TEST_CASE(a_nudge_has_the_door_look_after_what_grows_old) {
    Porch porch;
    static_cast<void>(porch.door());
    BOOST_REQUIRE(porch.looks_again(1));
    porch.door().nudge();
    BOOST_TEST(porch.looks_again(2));
}
BOOST_AUTO_TEST_CASE(a_door_that_was_stopped_sends_everybody_away_and_listens_no_more) {
    Porch porch;
    auto guest = porch.guest();
    const auto port = porch.door().port();
    porch.door().stop();
    porch.door().stop();
    BOOST_TEST(guest.is_sent_away(5s));
    BOOST_CHECK_THROW(Guest{port}, Poco::Net::NetException);
}

BOOST_AUTO_TEST_SUITE_END()
