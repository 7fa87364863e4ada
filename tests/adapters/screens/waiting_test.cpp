#include "house.hpp"

#include "app/enter.hpp"
#include "fakes/gate.hpp"

using namespace esente;
using namespace esente::screens::test;
using namespace std::chrono_literals;

BOOST_FIXTURE_TEST_SUITE(screens_waiting, House)

BOOST_AUTO_TEST_CASE(who_stops_waiting_and_looks_at_the_wait_once_more_is_where_stopping_led) {
    const auto gate = std::make_shared<fakes::Gate>();
    service->will_say_status(
        core::StatusReply{core::StatusAnswer{.state = "OPERATIVO", .wants_services = false, .notices = {}, .answered_at = {}}}, gate);
    const auto visit = entered();
    visit->pass = "stato";
    BOOST_TEST(get(visit->path("stato")).location == visit->path("attesa"));
    BOOST_REQUIRE(gate->reached());
    auto& progress = visit->progress;
    progress.patient = app::enter_patient(core::Mode::paper, "RSSMRA80A01H501U", "").value();
    progress.check = progress.waiting_for;
    BOOST_TEST(post(visit->path("interrompi"), {{"key", visit->page_key}}).location == visit->path("attestato"));
    visit->pass = "attesa";
    BOOST_TEST(get(visit->path("attesa")).location == visit->path("attestato"));
    BOOST_REQUIRE(progress.check->wait(20s));
}

BOOST_AUTO_TEST_SUITE_END()
