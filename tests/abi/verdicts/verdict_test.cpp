#include "surgery.hpp"

BOOST_FIXTURE_TEST_SUITE(verdicts, Surgery)

BOOST_AUTO_TEST_CASE(a_valid_code_is_allowed_and_on_record_before_the_host_sees_it) {
    service_says(esente::core::Verification::valida);
    const auto job = check(mario(ESENTE_MODE_PAPER), draft("013.250"));
    BOOST_REQUIRE_MESSAGE(wait(job) == ESENTE_OK, error.detail);
    const auto verdict = verdict_of(job);
    BOOST_TEST(verdict.decision == ESENTE_ALLOWED);
    BOOST_TEST(verdict.mode == ESENTE_MODE_PAPER);
    BOOST_TEST(verdict.assurance == ESENTE_DECLARED);
    BOOST_TEST(verdict.date == 20261124);
    BOOST_TEST(verdict.audit_sequence == scene->store->entries().size());
    BOOST_TEST(std::string{verdict.audit_hash}.size() == 64U);
    BOOST_TEST(std::string{verdict.draft_digest}.size() == 64U);
    BOOST_TEST(std::string{verdict.proof} == "proof-1");
    BOOST_TEST(verdict.struct_size == sizeof verdict);
}

BOOST_AUTO_TEST_CASE(the_claimed_exemption_stands_at_index_zero_alone) {
    service_says(esente::core::Verification::valida);
    const auto job = check(mario(ESENTE_MODE_PAPER), draft("013.250"));
    BOOST_REQUIRE(wait(job) == ESENTE_OK);
    auto exemption = host::sized<esente_exemption>();
    BOOST_TEST(esente_job_exemption(job.get(), 0, &exemption) == ESENTE_OK);
    BOOST_TEST(std::string{exemption.code} == "013.250");
    BOOST_TEST(std::string{exemption.state} == "VALIDA");
    BOOST_TEST(exemption.from == 20200101);
    BOOST_TEST(esente_job_exemption(job.get(), 1, &exemption) == ESENTE_END);
    BOOST_TEST(exemption.code == nullptr);
}

BOOST_AUTO_TEST_CASE(a_code_the_registry_refuses_is_blocked_with_findings_and_ways_in_words) {
    service_says(esente::core::Verification::revocata);
    const auto job = check(mario(ESENTE_MODE_PAPER), draft("013.250"));
    BOOST_REQUIRE(wait(job) == ESENTE_OK);
    const auto verdict = verdict_of(job);
    BOOST_TEST(verdict.decision == ESENTE_BLOCKED);
    BOOST_REQUIRE(verdict.finding_count >= 1U);
    BOOST_TEST((verdict.way_count >= 1U && verdict.way_count <= 3U));
    auto finding = host::sized<esente_finding>();
    BOOST_TEST(esente_job_finding(job.get(), 0, &finding) == ESENTE_OK);
    BOOST_TEST(finding.severity == 'E');
    BOOST_TEST(std::string{finding.message} != "");
    BOOST_TEST(std::string{finding.remedy} != "");
    BOOST_TEST(esente_job_finding(job.get(), verdict.finding_count, &finding) == ESENTE_END);
    auto way = host::sized<esente_way>();
    BOOST_TEST(esente_job_way(job.get(), 0, &way) == ESENTE_OK);
    BOOST_TEST(std::string{way.text} != "");
    BOOST_TEST(esente_job_way(job.get(), verdict.way_count, &way) == ESENTE_END);
}

BOOST_AUTO_TEST_CASE(what_ends_soon_has_a_note_of_five_lines_for_the_patient) {
    service_says(esente::core::Verification::valida, esente::core::Date::from_ymd(2026, 11, 30));
    const auto job = check(mario(ESENTE_MODE_PAPER), draft("013.250"));
    BOOST_REQUIRE(wait(job) == ESENTE_OK);
    BOOST_TEST(verdict_of(job).decision == ESENTE_ALLOWED);
    BOOST_TEST(verdict_of(job).way_count == 0U);
    BOOST_TEST(verdict_of(job).note_count == 1U);
    auto note = host::sized<esente_note>();
    BOOST_TEST(esente_job_note(job.get(), 0, &note) == ESENTE_OK);
    BOOST_TEST(std::string{note.code} == "013.250");
    for (const char* const line : note.lines) {
        BOOST_TEST(std::string{line} != "");
        BOOST_TEST(std::string{line}.find("RSSMRA") == std::string::npos);
    }
    BOOST_TEST(std::string{note.lines[1]}.find("30/11/2026") != std::string::npos);
    BOOST_TEST(esente_job_note(job.get(), 1, &note) == ESENTE_END);
    BOOST_TEST(note.code == nullptr);
}

