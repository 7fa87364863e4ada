#include "app/enter.hpp"
#include "desk/desk.hpp"

using namespace esente;
using namespace esente::tests;

namespace {

const std::string encrypted(172, 'Q');

void is_the_wrong_person(Desk& desk, const CheckOrder& order, const std::string& other) {
    const auto verdict = Desk::got<Verdict>(desk.engine().check(order));
    BOOST_CHECK_EQUAL(verdict.decision, Decision::undetermined);
    BOOST_CHECK(!verdict.ways.empty());
    BOOST_CHECK(desk.service->order().empty());
    const auto entry = only_entry(desk);
    BOOST_CHECK_EQUAL(entry.reason.substr(0, 8), "identity");
    for (const auto& finding : verdict.findings) {
        BOOST_CHECK(finding.message.find(other) == std::string::npos);
    }
    BOOST_CHECK(entry.personal.find(other) == std::string::npos);
    BOOST_CHECK(entry.patient != other);
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(person, Desk)

BOOST_AUTO_TEST_CASE(a_card_of_another_person_than_the_draft_makes_no_call) {
    is_the_wrong_person(*this, order(with_card(), a_draft("048", anna)), anna);
}

BOOST_AUTO_TEST_CASE(a_card_of_another_person_than_the_host_has_open_makes_no_call) {
    auto asked = order(with_card(), a_draft("048"));
    asked.expected_patient = anna;
    is_the_wrong_person(*this, asked, anna);
}

BOOST_AUTO_TEST_CASE(a_typed_code_of_another_person_than_the_draft_makes_no_call) {
    is_the_wrong_person(*this, order(in_mode(Mode::paper), a_draft("048", anna)), anna);
}

BOOST_AUTO_TEST_CASE(a_draft_of_another_person_than_the_host_has_open_makes_no_call) {
    auto asked = order(in_mode(Mode::care, ""), a_draft("048", mario));
    asked.expected_patient = anna;
    is_the_wrong_person(*this, asked, anna);
}

BOOST_AUTO_TEST_CASE(a_clear_code_that_cannot_be_read_is_not_the_patients) {
    is_the_wrong_person(*this, order(with_card(), a_draft("048", "RSSMRA80A01H501X")), "RSSMRA80A01H501X");
}

BOOST_AUTO_TEST_CASE(an_encrypted_code_leaves_the_patient_of_the_session) {
    service->will_verify(answers(core::Verification::valida));
    BOOST_CHECK_EQUAL(check(in_mode(Mode::paper), a_draft("048", encrypted.c_str())).patient, mario);
}

BOOST_AUTO_TEST_CASE(a_draft_names_the_patient_where_nothing_was_typed) {
    service->will_verify(answers(core::Verification::valida));
    BOOST_CHECK_EQUAL(check(in_mode(Mode::paper, ""), a_draft("048", "rssmra80a01h501u")).patient, mario);
    BOOST_CHECK_EQUAL(service->verified().front().request.patient.text(), mario);
}

BOOST_AUTO_TEST_CASE(a_foreign_insured_without_a_code_is_nobody_and_nothing_is_looked_up) {
    auto draft = a_draft("048");
    draft->foreign_state = "DE";
    BOOST_CHECK_EQUAL(check(in_mode(Mode::care, ""), draft).patient, "");
    BOOST_CHECK(service->order().empty());
    BOOST_CHECK_EQUAL(store->entries().size(), 1U);
}

BOOST_AUTO_TEST_CASE(a_draft_that_names_nobody_is_usage) {
    BOOST_CHECK_EQUAL(failed(start(in_mode(Mode::paper, ""), a_draft("048"))), Fault::usage);
    BOOST_CHECK_EQUAL(failed(start(in_mode(Mode::paper, ""), a_draft("048", encrypted.c_str()))), Fault::usage);
    BOOST_CHECK(store->entries().empty());
}

BOOST_AUTO_TEST_CASE(a_list_of_another_person_than_the_host_has_open_is_refused_before_any_byte_leaves_and_recorded) {
    for (const auto& patient : {with_card(), in_mode(Mode::care)}) {
        const auto job = consult(patient, anna);
        BOOST_CHECK_EQUAL(failed(job), Fault::consult_not_allowed);
        BOOST_CHECK(job->outcome()->error().detail.find(anna) == std::string::npos);
        const auto entry = store->entries().back();
        BOOST_CHECK_EQUAL(entry.kind, ports::AuditKind::refused);
        BOOST_CHECK_EQUAL(entry.reason, "identity");
        BOOST_CHECK_EQUAL(entry.patient, mario);
        BOOST_CHECK(entry.personal.find(anna) == std::string::npos);
    }
    BOOST_CHECK(service->order().empty());
    BOOST_CHECK_EQUAL(store->entries().size(), 2U);
}

BOOST_AUTO_TEST_CASE(a_list_of_the_person_the_host_has_open_is_given_however_the_code_is_written) {
    for (const char* written : {"rssmra80a01h501u", "*RSSMRA80A01H501U*", " RSSMRA80A01H501U "}) {
        service->will_consult(a_list());
        got<app::Consultation>(consult(with_card(), written));
    }
}

BOOST_AUTO_TEST_CASE(a_list_for_an_expected_patient_that_is_no_code_is_usage) {
    BOOST_CHECK_EQUAL(failed(consult(with_card(), "MARIO")), Fault::usage);
    BOOST_CHECK(store->entries().empty());
}

BOOST_AUTO_TEST_CASE(an_expected_patient_that_is_no_code_is_usage) {
    auto asked = order(with_card(), a_draft("048"));
    asked.expected_patient = "MARIO";
    BOOST_CHECK_EQUAL(failed(engine().check(asked)), Fault::usage);
}

BOOST_AUTO_TEST_CASE(a_patient_may_be_scanned_and_the_stripe_gives_the_card_number) {
    const std::string stripe = "%RSSMRA80A01H501UROSSI  MARIO?;80380003001234567893?";
    const auto scanned = app::enter_patient(Mode::paper, stripe, "").value()->identity();
    BOOST_CHECK_EQUAL(scanned.id->text(), mario);
    BOOST_CHECK_EQUAL(scanned.card_number, "80380003001234567893");
    BOOST_CHECK(scanned.assurance == Assurance::declared);
    BOOST_CHECK_EQUAL(app::enter_patient(Mode::care, "*RSSMRA80A01H501U*\r", "").value()->identity().id->text(), mario);
    BOOST_CHECK(app::enter_patient(Mode::care, stripe, " 80380003001234567893 ").ok());
}

BOOST_AUTO_TEST_CASE(another_card_number_than_the_stripes_is_usage) {
    const auto refused = app::enter_patient(Mode::paper, "%RSSMRA80A01H501UROSSI  MARIO?;80380003001234567893?", "80380000900090510553");
    BOOST_REQUIRE(!refused.ok());
    BOOST_CHECK(refused.error().fault == Fault::usage);
}

BOOST_AUTO_TEST_CASE(a_card_number_alone_names_no_patient) {
    BOOST_CHECK(app::enter_patient(Mode::paper, ";80380003001234567893?", "").error().fault == Fault::usage);
    BOOST_CHECK(app::enter_patient(Mode::paper, mario, mario).error().fault == Fault::usage);
}

BOOST_AUTO_TEST_CASE(the_refusal_says_what_the_text_nearly_was_and_repeats_nothing_of_it) {
    BOOST_CHECK_EQUAL(app::enter_patient(Mode::paper, "RSSMRA80A01H501X", "").error().detail,
                      "the patient's code looks like a codice fiscale, but its check character does not fit");
    BOOST_CHECK_EQUAL(app::enter_patient(Mode::paper, mario, "80380003001234567890").error().detail,
                      "the card number looks like a card number, but its check character does not fit");
}

BOOST_AUTO_TEST_CASE(the_patient_the_host_has_open_may_be_a_scan) {
    auto asked = order(in_mode(Mode::care, ""), a_draft("048", mario));
    asked.expected_patient = "%BNCNNA65C45F205MBIANCHI  ANNA?";
    is_the_wrong_person(*this, asked, anna);
}

BOOST_AUTO_TEST_CASE(only_paper_and_care_are_entered_and_only_with_codes_that_check) {
    BOOST_CHECK(app::enter_patient(Mode::care, mario, "80380003001234567893").ok());
    BOOST_CHECK(app::enter_patient(Mode::paper, mario, "80380003001234567890").error().fault == Fault::usage);
    BOOST_CHECK(app::enter_patient(Mode::paper, mario, "0").error().fault == Fault::usage);
    BOOST_CHECK(app::enter_patient(Mode::paper, "RSSMRA80A01H501X", "").error().fault == Fault::usage);
    BOOST_CHECK(app::enter_patient(Mode::chip, mario, "").error().fault == Fault::usage);
    BOOST_CHECK(app::enter_patient(Mode::card_number, mario, "").error().fault == Fault::usage);
    BOOST_CHECK(!app::enter_patient(Mode::care, " ", "").value()->identity().id);
}

BOOST_AUTO_TEST_SUITE_END()
