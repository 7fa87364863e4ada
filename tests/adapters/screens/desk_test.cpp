#include "house.hpp"

#include <string>

using namespace esente;
using namespace esente::screens::test;
using namespace std::chrono_literals;
using app::ScreenEnd;

BOOST_FIXTURE_TEST_SUITE(screens_desk, House)

BOOST_AUTO_TEST_CASE(a_request_for_another_host_is_refused) {
    auto wrong = request("GET", "/a/style.css");
    wrong.host = "evil.example:4711";
    BOOST_TEST(answers.answer(wrong).status == 421);
}
BOOST_AUTO_TEST_CASE(a_method_other_than_get_and_post_is_refused) {
    for (const char* method : {"HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "get", ""}) {
        BOOST_TEST(answers.answer(request(method, "/a/style.css")).status == 405, method);
    }
}
BOOST_AUTO_TEST_CASE(a_path_with_dots_or_odd_characters_leads_nowhere) {
    for (const char* path : {"", "a/style.css", "/a/../a/style.css", "/a/style.css%00", "/a/\xC3\xA0", "/a/ style.css", "/a\\style.css"}) {
        BOOST_TEST(get(path).status == 404, path);
    }
    BOOST_TEST(get("/a/style.css").status == 200);
    BOOST_TEST(get("/a/none.css").status == 404);
}
BOOST_AUTO_TEST_CASE(a_page_asked_for_by_another_site_is_refused) {
    const auto visit = redeemed();
    auto foreign = request("GET", visit->path("assistito"));
    foreign.fetch_site = "cross-site";
    BOOST_TEST(answers.answer(foreign).status == 403);
}
BOOST_AUTO_TEST_CASE(a_form_sent_by_another_site_is_refused) {
    const auto visit = entered();
    auto foreign = form(visit->path("esci"), {{"key", visit->page_key}});
    foreign.origin = "http://evil.example";
    BOOST_TEST(answers.answer(foreign).status == 403);
    BOOST_TEST((visit->end == ScreenEnd::open));
}
BOOST_AUTO_TEST_CASE(a_ticket_that_never_was_is_unknown) {
    BOOST_TEST(get("/t/00000000000000000000000000000000").status == 404);
    BOOST_TEST(get("/t/").status == 404);
}
BOOST_AUTO_TEST_CASE(a_ticket_leads_to_a_clean_address_with_a_cookie_that_scripts_cannot_read) {
    const auto visit = open();
    const auto response = get("/t/" + visit->ticket);
    BOOST_TEST(response.status == 303);
    BOOST_TEST(response.location == visit->path("assistito"));
    BOOST_TEST(response.cookie ==
               visit->cookie_name + "=" + visit->cookie_value + "; Path=/" + visit->prefix + "/; HttpOnly; SameSite=Strict");
}
BOOST_AUTO_TEST_CASE(a_ticket_used_twice_ends_the_session_and_says_so) {
    const auto visit = entered();
    const auto screen = visit->screen;
    const auto again = get("/t/" + visit->ticket);
    BOOST_TEST(again.status == 410);
    BOOST_TEST(says(again, "una seconda volta"));
    BOOST_TEST((screen->result().end == ScreenEnd::replayed));
    BOOST_TEST(told == 1);
    BOOST_TEST(log_says("used a second time"));
    BOOST_TEST(get(visit->path("assistito")).status == 410);
}
BOOST_AUTO_TEST_CASE(a_ticket_that_expired_says_what_to_do) {
    const auto visit = open();
    static_cast<void>(visits.tidy(visit->opened + 60s));
    const auto late = get("/t/" + visit->ticket);
    BOOST_TEST(late.status == 410);
    BOOST_TEST(late.cookie.empty());
    BOOST_TEST(says(late, "L&#39;indirizzo di apertura è scaduto. Riaprire la schermata"));
}
BOOST_AUTO_TEST_CASE(a_page_of_ours_cannot_redeem_a_ticket) {
    const auto visit = open();
    auto inner = request("GET", "/t/" + visit->ticket);
    inner.fetch_site = "same-origin";
    BOOST_TEST(answers.answer(inner).status == 404);
    BOOST_TEST(!visit->redeemed);
}
BOOST_AUTO_TEST_CASE(a_page_without_its_cookie_belongs_to_no_session) {
    const auto visit = redeemed();
    cookie = "s1=x";
    const auto response = get(visit->path("assistito"));
    BOOST_TEST(response.status == 403);
    BOOST_TEST(shows(response, "sconosciuta"));
    BOOST_TEST(get("/0123456789abcdef/assistito").status == 403);
}
BOOST_AUTO_TEST_CASE(a_page_is_shown_only_after_its_tab_has_named_itself) {
    const auto visit = redeemed();
    BOOST_TEST(shows(get(visit->path("assistito")), "ingresso"));
    BOOST_TEST(enter(*visit, "one").location == visit->path("assistito"));
    BOOST_TEST(shows(get(visit->path("assistito")), "assistito"));
    BOOST_TEST(shows(get(visit->path("assistito")), "ingresso"));
}
BOOST_AUTO_TEST_CASE(an_entry_with_a_wrong_key_or_without_a_name_is_refused) {
    const auto visit = redeemed();
    BOOST_TEST(post(visit->path("entra"), {{"key", "x"}, {"tab", "one"}}).status == 403);
    BOOST_TEST(enter(*visit, "").status == 403);
    BOOST_TEST(enter(*visit, std::string(65, 't')).status == 403);
    BOOST_TEST(visit->tab.empty());
}
BOOST_AUTO_TEST_CASE(another_tab_is_told_that_the_task_is_open_elsewhere) {
    const auto visit = entered();
    const auto other = enter(*visit, "two");
    BOOST_TEST(other.status == 409);
    BOOST_TEST(shows(other, "altra-scheda"));
    BOOST_TEST(visit->tab == "one");
}
BOOST_AUTO_TEST_CASE(a_tab_that_takes_over_leaves_the_first_one_without_its_key) {
    const auto visit = entered();
    const auto first = visit->page_key;
    BOOST_TEST(enter(*visit, "two", "prendi").status == 303);
    const auto late = post(visit->path("esci"), {{"key", first}});
    BOOST_TEST(late.status == 409);
    BOOST_TEST(shows(late, "altra-scheda"));
    BOOST_TEST((visit->end == ScreenEnd::open));
}
BOOST_AUTO_TEST_CASE(a_form_with_no_key_or_a_wrong_one_changes_nothing) {
    const auto visit = entered();
    BOOST_TEST(post(visit->path("esci"), {}).status == 409);
    BOOST_TEST(post(visit->path("esci"), {{"key", std::string(32, '0')}}).status == 409);
    BOOST_TEST((visit->end == ScreenEnd::open));
}
BOOST_AUTO_TEST_CASE(a_body_that_is_no_form_is_refused) {
    const auto visit = entered();
    for (const char* type : {"", "text/plain", "multipart/form-data", "application/json"}) {
        auto odd = form(visit->path("esci"), {{"key", visit->page_key}});
        odd.content_type = type;
        BOOST_TEST(answers.answer(odd).status == 415, type);
    }
}
BOOST_AUTO_TEST_CASE(an_act_or_page_that_is_none_is_unknown) {
    const auto visit = entered();
    BOOST_TEST(post(visit->path("nessuno"), {{"key", visit->page_key}}).status == 404);
    BOOST_TEST(get(visit->path("nessuna")).status == 404);
    BOOST_TEST(get(visit->path("esci")).status == 404);
}
BOOST_AUTO_TEST_CASE(pages_and_acts_of_a_doctor_are_none_of_a_counters) {
    const auto visit = redeemed(app::ScreenKind::counter);
    BOOST_TEST(get(visit->path("assistito")).status == 404);
    BOOST_TEST(post(visit->path("concludi"), {{"key", visit->page_key}}).status == 404);
    BOOST_TEST(get(entered()->path("sportello")).status == 404);
}
BOOST_AUTO_TEST_CASE(who_looks_at_the_station_has_neither_the_counters_pages_and_acts_nor_a_doctors) {
    const auto visit = redeemed(app::ScreenKind::status);
    BOOST_REQUIRE_EQUAL(enter(*visit, "one").status, 303);
    for (const char* page : {"sportello", "sportello/pin", "assistito", "carta", "luce", "sportello/pin/consegna/stato"}) {
        BOOST_TEST(get(visit->path(page)).status == 404, page);
    }
    for (const char* act : {"sportello/pin/tessera", "sportello/tessera/titolare", "sportello/registro/csv", "assistito"}) {
        BOOST_TEST(post(visit->path(act), {{"key", visit->page_key}}).status == 404, act);
    }
}
BOOST_AUTO_TEST_CASE(who_leaves_is_told_that_the_data_were_wiped_and_the_host_that_it_ended) {
    const auto visit = entered();
    const auto screen = visit->screen;
    const auto gone = post(visit->path("esci"), {{"key", visit->page_key}});
    BOOST_TEST(shows(gone, "fine"));
    BOOST_TEST(says(gone, "i dati dell&#39;assistito sono stati cancellati"));
    BOOST_TEST((screen->result().end == ScreenEnd::left));
    BOOST_TEST(told == 1);
    BOOST_TEST(post(visit->path("esci"), {{"key", visit->page_key}}).status == 410);
}
BOOST_AUTO_TEST_CASE(a_session_that_was_left_idle_says_that_it_was_wiped) {
    const auto visit = entered();
    static_cast<void>(visits.tidy(visit->touched + 600s));
    const auto late = get(visit->path("assistito"));
    BOOST_TEST(late.status == 410);
    BOOST_TEST(says(late, "scaduta per inattività: i dati dell&#39;assistito sono stati cancellati"));
    BOOST_TEST(get(visit->path("vivo")).status == 410);
}
BOOST_AUTO_TEST_CASE(a_script_that_asks_whether_the_page_may_stay_does_not_keep_the_session_awake) {
    const auto visit = entered();
    const auto before = visit->touched;
    BOOST_TEST(get(visit->path("vivo")).body == R"({"stay":true,"card_left":false})");
    BOOST_TEST((visit->touched == before));
}
BOOST_AUTO_TEST_CASE(a_mistake_comes_back_beside_its_field_with_what_was_typed) {
    const auto visit = entered();
    const auto again =
        post(visit->path("assistito"), {{"key", visit->page_key}, {"codice_fiscale", "<RSSMRA80A01H501X>"}, {"mode", "paper"}});
    BOOST_TEST(again.status == 422);
    BOOST_TEST(says(again, R"(value="&lt;RSSMRA80A01H501X&gt;")"));
    BOOST_TEST(says(again, R"(aria-invalid="true")"));
}
BOOST_AUTO_TEST_CASE(every_page_without_a_session_has_a_heading_in_its_language) {
    const auto unknown = get("/nessuno/stato");
    BOOST_TEST(says(unknown, "<html lang=\"it\">"));
    BOOST_TEST(says(unknown, "<h1>Pagina non disponibile</h1>"));
}

BOOST_AUTO_TEST_SUITE_END()
