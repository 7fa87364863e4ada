#include "adapters/screens/delivery.hpp"
#include "house.hpp"

#include "adapters/screens/view.hpp"

using namespace esente;
using namespace esente::screens;
using namespace esente::tests;
namespace values = esente::core::counter;

namespace {

constexpr const char* pin_part = "MARCATO-PIN-0123";
constexpr const char* puk_part = "MARCATO-PUK-4567";

core::Operator at_the_counter() {
    core::Operator someone;
    someone.codice_fiscale = "FRRNNA72E54F205G";
    someone.role = "SPORTELLO";
    someone.organisation = "030321";
    return someone;
}

app::PinOrder an_order() {
    app::PinOrder order;
    order.caller = at_the_counter();
    order.request.parties.holder = {.codice_fiscale = mario, .card_id = "6030001234567005", .emancipated = false};
    order.request.parties.holder_document = values::Document{.kind = values::DocumentKind::passport,
                                                             .number = "YA1",
                                                             .issuer = "Questura",
                                                             .issued = a_day("2020-01-01"),
                                                             .expires = a_day("2030-01-01")};
    order.request.contact = {.channel = values::Channel::sms, .value = "333 1234567", .owner = values::ContactOwner::holder, .reason = {}};
    return order;
}

/// A PIN was granted, and its delivery stands.
struct Handing : screens::test::House {
    Handing() : visit{redeemed(app::ScreenKind::counter)} {
        visit->order.caller = at_the_counter();
        BOOST_REQUIRE_EQUAL(enter(*visit, "one").status, 303);
        counter->will_issue("R-1", pin_part, puk_part);
        auto issue = got<app::PinIssue>(engine().pin_request(an_order()));
        const std::scoped_lock guard{visit->lock};
        begin_delivery(view(), issue);
    }

    View view() { return {*visit, engine(), wall}; }
    Response page() {
        visit->pass = delivery_page;
        return get(visit->path(delivery_page));
    }
    Response act(const char* name, Form fields = {}) {
        fields.emplace("key", visit->page_key);
        return post(visit->path(name), std::move(fields));
    }
    Response state() { return get(visit->path("sportello/pin/consegna/stato")); }
    FirstPart first_part() { return visit->progress.delivery->first_part; }
    SecondPart& second() { return visit->progress.delivery->second; }
    std::string turn() { return std::to_string(second().turn); }
    /// A look that is due now, and its answer.
    Response looked() {
        second().next_look = {};
        static_cast<void>(state());
        BOOST_REQUIRE(second().job);
        BOOST_REQUIRE(second().job->wait(std::chrono::seconds{20}));
        return state();
    }
    int blocks() const { return counter->secrets->out(); }

