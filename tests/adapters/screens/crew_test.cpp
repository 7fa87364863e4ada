#include "adapters/screens/crew.hpp"

#include "fakes/gate.hpp"
#include "fakes/simple_ports.hpp"
#include "street.hpp"

#include <Poco/Net/ServerSocket.h>

#include <boost/test/unit_test.hpp>

#include <stdexcept>

using namespace esente;
using namespace std::chrono_literals;
using screens::Crew;
using screens::test::Guest;

namespace {

struct Hall {
    /// A guest, and its connection handed to the crew.
    Guest arrives(Crew& crew) {
        Guest guest{listener.address().port()};
        crew.take(listener.acceptConnection());
        return guest;
    }
    fakes::RealThreads threads;
    std::shared_ptr<fakes::LogLines> lines = std::make_shared<fakes::LogLines>();
    fakes::MemoryLog log{lines};
    Poco::Net::ServerSocket listener{Poco::Net::SocketAddress{"127.0.0.1", 0}, 512};
};

void greet(const Poco::Net::StreamSocket& socket) {
    auto own = socket;
    own.sendBytes("hello", 5);
    own.shutdownSend();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(screens_crew, Hall)

BOOST_AUTO_TEST_CASE(every_connection_is_answered_also_after_an_answer_that_failed) {
    std::atomic<int> asked{0};
    Crew crew{threads, log, [&](const Poco::Net::StreamSocket& socket) {
                  if (++asked <= 20) {
                      throw std::runtime_error{"RSSMRA80A01H501U"};
                  }
                  greet(socket);
              }};
    for (int i = 0; i < 20; ++i) {
        BOOST_TEST(arrives(crew).hears() == "");
    }
    BOOST_TEST(arrives(crew).hears() == "hello");
    BOOST_TEST(lines->lines().size() == 20U);
    BOOST_TEST(lines->lines().front().find("RSSMRA") == std::string::npos);
}
BOOST_AUTO_TEST_CASE(beyond_the_longest_queue_a_connection_is_closed_unanswered) {
    fakes::Gate gate;
    Crew crew{threads, log, [&](const Poco::Net::StreamSocket& socket) {
                  if (gate.pass(ports::Bound::of(20s, {}))) {
                      greet(socket);
                  }
              }};
    std::vector<Guest> guests;
    for (std::size_t i = 0; i < Crew::size + Crew::most_waiting; ++i) {
        guests.push_back(arrives(crew));
        if (i + 1 == Crew::size) {
            std::this_thread::sleep_for(200ms);
        }
    }
    BOOST_TEST(arrives(crew).is_sent_away(5s));
    gate.open();
    for (auto& guest : guests) {
        BOOST_REQUIRE_EQUAL(guest.hears(), "hello");
    }
}
BOOST_AUTO_TEST_CASE(who_is_being_answered_when_the_crew_stops_is_cut_off) {
    fakes::Gate reached;
    Crew crew{threads, log, [&](const Poco::Net::StreamSocket& socket) {
                  auto own = socket;
                  char byte = 0;
                  static_cast<void>(reached.pass(ports::Bound::of(0ms, {})));
                  static_cast<void>(own.receiveBytes(&byte, 1));
              }};
    auto guest = arrives(crew);
    BOOST_REQUIRE(reached.reached());
    BOOST_TEST(crew.stop(std::chrono::steady_clock::now() + 5s));
    BOOST_TEST(guest.hears() == "");
    BOOST_TEST(crew.stop(std::chrono::steady_clock::now()));
}

BOOST_AUTO_TEST_SUITE_END()
