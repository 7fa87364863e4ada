#include "desk/desk.hpp"

using namespace esente;
using namespace esente::tests;
namespace counter_values = esente::core::counter;

namespace {

constexpr const char* at_the_desk = "FRRNNA72E54F205G";

app::PinOrder an_order() {
    app::PinOrder order;
    auto& parties = order.request.parties;
    parties.holder = {.codice_fiscale = mario, .card_id = "6030001234567005", .emancipated = false};
    parties.holder_document = counter_values::Document{.kind = counter_values::DocumentKind::passport,
                                                       .number = "YA1",
                                                       .issuer = "Questura",
                                                       .issued = a_day("2020-01-01"),
                                                       .expires = a_day("2030-01-01")};
    order.request.contact = {
        .channel = counter_values::Channel::sms, .value = "333 1234567", .owner = counter_values::ContactOwner::holder, .reason = {}};
    return order;
}

struct Counter : Desk {
    Counter() {
        settings.station_operator.codice_fiscale = at_the_desk;
        settings.station_operator.role = "SPORTELLO";
    }
    app::PinIssue issued() { return got<app::PinIssue>(engine().pin_request(an_order())); }
    app::CounterRefusal refused(const app::PinOrder& order) { return got<app::CounterRefusal>(engine().pin_request(order)); }
    app::CounterRefusal refused() { return refused(an_order()); }
    static std::string ids(const app::CounterRefusal& refusal) {
        std::string text{core::fault_name(refusal.error.fault)};
        for (const auto& words : refusal.findings) {
            text += " " + std::string{words.finding.id};
        }
        return text;
    }
    static std::string first_of(const app::PinIssue& issue) {
        std::array<char, 20> pin{};
        std::array<char, 20> puk{};
        return issue.first && issue.first->hand_over(pin, puk) ? std::string{pin.data()} + "/" + puk.data() : "none";
    }
    [[nodiscard]] std::string asked() const {
        std::string text;
        for (const auto& one : counter->asked()) {
            text += (text.empty() ? "" : " ") + one.operation + ":" + one.message_id.substr(one.message_id.size() - 1);
        }
        return text;
    }
    [[nodiscard]] std::string last_state() const { return store->counter_rows().back().state; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(counter_desk, Counter)

BOOST_AUTO_TEST_CASE(a_pin_is_issued_recorded_and_its_first_part_given_once) {
    counter->will_issue("R-1");
    const auto issue = issued();
    BOOST_CHECK_EQUAL(issue.request_id, "R-1");
    BOOST_CHECK_EQUAL(first_of(issue), "12/34");
    BOOST_CHECK_EQUAL(first_of(issue), "none");
    const auto entry = only_entry(*this);
    BOOST_CHECK(entry.kind == ports::AuditKind::pin_requested);
    BOOST_CHECK_EQUAL(entry.proof_id, "R-1");
    BOOST_CHECK_EQUAL(entry.patient, mario);
    BOOST_CHECK(entry.personal.find("333") != std::string::npos);
    BOOST_CHECK_EQUAL(counter->last_pin().contact.value, "+393331234567");
}

BOOST_AUTO_TEST_CASE(what_nobody_took_is_wiped_with_the_job) {
    counter->will_issue("R-1");
    {
        const auto job = engine().pin_request(an_order());
        BOOST_REQUIRE(job->wait(std::chrono::seconds{20}));
        BOOST_CHECK_EQUAL(counter->secrets->out(), 2);
    }
    close();
    BOOST_CHECK_EQUAL(counter->secrets->out(), 0);
}

BOOST_AUTO_TEST_CASE(no_record_no_first_part) {
    counter->will_issue("R-1");
    store->while_writing([this](const ports::AuditEntry&) { store->break_disk(true); });
    BOOST_CHECK_EQUAL(failed(engine().pin_request(an_order())), Fault::store);
    close();
    BOOST_CHECK_EQUAL(counter->secrets->out(), 0);
}

BOOST_AUTO_TEST_CASE(a_message_id_that_cannot_be_stored_is_never_sent) {
    store->break_disk(true);
    BOOST_CHECK_EQUAL(failed(engine().pin_request(an_order())), Fault::store);
    BOOST_CHECK_EQUAL(asked(), "");
}

BOOST_AUTO_TEST_CASE(only_a_counter_operator_may_ask) {
    settings.station_operator.role = "H";
    BOOST_CHECK_EQUAL(ids(refused()), "USAGE SPO-RUOLO");
    BOOST_CHECK_EQUAL(ids(got<app::CounterRefusal>(engine().pin_status({.request_id = "R-1", .reason = {}, .caller = {}}))),
                      "USAGE SPO-RUOLO");
    BOOST_CHECK_EQUAL(ids(got<app::CounterRefusal>(engine().card_request({}))), "USAGE SPO-RUOLO");
    BOOST_CHECK_EQUAL(failed(engine().counter_journal({})), Fault::usage);
    BOOST_CHECK_EQUAL(store->entries().size(), 3U);
}

BOOST_AUTO_TEST_CASE(a_wrong_request_is_refused_with_every_reason_and_recorded) {
    auto order = an_order();
    order.request.parties.holder_document.reset();
    order.request.contact.value = "";
    const auto refusal = refused(order);
    BOOST_CHECK_EQUAL(ids(refusal), "USAGE SPO-DOC-MANCA SPO-REC-MANCA");
    BOOST_CHECK(!refusal.findings.front().message.empty());
    BOOST_CHECK(only_entry(*this).kind == ports::AuditKind::refused);
    BOOST_CHECK_EQUAL(only_entry(*this).reason, "SPO-DOC-MANCA SPO-REC-MANCA");
}

BOOST_AUTO_TEST_CASE(contacts_of_the_settings_and_of_the_call_are_the_operators) {
    settings.counter_contacts = {"3331234567"};
    BOOST_CHECK_EQUAL(ids(refused()), "USAGE SPO-REC-OPERATORE");
    auto order = an_order();
    order.request.contact.value = "3337654321";
    order.operator_contacts = {"333 765 4321"};
    BOOST_CHECK_EQUAL(ids(refused(order)), "USAGE SPO-REC-OPERATORE");
}

BOOST_AUTO_TEST_CASE(a_contact_of_three_others_asks_for_a_reason_which_is_kept_sealed) {
    store->used_contacts(3);
    BOOST_CHECK_EQUAL(ids(refused()), "USAGE SPO-REC-RIPETUTO");
    auto order = an_order();
    order.request.contact.reason = "stessa famiglia";
    counter->will_issue("R-1");
    got<app::PinIssue>(engine().pin_request(order));
    BOOST_CHECK(store->entries().back().personal.find("stessa famiglia") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_double_submit_is_one_request_to_the_service) {
    counter->will_issue("R-1");
    counter->will_issue("R-1");
    issued();
    BOOST_CHECK_EQUAL(first_of(issued()), "12/34");
    BOOST_CHECK_EQUAL(asked(), "request:1 request:1");
}

BOOST_AUTO_TEST_CASE(a_reply_that_never_came_is_asked_for_under_the_same_id_however_late) {
    counter->will_break(Fault::service_unreachable);
    BOOST_CHECK_EQUAL(ids(refused()), "SERVICE_UNREACHABLE SPO-SENZA-RISPOSTA");
    BOOST_CHECK(only_entry(*this).kind == ports::AuditKind::failed);
    clock->forward(std::chrono::hours{2});
    counter->will_issue("R-1");
    issued();
    BOOST_CHECK_EQUAL(asked().substr(0, 9), asked().substr(10, 9));
}

BOOST_AUTO_TEST_CASE(a_cancelled_request_resumes_as_the_same) {
    const auto gate = std::make_shared<fakes::Gate>();
    counter->will_issue("R-1", "12", "34", gate);
    const auto job = engine().pin_request(an_order());
    BOOST_REQUIRE(gate->reached());
    job->cancel();
    BOOST_CHECK_EQUAL(ids(got<app::CounterRefusal>(job)), "CANCELLED SPO-SENZA-RISPOSTA");
    counter->will_issue("R-1");
    issued();
    BOOST_CHECK_EQUAL(asked().substr(0, 9), asked().substr(10, 9));
}

BOOST_AUTO_TEST_CASE(after_a_quarter_of_an_hour_the_state_is_asked_instead) {
    counter->will_issue("R-1");
    issued();
    clock->forward(std::chrono::minutes{15});
    counter->will_say("INVIATA");
    const auto later = issued();
    BOOST_CHECK_EQUAL(later.request_id, "R-1");
    BOOST_CHECK_EQUAL(later.state, "INVIATA");
    BOOST_CHECK(!later.first_part_at);
    BOOST_CHECK_EQUAL(first_of(later), "none");
    BOOST_CHECK_EQUAL(counter->asked().back().request_id, "R-1");
}

BOOST_AUTO_TEST_CASE(a_service_that_calls_it_open_is_asked_for_its_state) {
    counter->will_issue("R-1");
    issued();
    counter->will_decline("PIN-003");
    counter->will_say("IN_CORSO");
    BOOST_CHECK_EQUAL(issued().state, "IN_CORSO");
}

BOOST_AUTO_TEST_CASE(one_that_came_to_nothing_is_made_anew) {
    counter->will_issue("R-1");
    issued();
    clock->forward(std::chrono::minutes{20});
    counter->will_say("FALLITA");
    counter->will_issue("R-2");
    BOOST_CHECK_EQUAL(issued().request_id, "R-2");
}

BOOST_AUTO_TEST_CASE(already_issued_is_told_and_never_regenerated_unasked) {
    counter->will_decline("PIN-006");
    BOOST_CHECK_EQUAL(ids(refused()), "SERVICE_REFUSED PIN-006");
    BOOST_CHECK_EQUAL(last_state(), "refused");
    auto order = an_order();
    order.request.operation = counter_values::Operation::regenerate;
    counter->will_issue("R-2");
    got<app::PinIssue>(engine().pin_request(order));
    BOOST_CHECK(counter->last_pin().operation == counter_values::Operation::regenerate);
}

BOOST_AUTO_TEST_CASE(a_refusal_frees_the_request_and_a_service_that_rests_does_not) {
    counter->will_decline("SRV-001");
    BOOST_CHECK_EQUAL(ids(refused()), "SERVICE_REFUSED SRV-001");
    BOOST_CHECK_EQUAL(last_state(), "sent");
    counter->will_decline("PIN-004");
    BOOST_CHECK_EQUAL(ids(refused()), "SERVICE_REFUSED PIN-004");
    counter->will_issue("R-1");
    issued();
    BOOST_CHECK_EQUAL(counter->asked()[0].message_id, counter->asked()[1].message_id);
    BOOST_CHECK(counter->asked()[1].message_id != counter->asked()[2].message_id);
}

BOOST_AUTO_TEST_CASE(the_card_read_must_be_the_holders) {
    auto order = an_order();
    order.card = with_card();
    BOOST_CHECK_EQUAL(ids(refused(order)), "USAGE SPO-TES-DIVERSA");
    order.request.parties.holder.card_id = "6030000000000019";
    order.card = with_card(Assurance::card_data_certified, true);
    BOOST_CHECK_EQUAL(ids(refused(order)), "USAGE SPO-TES-SCADUTA");
    order.card = with_card();
    counter->will_issue("R-1");
    got<app::PinIssue>(engine().pin_request(order));
    BOOST_CHECK_EQUAL(store->entries().back().assurance, "card_data_certified");
}

BOOST_AUTO_TEST_CASE(status_repeat_and_cancel_are_recorded_before_they_are_told) {
    counter->will_say("INVIATA");
    counter->will_say("INVIATA");
    counter->will_say("ANNULLATA");
    got<app::PinState>(engine().pin_status({.request_id = "R-1", .reason = {}, .caller = {}}));
    got<app::PinState>(engine().pin_repeat({.request_id = "R-1", .reason = {}, .caller = {}}));
    const auto state = got<app::PinState>(engine().pin_cancel({.request_id = "R-1", .reason = "recapito errato", .caller = {}}));
    BOOST_CHECK_EQUAL(state.now.state, "ANNULLATA");
    const auto entries = store->entries();
    BOOST_REQUIRE_EQUAL(entries.size(), 3U);
    BOOST_CHECK(entries[0].kind == ports::AuditKind::pin_status);
    BOOST_CHECK(entries[1].kind == ports::AuditKind::pin_repeated);
    BOOST_CHECK(entries[2].kind == ports::AuditKind::pin_cancelled);
    BOOST_CHECK(entries[2].personal.find("recapito errato") != std::string::npos);
    BOOST_CHECK_EQUAL(failed(engine().pin_cancel({.request_id = "R-1", .reason = " ", .caller = {}})), Fault::usage);
}

BOOST_AUTO_TEST_CASE(the_journal_is_todays_with_masked_contacts) {
    counter->will_issue("R-1");
    issued();
    const auto rows = got<std::vector<ports::CounterRow>>(engine().counter_journal({}));
    BOOST_REQUIRE_EQUAL(rows.size(), 1U);
    BOOST_CHECK_EQUAL(rows[0].people.contact_masked, "***567");
    BOOST_CHECK_EQUAL(rows[0].people.holder, mario);
    clock->forward(std::chrono::hours{24});
    BOOST_CHECK(got<std::vector<ports::CounterRow>>(engine().counter_journal({})).empty());
}

BOOST_AUTO_TEST_CASE(a_new_card_is_one_case_however_often_it_is_asked_for) {
    app::CardOrder order;
    order.request.parties = an_order().request.parties;
    order.request.reason = counter_values::CardReason::loss;
    order.request.declaration = {.place = "Milano", .day = a_day("2026-11-24"), .report = {}};
    counter->will_give_card("C-1");
    counter->will_give_card("C-1");
    BOOST_CHECK_EQUAL(got<app::CardIssue>(engine().card_request(order)).card.case_id, "C-1");
    got<app::CardIssue>(engine().card_request(order));
    BOOST_CHECK_EQUAL(asked(), "card:1 card:1");
    counter->will_decline("TES-001");
    order.request.reason = counter_values::CardReason::theft;
    BOOST_CHECK_EQUAL(ids(got<app::CounterRefusal>(engine().card_request(order))), "SERVICE_REFUSED TES-001");
}

BOOST_AUTO_TEST_CASE(the_log_names_nobody) {
    counter->will_issue("R-1", "MARCATO-PIN-0123");
    issued();
    for (const auto& line : log->lines()) {
        BOOST_CHECK(line.find("MARCATO") == std::string::npos);
        BOOST_CHECK(line.find(mario) == std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
