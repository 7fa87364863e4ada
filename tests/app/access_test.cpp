#include "desk/desk.hpp"

using namespace esente;
using namespace esente::tests;

BOOST_FIXTURE_TEST_SUITE(access_rules, Desk)

BOOST_AUTO_TEST_CASE(a_certified_card_lists_exemptions_and_the_list_is_recorded) {
    service->will_consult(a_list());
    const auto consultation = got<app::Consultation>(consult(with_card()));
    BOOST_CHECK_EQUAL(consultation.exemptions.size(), 1U);
    BOOST_CHECK_EQUAL(consultation.audit.sequence, 1U);
    BOOST_CHECK_EQUAL(only_entry(*this).kind, ports::AuditKind::consult);
    BOOST_CHECK_EQUAL(only_entry(*this).proof_id, "CNS-1");
    BOOST_CHECK_EQUAL(service->consulted().front().request.context, core::AccessContext::ts_cns);
    BOOST_CHECK_EQUAL(service->consulted().front().request.card->card_id, "6030000000000019");
}

BOOST_AUTO_TEST_CASE(a_list_is_given_in_the_spelling_of_the_catalogue) {
    service->will_consult(a_list("0A31"));
    BOOST_CHECK_EQUAL(got<app::Consultation>(consult(with_card())).exemptions.front().code.text(), "031A");
}

BOOST_AUTO_TEST_CASE(a_code_in_another_spelling_is_advised_in_the_catalogues) {
    service->will_consult(a_list("0A31"));
    const auto verdict = check(with_card(), a_draft(""));
    BOOST_REQUIRE_EQUAL(verdict.ways.size(), 1U);
    BOOST_CHECK_EQUAL(verdict.ways.front().way.value, "031A");
}

BOOST_AUTO_TEST_CASE(a_care_relationship_lists_exemptions) {
    service->will_consult(a_list());
    BOOST_CHECK_EQUAL(got<app::Consultation>(consult(in_mode(Mode::care))).exemptions.size(), 1U);
    BOOST_CHECK_EQUAL(service->consulted().front().request.context, core::AccessContext::presa_in_carico);
    BOOST_CHECK(!service->consulted().front().request.card);
}

BOOST_AUTO_TEST_CASE(a_consult_on_paper_is_refused_before_any_byte_leaves_and_recorded) {
    BOOST_CHECK_EQUAL(failed(consult(in_mode(Mode::paper))), Fault::consult_not_allowed);
    BOOST_CHECK_EQUAL(only_entry(*this).kind, ports::AuditKind::refused);
    BOOST_CHECK_EQUAL(only_entry(*this).outcome, "CONSULT_NOT_ALLOWED");
    BOOST_CHECK_EQUAL(only_entry(*this).patient, mario);
}

BOOST_AUTO_TEST_CASE(a_consult_with_a_card_below_consult_from_is_refused) {
    BOOST_CHECK_EQUAL(failed(consult(with_card(Assurance::card_read))), Fault::consult_not_allowed);
}

BOOST_AUTO_TEST_CASE(a_consult_with_an_expired_card_is_refused) {
    BOOST_CHECK_EQUAL(failed(consult(with_card(Assurance::card_data_certified, true))), Fault::consult_not_allowed);
}

BOOST_AUTO_TEST_CASE(a_consult_without_a_patient_is_usage) {
    BOOST_CHECK_EQUAL(failed(consult(in_mode(Mode::care, ""))), Fault::usage);
    BOOST_CHECK(store->entries().empty());
}

BOOST_AUTO_TEST_CASE(each_refusal_of_the_service_is_a_failure_of_its_own_and_recorded) {
    const std::pair<const char*, Fault> refusals[] = {
        {"SEC-002", Fault::care_refused},       {"ANA-001", Fault::patient_unknown}, {"ANA-002", Fault::patient_deceased},
        {"ANA-003", Fault::patient_superseded}, {"SRV-003", Fault::quota},           {"SEC-001", Fault::service_refused},
        {"ANA-004", Fault::service_refused},    {"XYZ-999", Fault::service_refused}};
    for (const auto& [code, fault] : refusals) {
        service->will_consult(core::ConsultReply{declines(code)});
        BOOST_CHECK_EQUAL(failed(consult(in_mode(Mode::care))), fault);
        BOOST_CHECK_EQUAL(store->entries().back().kind, ports::AuditKind::refused);
        BOOST_CHECK_EQUAL(store->entries().back().outcome, core::fault_name(fault));
    }
}

