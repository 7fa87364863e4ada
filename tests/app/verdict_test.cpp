#include "desk/desk.hpp"

using namespace esente;
using namespace esente::tests;

BOOST_FIXTURE_TEST_SUITE(verdict, Desk)

BOOST_AUTO_TEST_CASE(a_valid_code_is_allowed_and_the_verdict_binds_what_it_was_judged_by) {
    service->will_verify(answers(core::Verification::valida));
    service->will_consult(a_list());
    const auto verdict = check(with_card(), a_draft("048"));
    BOOST_CHECK_EQUAL(verdict.decision, Decision::allowed);
    BOOST_CHECK_EQUAL(verdict.patient, mario);
    BOOST_CHECK_EQUAL(verdict.draft_digest, std::string(64, 'd'));
    BOOST_CHECK_EQUAL(verdict.proof_id, "VRF-1");
    BOOST_CHECK_EQUAL(verdict.day.iso(), "2026-11-24");
    BOOST_CHECK_EQUAL(verdict.catalogue_version, formats::embedded_catalogue().value().version);
    const auto entry = only_entry(*this);
    BOOST_CHECK_EQUAL(entry.kind, ports::AuditKind::verdict);
    BOOST_CHECK_EQUAL(entry.outcome, "allowed");
    BOOST_CHECK_EQUAL(entry.operator_name, doctor);
    BOOST_CHECK_EQUAL(entry.operator_origin, "settings");
    BOOST_CHECK_EQUAL(entry.code, "048");
    BOOST_CHECK_EQUAL(entry.message_id, service->verified().front().call.message_id);
}

BOOST_AUTO_TEST_CASE(an_expired_code_is_blocked_with_worded_findings_and_ways) {
    service->will_verify(answers(core::Verification::scaduta));
    const auto verdict = check(in_mode(Mode::paper), a_draft("048"));
    BOOST_CHECK_EQUAL(verdict.decision, Decision::blocked);
    BOOST_REQUIRE(!verdict.findings.empty());
    BOOST_CHECK(!verdict.findings.front().message.empty());
    BOOST_REQUIRE(!verdict.ways.empty());
    BOOST_CHECK(!verdict.ways.front().text.empty());
    BOOST_CHECK(only_entry(*this).reason.find(verdict.findings.front().finding.rule) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_service_that_does_not_answer_leaves_the_draft_undetermined_and_recorded) {
    for (const auto fault : {Fault::service_unreachable, Fault::service_tls, Fault::service_http, Fault::service_malformed,
                             Fault::service_fault, Fault::timeout}) {
        service->will_verify(breaks(fault));
        const auto verdict = check(in_mode(Mode::paper), a_draft("048"));
        BOOST_CHECK_EQUAL(verdict.decision, Decision::undetermined);
        BOOST_CHECK(!verdict.ways.empty());
        BOOST_CHECK_EQUAL(store->entries().back().kind, ports::AuditKind::verdict);
    }
}

BOOST_AUTO_TEST_CASE(a_declaration_turns_a_silent_service_into_a_recorded_warning) {
    service->will_verify(breaks(Fault::service_unreachable));
    auto declared = order(in_mode(Mode::paper), a_draft("048"));
    declared.certificate = a_certificate();
    declared.declare = true;
    BOOST_CHECK_EQUAL(got<Verdict>(engine().check(declared)).decision, Decision::warned);
    BOOST_CHECK_EQUAL(only_entry(*this).reason.substr(0, 8), "declared");
    BOOST_CHECK(only_entry(*this).personal.find(R"("number":"A123")") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_certificate_is_recorded_with_whoever_saw_it_and_the_moment_of_the_check) {
    service->will_verify(answers(core::Verification::valida));
    auto shown = order(in_mode(Mode::paper), a_draft("048"));
    shown.certificate = a_certificate();
    got<Verdict>(engine().check(shown));
    const auto row = only_entry(*this);
    BOOST_CHECK_EQUAL(row.personal, R"({"code":"048","certificate":{"code":"048","holder":"RSSMRA80A01H501U","issued":"2020-01-10",)"
                                    R"("issuer":"ATS Milano","number":"A123","seen_by":")" +
                                        std::string{doctor} + R"(","seen_at":")" + core::iso_utc(row.at) + R"("}})");
}

