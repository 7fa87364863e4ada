#include "adapters/screens/visits.hpp"

#include "counting_random.hpp"
#include "desk/desk.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

using namespace esente;
using namespace esente::screens;
using namespace std::chrono_literals;
using app::ScreenEnd;

namespace {

struct Lodge {
    std::shared_ptr<Visit> open(app::ScreenKind kind = app::ScreenKind::patient) {
        return visits.open("http://127.0.0.1:4711",
                           {.kind = kind, .caller = {}, .draft = tests::a_draft("048"), .expected_patient = tests::mario},
                           [this] { ++told; });
    }
    std::shared_ptr<Visit> redeemed() {
        auto visit = open();
        visit->redeemed = true;
        visit->tab = "one";
        visit->progress.patient = tests::in_mode(core::Mode::paper);
        visit->progress.paper = tests::a_certificate();
        return visit;
    }

    test::CountingRandom random;
    Visits visits{random, {}};
    int told = 0;
};

bool is_wiped(const Visit& visit) {
    const auto& progress = visit.progress;
    return !progress.patient && !progress.paper && !progress.check && progress.limit_reason.empty() && !visit.order.draft &&
           visit.order.expected_patient.empty() && visit.tab.empty() && visit.page_key.empty();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(screens_visits, Lodge)

BOOST_AUTO_TEST_CASE(every_secret_of_a_visit_is_its_own) {
    const auto visit = open();
    const std::set<std::string> secrets{visit->ticket,       visit->prefix,    visit->cookie_name,
                                        visit->cookie_value, visit->entry_key, visit->page_key};
    BOOST_TEST(secrets.size() == 6U);
    BOOST_TEST(visit->screen->url() == "http://127.0.0.1:4711/t/" + visit->ticket);
    BOOST_TEST(visit->ticket.size() == 32U);
    BOOST_TEST(visit->path("esito") == "/" + visit->prefix + "/esito");
}
BOOST_AUTO_TEST_CASE(a_visit_is_found_by_its_ticket_its_path_and_its_screen) {
    const auto visit = open();
    open();
    BOOST_TEST(visits.by_ticket(visit->ticket) == visit);
    BOOST_TEST(visits.by_prefix(visit->prefix) == visit);
    BOOST_TEST(visits.by_screen(visit->screen.get()) == visit);
    BOOST_TEST(!visits.by_ticket(visit->prefix));
    BOOST_TEST(!visits.by_prefix(""));
    BOOST_TEST(!visits.by_screen(nullptr));
}
BOOST_AUTO_TEST_CASE(a_ticket_nobody_uses_expires_after_60_seconds_and_not_before) {
    const auto visit = open();
    const auto due = visits.tidy(visit->opened + 59'999ms);
    BOOST_TEST((due == visit->opened + 60s));
    BOOST_TEST((visit->end == ScreenEnd::open));
    static_cast<void>(visits.tidy(visit->opened + 60s));
    BOOST_TEST((visit->end == ScreenEnd::unused));
    BOOST_TEST(is_wiped(*visit));
    BOOST_TEST(told == 1);
}
BOOST_AUTO_TEST_CASE(a_visit_nobody_touches_for_ten_minutes_is_wiped_as_idle) {
    const auto visit = redeemed();
    const auto screen = visit->screen;
    static_cast<void>(visits.tidy(visit->touched + 599s));
    BOOST_TEST((visit->end == ScreenEnd::open));
    BOOST_TEST(!is_wiped(*visit));
    static_cast<void>(visits.tidy(visit->touched + 600s));
    BOOST_TEST((visit->end == ScreenEnd::idle));
    BOOST_TEST(is_wiped(*visit));
    BOOST_TEST((screen->result().end == ScreenEnd::idle));
    BOOST_TEST(!screen->result().patient);
}
BOOST_AUTO_TEST_CASE(a_touch_begins_the_ten_minutes_anew) {
    const auto visit = redeemed();
    visit->touched += 300s;
    static_cast<void>(visits.tidy(visit->opened + 700s));
    BOOST_TEST((visit->end == ScreenEnd::open));
}
BOOST_AUTO_TEST_CASE(an_ended_visit_is_remembered_for_ten_minutes_so_that_it_can_say_why) {
    const auto visit = redeemed();
    end_visit(*visit, ScreenEnd::left);
    tell_end(*visit);
    static_cast<void>(visits.tidy(visit->touched + 599s));
    BOOST_TEST(visits.by_prefix(visit->prefix) == visit);
    static_cast<void>(visits.tidy(visit->touched + 600s));
    BOOST_TEST(!visits.by_prefix(visit->prefix));
    BOOST_TEST(!visits.by_ticket(visit->ticket));
}
BOOST_AUTO_TEST_CASE(the_first_end_counts_and_is_told_once) {
    const auto visit = redeemed();
    const auto screen = visit->screen;
    end_visit(*visit, ScreenEnd::replayed);
    end_visit(*visit, ScreenEnd::left);
    tell_end(*visit);
    tell_end(*visit);
    BOOST_TEST((screen->result().end == ScreenEnd::replayed));
    BOOST_TEST(told == 1);
    BOOST_TEST(!visit->screen); // what came of it is the host's alone from now on
}
BOOST_AUTO_TEST_CASE(the_next_look_is_at_the_earliest_visit_that_grows_old_and_never_without_visits) {
    BOOST_TEST(!visits.tidy(std::chrono::steady_clock::now()).has_value());
    const auto waiting = redeemed();
    const auto fresh = open();
    BOOST_TEST((visits.tidy(fresh->opened) == fresh->opened + 60s));
}
BOOST_AUTO_TEST_CASE(with_the_server_every_visit_ends) {
    const auto one = redeemed();
    const auto other = open();
    visits.end_all(ScreenEnd::withdrawn);
    BOOST_TEST((one->end == ScreenEnd::withdrawn && other->end == ScreenEnd::withdrawn));
    BOOST_TEST((is_wiped(*one) && is_wiped(*other)));
    BOOST_TEST(told == 2);
}

BOOST_AUTO_TEST_SUITE_END()