BOOST_AUTO_TEST_CASE(the_text_of_a_refusal_stays_out_of_the_detail) {
    service->will_consult(core::ConsultReply{core::DomainError{.code = "RSSMRA80A01H501U", .text = "ROSSI", .value = mario}});
    const auto job = consult(in_mode(Mode::care));
    BOOST_CHECK_EQUAL(failed(job), Fault::service_refused);
    BOOST_CHECK(job->outcome()->error().detail.find("RSS") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_consult_that_cannot_reach_the_service_fails_and_is_recorded) {
    service->will_consult(breaks(Fault::service_unreachable));
    BOOST_CHECK_EQUAL(failed(consult(with_card())), Fault::service_unreachable);
    BOOST_CHECK_EQUAL(only_entry(*this).kind, ports::AuditKind::failed);
}

BOOST_AUTO_TEST_CASE(the_context_of_a_verification_follows_mode_card_and_certificate) {
    service->will_verify(answers(core::Verification::valida));
    service->will_consult(a_list());
    check(with_card(), a_draft("048"));
    service->will_verify(answers(core::Verification::valida));
    check(with_card(Assurance::card_read), a_draft("048"));
    service->will_verify(answers(core::Verification::valida));
    auto seen = order(in_mode(Mode::paper), a_draft("048"));
    seen.certificate = a_certificate();
    got<Verdict>(engine().check(seen));
    service->will_verify(answers(core::Verification::valida));
    service->will_consult(a_list());
    check(in_mode(Mode::care), a_draft("048"));

    const auto asked = service->verified();
    BOOST_REQUIRE_EQUAL(asked.size(), 4U);
    BOOST_CHECK_EQUAL(asked[0].request.context, core::AccessContext::ts_cns);
    BOOST_CHECK(asked[0].request.card.has_value());
    BOOST_CHECK_EQUAL(asked[1].request.context, core::AccessContext::dichiarazione);
    BOOST_CHECK(!asked[1].request.card.has_value());
    BOOST_CHECK(asked[1].request.reason == core::NoCertificate::not_shown);
    BOOST_CHECK_EQUAL(asked[2].request.context, core::AccessContext::certificato_cartaceo);
    BOOST_CHECK_EQUAL(asked[2].request.certificate->seen_by, doctor);
    BOOST_CHECK_EQUAL(asked[3].request.context, core::AccessContext::presa_in_carico);
}

BOOST_AUTO_TEST_CASE(an_expired_card_has_the_rights_of_paper) {
    service->will_verify(answers(core::Verification::valida));
    const auto verdict = check(with_card(Assurance::card_data_certified, true), a_draft("048"));
    BOOST_CHECK(verdict.mode == Mode::chip);
    BOOST_CHECK_EQUAL(service->verified().front().request.context, core::AccessContext::dichiarazione);
    BOOST_CHECK(service->consulted().empty());
}

BOOST_AUTO_TEST_CASE(paper_without_a_code_makes_no_call) {
    BOOST_CHECK_EQUAL(check(in_mode(Mode::paper), a_draft("")).audit.sequence, 1U);
    BOOST_CHECK(service->order().empty());
}

BOOST_AUTO_TEST_CASE(a_code_the_prescriber_asserts_makes_no_call) {
    check(in_mode(Mode::paper), a_draft("M01"));
    check(with_card(), a_draft("M01"));
    BOOST_CHECK(service->order().empty());
}

BOOST_AUTO_TEST_CASE(a_claim_that_local_rules_block_makes_no_call) {
    BOOST_CHECK_EQUAL(check(with_card(), a_draft("4?8")).decision, Decision::blocked);
    BOOST_CHECK(service->order().empty());
}

BOOST_AUTO_TEST_CASE(a_draft_without_a_claim_still_lists_where_the_mode_may) {
    service->will_consult(a_list());
    check(with_card(), a_draft(""));
    BOOST_CHECK_EQUAL(service->order().size(), 1U);
}

BOOST_AUTO_TEST_SUITE_END()