BOOST_AUTO_TEST_CASE(a_certificate_seen_before_is_recorded_with_the_day_given) {
    service->will_verify(answers(core::Verification::valida));
    auto shown = order(in_mode(Mode::paper), a_draft("048"));
    shown.certificate = a_certificate();
    shown.certificate->seen_by = other_doctor;
    shown.certificate->seen_on = core::civil_day_in_rome(clock->now()).plus_days(-4);
    got<Verdict>(engine().check(shown));
    const auto personal = only_entry(*this).personal;
    BOOST_CHECK(personal.find(R"("seen_at":")" + shown.certificate->seen_on->iso() + '"') != std::string::npos);
    BOOST_CHECK(personal.find(R"("seen_by":")" + std::string{other_doctor}) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_certificate_seen_tomorrow_is_refused_and_no_call_is_made) {
    auto shown = order(in_mode(Mode::paper), a_draft("048"));
    shown.certificate = a_certificate();
    shown.certificate->seen_on = core::civil_day_in_rome(clock->now()).plus_days(1);
    const auto job = engine().check(shown);
    BOOST_CHECK_EQUAL(failed(job), Fault::certificate_invalid);
    BOOST_CHECK_EQUAL(outcome(job).error().at.key, "seen_on");
}

BOOST_AUTO_TEST_CASE(a_declaration_without_a_certificate_is_usage) {
    auto declared = order(in_mode(Mode::paper), a_draft("048"));
    declared.declare = true;
    BOOST_CHECK_EQUAL(failed(engine().check(declared)), Fault::usage);
}

BOOST_AUTO_TEST_CASE(a_consult_that_fails_beside_the_check_leaves_the_verdict_without_advice) {
    service->will_verify(answers(core::Verification::valida));
    service->will_consult(breaks(Fault::service_http));
    BOOST_CHECK_EQUAL(check(with_card(), a_draft("048")).decision, Decision::allowed);
    BOOST_CHECK_EQUAL(log->lines().size(), 1U);
}

BOOST_AUTO_TEST_CASE(what_a_refused_consult_says_about_the_person_is_a_fact) {
    service->will_verify(answers(core::Verification::valida));
    service->will_consult(core::ConsultReply{declines("ANA-003")});
    BOOST_CHECK_EQUAL(check(with_card(), a_draft("048")).decision, Decision::blocked);
    service->will_verify(answers(core::Verification::valida));
    service->will_consult(core::ConsultReply{declines("SRV-003")});
    BOOST_CHECK_EQUAL(check(with_card(), a_draft("048")).decision, Decision::allowed);
}

BOOST_AUTO_TEST_CASE(a_forgotten_code_is_advised_with_its_way_and_what_ends_has_its_note) {
    auto list = std::get<core::ConsultAnswer>(a_list("C01"));
    list.exemptions.front().to = a_day("2026-11-30");
    service->will_consult(core::ConsultReply{list});
    const auto verdict = check(with_card(), a_draft(""));
    BOOST_CHECK_EQUAL(verdict.decision, Decision::allowed);
    BOOST_REQUIRE_EQUAL(verdict.ways.size(), 1U);
    BOOST_CHECK_EQUAL(verdict.ways.front().way.value, "C01");
    BOOST_CHECK(!verdict.ways.front().text.empty());
    BOOST_REQUIRE_EQUAL(verdict.notes.size(), 1U);
    BOOST_CHECK_EQUAL(verdict.notes.front().code, "C01");
    BOOST_CHECK(verdict.notes.front().lines[1].find("30/11/2026") != std::string::npos);
    BOOST_REQUIRE(verdict.receipt.has_value());
    BOOST_CHECK_EQUAL(verdict.receipt->outcome, "0000");
    BOOST_CHECK(only_entry(*this).reason.find("C01") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(notes_for_the_patient_are_in_the_language_of_the_settings) {
    settings.language = core::Language::english;
    auto answer = std::get<core::VerifyAnswer>(answers(core::Verification::valida));
    answer.to = a_day("2026-11-30");
    service->will_verify(core::VerifyReply{answer});
    const auto verdict = check(in_mode(Mode::paper), a_draft("048"));
    BOOST_REQUIRE_EQUAL(verdict.notes.size(), 1U);
    BOOST_CHECK(verdict.notes.front().lines[0].find("about to end") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(verify_and_consult_are_on_their_way_together) {
    const auto gate = std::make_shared<fakes::Gate>();
    service->will_verify(answers(core::Verification::valida), gate);
    service->will_consult(a_list());
    const auto job = start(with_card(), a_draft("048"));
    BOOST_REQUIRE(gate->reached());
    while (service->order().size() < 2) {
        std::this_thread::yield();
    }
    BOOST_CHECK(job->outcome() == nullptr);
    gate->open();
    BOOST_CHECK_EQUAL(got<Verdict>(job).decision, Decision::allowed);
}

BOOST_AUTO_TEST_CASE(a_list_of_today_is_not_asked_again_and_one_of_yesterday_is) {
    const auto patient = with_card();
    service->will_consult(a_list());
    got<app::Consultation>(consult(patient));
    service->will_verify(answers(core::Verification::valida));
    check(patient, a_draft("048"));
    got<app::Consultation>(consult(patient));
    BOOST_CHECK_EQUAL(service->consulted().size(), 1U);
    BOOST_CHECK_EQUAL(store->entries().size(), 3U);

    clock->forward(std::chrono::hours{24});
    service->will_consult(a_list());
    got<app::Consultation>(consult(patient));
    BOOST_CHECK_EQUAL(service->consulted().size(), 2U);
}

BOOST_AUTO_TEST_CASE(the_day_asked_for_wins_over_the_days_of_draft_and_clock) {
    service->will_verify(answers(core::Verification::valida));
    auto backdated = order(in_mode(Mode::paper), a_draft("048"));
    backdated.day = a_day("2026-10-01");
    BOOST_CHECK_EQUAL(got<Verdict>(engine().check(backdated)).day.iso(), "2026-10-01");
    BOOST_CHECK_EQUAL(service->verified().front().request.day.iso(), "2026-10-01");
}

BOOST_AUTO_TEST_CASE(the_operator_of_the_call_wins_and_the_row_says_so) {
    service->will_verify(answers(core::Verification::valida));
    auto asked = order(in_mode(Mode::paper), a_draft("048"));
    asked.caller = settings.station_operator;
    asked.caller->codice_fiscale = other_doctor;
    got<Verdict>(engine().check(asked));
    BOOST_CHECK_EQUAL(service->verified().front().call.caller.codice_fiscale, other_doctor);
    BOOST_CHECK_EQUAL(only_entry(*this).operator_name, other_doctor);
    BOOST_CHECK_EQUAL(only_entry(*this).operator_origin, "host");
}

BOOST_AUTO_TEST_CASE(a_substitute_sends_the_doctor_of_the_draft_whatever_the_settings_say) {
    settings.station_operator.substituted = anna;
    service->will_verify(answers(core::Verification::valida));
    auto draft = a_draft("048");
    draft->titolare = other_doctor;
    draft->substitute = "vrdlgi70a01f205f";
    check(in_mode(Mode::paper), draft);
    BOOST_CHECK_EQUAL(service->verified().back().call.caller.substituted, other_doctor);

    service->will_verify(answers(core::Verification::valida));
    draft = a_draft("048");
    draft->substitute = anna;
    check(in_mode(Mode::paper), draft);
    BOOST_CHECK_EQUAL(service->verified().back().call.caller.substituted, anna);
}

BOOST_AUTO_TEST_SUITE_END()