BOOST_AUTO_TEST_CASE(the_receipt_of_the_national_system_knows_the_message_and_not_the_registry) {
    service_says(esente::core::Verification::revocata);
    const auto blocked = check(mario(ESENTE_MODE_PAPER), draft("013.250"));
    BOOST_REQUIRE(wait(blocked) == ESENTE_OK);
    BOOST_TEST(verdict_of(blocked).decision == ESENTE_BLOCKED);
    BOOST_TEST(std::string{verdict_of(blocked).receipt} == "0000");
    auto finding = host::sized<esente_finding>();
    BOOST_REQUIRE(esente_job_finding(blocked.get(), 0, &finding) == ESENTE_OK);
    BOOST_TEST(finding.in_receipt == 0);

    const auto neither = check(mario(ESENTE_MODE_PAPER), draft(nullptr));
    BOOST_REQUIRE(wait(neither) == ESENTE_OK);
    BOOST_TEST(std::string{verdict_of(neither).receipt} == "0001");
    BOOST_REQUIRE(esente_job_finding(neither.get(), 0, &finding) == ESENTE_OK);
    BOOST_TEST(finding.in_receipt == 'W');
}

BOOST_AUTO_TEST_CASE(a_service_that_does_not_answer_never_reads_as_allowed) {
    scene->service->will_verify(esente::core::failure(esente::core::Fault::service_unreachable, "nobody there"));
    const auto job = check(mario(ESENTE_MODE_PAPER), draft("013.250"));
    BOOST_REQUIRE(wait(job) == ESENTE_OK);
    BOOST_TEST(verdict_of(job).decision == ESENTE_UNDETERMINED);
}

BOOST_AUTO_TEST_CASE(without_a_durable_record_there_is_no_verdict) {
    scene->store->break_disk(true);
    const auto job = check(mario(ESENTE_MODE_PAPER), draft("013.250"));
    BOOST_TEST(wait(job) == ESENTE_E_FAILED);
    BOOST_TEST(std::string{error.name} == "STORE");
    BOOST_TEST(error.fault == ESENTE_FAULT_STORE);
    BOOST_TEST(error.native == 13);
    auto verdict = host::sized<esente_verdict>();
    verdict.decision = ESENTE_ALLOWED;
    BOOST_TEST(esente_job_verdict(job.get(), &verdict) == ESENTE_E_STATE);
    BOOST_TEST(verdict.decision == ESENTE_UNDETERMINED);
}

BOOST_AUTO_TEST_CASE(texts_of_a_verdict_live_as_long_as_its_job_whatever_becomes_of_the_engine) {
    service_says(esente::core::Verification::scaduta);
    const auto job = check(mario(ESENTE_MODE_PAPER), draft("013.250"));
    BOOST_REQUIRE(wait(job) == ESENTE_OK);
    auto finding = host::sized<esente_finding>();
    BOOST_REQUIRE(esente_job_finding(job.get(), 0, &finding) == ESENTE_OK);
    const std::string before = finding.message;
    engine.reset();
    BOOST_TEST(std::string{finding.message} == before);
    BOOST_TEST(verdict_of(job).decision == ESENTE_BLOCKED);
}

BOOST_AUTO_TEST_CASE(a_result_of_another_kind_is_a_matter_of_state) {
    service_says(esente::core::Verification::valida);
    const auto job = check(mario(ESENTE_MODE_PAPER), draft("013.250"));
    BOOST_REQUIRE(wait(job) == ESENTE_OK);
    auto reader = host::sized<esente_reader>();
    BOOST_TEST(esente_job_reader(job.get(), 0, &reader) == ESENTE_E_STATE);
    auto health = host::sized<esente_health>();
    BOOST_TEST(esente_job_health(job.get(), &health) == ESENTE_E_STATE);
    auto report = host::sized<esente_audit_report>();
    BOOST_TEST(esente_job_audit_report(job.get(), &report) == ESENTE_E_STATE);
    BOOST_TEST(esente_job_audit_row(job.get(), 0) == nullptr);
    esente_patient* patient = nullptr;
    BOOST_TEST(esente_job_patient(job.get(), &patient) == ESENTE_E_STATE);
}

BOOST_AUTO_TEST_CASE(only_a_warning_of_the_verdict_can_be_acknowledged) {
    const auto job = check(mario(ESENTE_MODE_PAPER), draft(nullptr));
    BOOST_REQUIRE(wait(job) == ESENTE_OK);
    BOOST_REQUIRE(verdict_of(job).decision == ESENTE_WARNED);
    auto finding = host::sized<esente_finding>();
    BOOST_REQUIRE(esente_job_finding(job.get(), 0, &finding) == ESENTE_OK);
    const auto acknowledged = start([&](esente_job** out) {
        return esente_acknowledge_start(engine.get(), job.get(), finding.rule, ESENTE_PATIENT_CONFIRMS, nullptr, out, &error);
    });
    BOOST_TEST(wait(acknowledged) == ESENTE_OK, error.detail);
    BOOST_TEST(scene->store->acknowledged().size() == 1U);
    esente_job* none = nullptr;
    BOOST_TEST(esente_acknowledge_start(engine.get(), job.get(), "NO-SUCH-RULE", ESENTE_OTHER_REASON, nullptr, &none, &error) ==
               ESENTE_E_ARGUMENT);
    BOOST_TEST(esente_acknowledge_start(engine.get(), job.get(), finding.rule, 9, nullptr, &none, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(esente_acknowledge_start(engine.get(), acknowledged.get(), finding.rule, ESENTE_OTHER_REASON, nullptr, &none, &error) ==
               ESENTE_E_STATE);
}

BOOST_AUTO_TEST_SUITE_END()