    std::shared_ptr<Visit> visit;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(delivery, Handing)

BOOST_AUTO_TEST_CASE(the_first_part_is_in_no_page_and_given_once) {
    BOOST_TEST(!screens::test::says(page(), "MARCATO"));
    {
        const auto response = act("sportello/pin/consegna/mostra");
        BOOST_REQUIRE_EQUAL(response.status, 200);
        BOOST_REQUIRE_EQUAL(response.secret.size(), 2U);
        BOOST_CHECK_EQUAL(response.secret[0].view(), pin_part);
        BOOST_CHECK_EQUAL(response.secret[1].view(), puk_part);
        BOOST_CHECK(response.body.empty());
    }
    BOOST_CHECK_EQUAL(blocks(), 0);
    BOOST_CHECK_EQUAL(act("sportello/pin/consegna/mostra").status, 410);
    BOOST_CHECK(screens::test::says(page(), "è stata mostrata"));
    BOOST_CHECK(!screens::test::says(page(), "data-show>"));
}

BOOST_AUTO_TEST_CASE(without_the_key_of_the_page_nothing_is_given) {
    BOOST_CHECK_EQUAL(post(visit->path("sportello/pin/consegna/mostra"), {{"key", "x"}}).status, 409);
    BOOST_CHECK(first_part() == FirstPart::ready);
    BOOST_CHECK_EQUAL(get(visit->path("sportello/pin/consegna/mostra")).status, 404);
    BOOST_CHECK_EQUAL(blocks(), 2);
}

BOOST_AUTO_TEST_CASE(a_first_part_nobody_wants_is_wiped_after_a_quarter_of_an_hour_on_whatever_page) {
    clock->forward(std::chrono::minutes{15} - std::chrono::seconds{1});
    BOOST_CHECK_EQUAL(get(visit->path("vivo")).status, 200);
    BOOST_CHECK_EQUAL(blocks(), 2);
    clock->forward(std::chrono::seconds{1});
    BOOST_CHECK_EQUAL(get(visit->path("vivo")).status, 200);
    BOOST_CHECK_EQUAL(blocks(), 0);
    BOOST_CHECK_EQUAL(act("sportello/pin/consegna/mostra").status, 410);
    BOOST_CHECK(screens::test::says(page(), "non è stata mostrata entro 15 minuti"));
}

BOOST_AUTO_TEST_CASE(leaving_wipes_what_was_not_shown) {
    BOOST_CHECK_EQUAL(act("esci").status, 200);
    BOOST_CHECK_EQUAL(blocks(), 0);
}

BOOST_AUTO_TEST_CASE(done_wipes_and_asks_first_when_nothing_was_shown) {
    BOOST_CHECK_EQUAL(act("sportello/pin/consegna/fine").location, visit->path(delivery_page));
    BOOST_CHECK_EQUAL(blocks(), 2);
    BOOST_CHECK_EQUAL(act("sportello/pin/consegna/fine", {{"unseen", "1"}}).location, visit->path("sportello"));
    BOOST_CHECK_EQUAL(blocks(), 0);
    BOOST_CHECK(!visit->progress.delivery);
}

BOOST_AUTO_TEST_CASE(a_new_request_begins_with_everything_wiped) {
    BOOST_CHECK_EQUAL(act("sportello/pin/consegna/nuova").location, visit->path("sportello/pin"));
    BOOST_CHECK_EQUAL(blocks(), 0);
    BOOST_CHECK(!visit->progress.delivery);
}

BOOST_AUTO_TEST_CASE(the_state_is_asked_when_it_is_due_and_not_before) {
    BOOST_CHECK(screens::test::says(state(), R"("state":"")"));
    BOOST_CHECK_EQUAL(counter->asked().size(), 1U);
    counter->will_say("INVIATA");
    BOOST_CHECK(screens::test::says(looked(), R"("state":"INVIATA")"));
    BOOST_CHECK(screens::test::says(state(), R"("repeat":true)"));
    BOOST_CHECK_EQUAL(counter->asked().size(), 2U);
}

BOOST_AUTO_TEST_CASE(looks_end_with_the_delivery_and_become_too_many) {
    for (int i = 0; i < 30; ++i) {
        counter->will_say("IN_CORSO");
        static_cast<void>(looked());
    }
    second().next_look = {};
    BOOST_CHECK(screens::test::says(state(), R"("look":true)"));
    BOOST_CHECK(!second().job);
    counter->will_say("CONSEGNATA");
    static_cast<void>(act("sportello/pin/consegna/controlla", {{"turn", turn()}}));
    second().next_look = {};
    BOOST_CHECK(screens::test::says(state(), R"("state":"CONSEGNATA")"));
    BOOST_CHECK(!second().job);
}

BOOST_AUTO_TEST_CASE(a_request_that_came_to_nothing_wipes_its_first_part) {
    counter->will_say("FALLITA");
    BOOST_CHECK(screens::test::says(looked(), R"("repeat":false,"cancel":false)"));
    BOOST_CHECK_EQUAL(blocks(), 0);
    BOOST_CHECK(first_part() == FirstPart::useless);
}

BOOST_AUTO_TEST_CASE(a_repeat_counts_once_whatever_an_older_page_sends) {
    counter->will_say("INVIATA");
    static_cast<void>(looked());
    const auto old = turn();
    counter->will_say("INVIATA");
    BOOST_CHECK_EQUAL(act("sportello/pin/consegna/ripeti", {{"turn", old}}).status, 303);
    BOOST_CHECK_EQUAL(act("sportello/pin/consegna/ripeti", {{"turn", old}}).status, 303);
    BOOST_CHECK(screens::test::says(state(), "Invio ripetuto allo stesso recapito."));
    BOOST_CHECK_EQUAL(counter->asked().back().operation, "repeat");
    BOOST_CHECK_EQUAL(counter->asked().size(), 3U);
}

BOOST_AUTO_TEST_CASE(what_the_service_refuses_a_person_stands_until_they_ask_again) {
    counter->will_say("INVIATA");
    static_cast<void>(looked());
    counter->will_decline("SRV-003");
    static_cast<void>(act("sportello/pin/consegna/ripeti", {{"turn", turn()}}));
    BOOST_CHECK(screens::test::says(state(), R"("repeat":false)"));
    counter->will_say("INVIATA");
    BOOST_CHECK(screens::test::says(looked(), "si ripete al massimo due volte"));
}

BOOST_AUTO_TEST_CASE(a_cancel_needs_a_reason_and_runs_to_its_end_though_the_page_is_left) {
    const auto again = act("sportello/pin/consegna/annulla", {{"turn", turn()}, {"reason", "  "}});
    BOOST_CHECK_EQUAL(again.status, 422);
    BOOST_CHECK(screens::test::says(again, "Scrivere il motivo"));
    counter->will_say("ANNULLATA");
    BOOST_CHECK_EQUAL(act("sportello/pin/consegna/annulla", {{"turn", turn()}, {"reason", "recapito errato"}}).status, 303);
    const auto cancelling = second().job;
    BOOST_REQUIRE(cancelling);
    BOOST_CHECK_EQUAL(act("sportello/pin/consegna/fine", {{"unseen", "1"}}).status, 303);
    BOOST_REQUIRE(cancelling->wait(std::chrono::seconds{20}));
    BOOST_CHECK(cancelling->outcome()->ok());
    BOOST_CHECK_EQUAL(counter->asked().back().operation, "cancel");
}

BOOST_AUTO_TEST_SUITE_END()
