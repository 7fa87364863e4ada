#include "adapters/screens/pages/frame.hpp"
#include "fakes/gate.hpp"
#include "house.hpp"

#include <string>
#include <thread>

using namespace esente;
using namespace esente::screens::test;
using screens::Response;
using screens::Visit;
using namespace std::chrono_literals;

namespace {

core::StatusReply working() { return core::StatusAnswer{.state = "OPERATIVO", .wants_services = false, .notices = {}, .answered_at = {}}; }

struct Station : House {
    std::shared_ptr<Visit> shown() {
        auto visit = redeemed(app::ScreenKind::status);
        BOOST_REQUIRE_EQUAL(post(visit->path("entra"), {{"key", visit->entry_key}, {"tab", "one"}, {"to", "stato"}}).status, 303);
        return visit;
    }
    /// The page, past the waiting screen.
    Response page(Visit& visit) {
        visit.pass = "stato";
        auto response = get(visit.path("stato"));
        while (response.status == 303) {
            if (const auto& job = visit.progress.waiting_for) {
                BOOST_REQUIRE(job->wait(20s));
            }
            response = get(response.location);
        }
        return response;
    }
    std::string looked_up(const Visit& visit) { return get(visit.path("salute")).body; }
    /// Until a look that was begun is over and shown.
    std::string newer(Visit& visit) {
        BOOST_REQUIRE(visit.progress.looking != nullptr);
        BOOST_REQUIRE(visit.progress.looking->wait(20s));
        return looked_up(visit);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(screens_station_page, Station)

BOOST_AUTO_TEST_CASE(reader_card_and_service_stand_with_now_last_success_95_of_100_and_what_to_do) {
    service->will_say_status(working());
    service->set_health({.last_success = clock->now(), .p95 = 123ms, .client_certificate_days = 200, .clock_skew = 0s});
    const auto visit = shown();
    const auto response = page(*visit);
    BOOST_TEST(shows(response, "stato"));
    for (const char* part : {"readers", "card", "service", "clock", "client_certificate", "store", "catalogue", "pcsc"}) {
        BOOST_TEST(says(response, "data-part=\"" + std::string{part} + "\""), part);
    }
    BOOST_TEST(says(response, "<dd>operativo</dd>"));
    BOOST_TEST(says(response, "<dd>123 ms</dd>"));
    BOOST_TEST(says(response, "<dd>nessun lettore collegato</dd>"));
    BOOST_TEST(says(response, "data-said=\"Non funziona: Lettore di tessere.\""));
}
BOOST_AUTO_TEST_CASE(times_are_those_of_rome_and_say_so) {
    service->will_say_status(working());
    const auto visit = shown();
    BOOST_TEST(says(page(*visit), "Controllato: 24/11/2026 11:00:00 (ora di Roma)"));
}
BOOST_AUTO_TEST_CASE(a_look_up_looks_again_only_when_the_last_look_is_15_seconds_old) {
    service->will_say_status(working());
    const auto visit = shown();
    static_cast<void>(page(*visit));
    const auto before = looked_up(*visit);
    BOOST_TEST(before.find(R"("said":"Non funziona: Lettore di tessere.")") != std::string::npos, before);
    BOOST_TEST(!visit->progress.looking);
    clock->forward(15s);
    card->readers_are(std::vector<ports::ReaderView>{{.name = "a", .card = core::card::CardKind::none}});
    service->will_say_status(working());
    BOOST_TEST(looked_up(*visit) == before);
    const auto after = newer(*visit);
    BOOST_TEST(after.find(R"("said":"Tutto funziona.")") != std::string::npos, after);
    BOOST_TEST(after.find("11:00:15 (ora di Roma)") != std::string::npos);
}
BOOST_AUTO_TEST_CASE(a_look_that_fails_leaves_what_was_shown) {
    service->will_say_status(working());
    const auto visit = shown();
    static_cast<void>(page(*visit));
    const auto before = looked_up(*visit);
    clock->forward(1min);
    const auto gate = std::make_shared<fakes::Gate>();
    service->will_say_status(working(), gate);
    static_cast<void>(looked_up(*visit));
    BOOST_REQUIRE(gate->reached());
    visit->progress.looking->cancel();
    service->will_say_status(working());
    BOOST_TEST(newer(*visit) == before);
    BOOST_REQUIRE(visit->progress.looking != nullptr);
    BOOST_REQUIRE(visit->progress.looking->wait(20s));
}
BOOST_AUTO_TEST_CASE(while_the_service_is_awaited_the_screen_says_for_what_how_long_and_until_when) {
    const auto gate = std::make_shared<fakes::Gate>();
    service->will_say_status(working(), gate);
    const auto visit = shown();
    auto response = get(visit->path("stato"));
    BOOST_TEST(response.location == visit->path("attesa"));
    response = get(response.location);
    BOOST_TEST(shows(response, "attesa"));
    BOOST_TEST(says(response, "Controllo lettore, servizio e registro."));
    BOOST_TEST(says(response, "dopo circa 5 secondi l&#39;attesa finisce da sola"));
    BOOST_TEST(says(response, "data-text=\"La risposta non è ancora arrivata."));
    std::this_thread::sleep_for(20ms);
    visit->pass = "attesa";
    BOOST_TEST(!says(get(visit->path("attesa")), "data-since=\"0\""));
    BOOST_TEST(get(visit->path("fatto")).body == R"({"done":false})");
    gate->open();
    BOOST_REQUIRE(visit->progress.waiting_for->wait(20s));
    BOOST_TEST(get(visit->path("fatto")).body == R"({"done":true})");
}

BOOST_AUTO_TEST_SUITE_END()
