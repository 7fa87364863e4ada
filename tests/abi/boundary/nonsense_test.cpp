#include "station.hpp"

#include <functional>
#include <string>
#include <vector>

BOOST_FIXTURE_TEST_SUITE(nonsense, Station)

BOOST_AUTO_TEST_CASE(null_where_a_handle_belongs_is_a_host_mistake_and_nothing_is_given) {
    auto* const stale = reinterpret_cast<esente_job*>(&error);
    using Start = std::function<esente_status(esente_job**)>;
    const auto request = host::sized<esente_identify>();
    const auto how = host::sized<esente_check>();
    auto no_content = host::sized<esente_signed_catalogue>();
    no_content.signature = "";
    auto too_long = no_content;
    too_long.content = "";
    too_long.size = 16'777'217;
    auto no_signature = host::sized<esente_signed_catalogue>();
    no_signature.content = "";
    const auto list = host::sized<esente_consult>();
    auto screen = host::sized<esente_screen_request>();
    screen.screen = ESENTE_SCREEN_STATUS;
    const std::vector<Start> starts{
        [&](esente_job** out) { return esente_readers_start(nullptr, out, &error); },
        [&](esente_job** out) { return esente_identify_start(nullptr, &request, out, &error); },
        [&](esente_job** out) { return esente_identify_start(engine.get(), nullptr, out, &error); },
        [&](esente_job** out) { return esente_consult_start(engine.get(), nullptr, &list, out, &error); },
        [&](esente_job** out) { return esente_check_start(engine.get(), nullptr, nullptr, &how, out, &error); },
        [&](esente_job** out) { return esente_acknowledge_start(engine.get(), nullptr, "X", 1, nullptr, out, &error); },
        [&](esente_job** out) { return esente_health_start(nullptr, out, &error); },
        [&](esente_job** out) { return esente_audit_verify_start(nullptr, 0, nullptr, out, &error); },
        [&](esente_job** out) { return esente_audit_rows_start(nullptr, 1, 1, out, &error); },
        [&](esente_job** out) { return esente_catalogue_start(nullptr, out, &error); },
        [&](esente_job** out) { return esente_catalogue_reload(nullptr, out, &error); },
        [&](esente_job** out) { return esente_catalogue_verify_start(engine.get(), nullptr, out, &error); },
        [&](esente_job** out) { return esente_catalogue_verify_start(engine.get(), &no_content, out, &error); },
        [&](esente_job** out) { return esente_catalogue_verify_start(engine.get(), &too_long, out, &error); },
        [&](esente_job** out) { return esente_catalogue_verify_start(engine.get(), &no_signature, out, &error); },
        [&](esente_job** out) { return esente_screen_open_start(nullptr, &screen, out, &error); },
        [&](esente_job** out) { return esente_screen_open_start(engine.get(), nullptr, out, &error); },
    };
    for (const auto& start : starts) {
        esente_job* job = stale;
        BOOST_TEST(start(&job) == ESENTE_E_ARGUMENT);
        BOOST_TEST(job == nullptr);
        BOOST_TEST(error.status == ESENTE_E_ARGUMENT);
        BOOST_TEST(error.fault == ESENTE_FAULT_NONE);
        BOOST_TEST(std::string{error.detail} != "");
        BOOST_TEST(start(nullptr) == ESENTE_E_ARGUMENT);
    }
}

BOOST_AUTO_TEST_CASE(null_releases_do_nothing) {
    esente_engine_destroy(nullptr);
    esente_job_release(nullptr);
    esente_job_cancel(nullptr);
    esente_patient_release(nullptr);
    esente_draft_release(nullptr);
    esente_catalogue_release(nullptr);
    esente_comparison_release(nullptr);
    BOOST_TEST(esente_job_id(nullptr) == 0U);
    BOOST_TEST(esente_job_wait(nullptr, 0, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(esente_job_audit_row(nullptr, 0) == nullptr);
}

BOOST_AUTO_TEST_CASE(accessors_of_nothing_are_a_host_mistake_and_leave_zeroes) {
    auto verdict = host::sized<esente_verdict>();
    verdict.decision = ESENTE_ALLOWED;
    BOOST_TEST(esente_job_verdict(nullptr, &verdict) == ESENTE_E_ARGUMENT);
    BOOST_TEST(verdict.decision == ESENTE_UNDETERMINED);
    BOOST_TEST(esente_job_verdict(nullptr, nullptr) == ESENTE_E_ARGUMENT);
    auto identity = host::sized<esente_identity>();
    BOOST_TEST(esente_patient_describe(nullptr, &identity) == ESENTE_E_ARGUMENT);
    auto event = host::sized<esente_event>();
    BOOST_TEST(esente_next_event(nullptr, &event) == ESENTE_E_ARGUMENT);
}

BOOST_AUTO_TEST_CASE(text_longer_than_allowed_is_refused_by_the_name_of_its_member) {
    auto request = host::sized<esente_identify>();
    const std::string reader(132, 'r');
    request.reader = reader.c_str();
    esente_job* job = nullptr;
    BOOST_TEST(esente_identify_start(engine.get(), &request, &job, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(std::string{error.key} == "reader");
}

BOOST_AUTO_TEST_CASE(text_that_is_not_utf8_is_refused) {
    auto request = host::sized<esente_identify>();
    request.reader = "lettore \xC3\x28";
    esente_job* job = nullptr;
    BOOST_TEST(esente_identify_start(engine.get(), &request, &job, &error) == ESENTE_E_ARGUMENT);
}

BOOST_AUTO_TEST_CASE(a_day_that_does_not_exist_is_refused) {
    const esente_line line = host::line();
    auto prescription = plain(line);
    for (const std::int32_t day : {0, -1, 20260230, 2026, 99999999}) {
        prescription.date = day;
        esente_draft* draft = nullptr;
        BOOST_TEST(esente_draft_create(&prescription, &draft, &error) == ESENTE_E_ARGUMENT);
        BOOST_TEST(std::string{error.key} == "date");
    }
}

BOOST_AUTO_TEST_CASE(values_out_of_range_are_refused_by_the_name_of_their_member) {
    const esente_line line = host::line();
    const auto refused = [&](const std::string& key, const std::function<void(esente_prescription&)>& spoil) {
        auto prescription = plain(line);
        spoil(prescription);
        esente_draft* draft = nullptr;
        BOOST_TEST(esente_draft_create(&prescription, &draft, &error) == ESENTE_E_ARGUMENT);
        BOOST_TEST(std::string{error.key} == key);
    };
    refused("type", [](auto& draft) { draft.type = 'X'; });
    refused("non_exempt", [](auto& draft) { draft.non_exempt = 2; });
    refused("line_count", [](auto& draft) { draft.line_count = 100; });
    refused("lines", [](auto& draft) { draft.lines = nullptr; });
    refused("line_size", [](auto& draft) { draft.line_size = 3; });
    refused("titolare", [](auto& draft) { draft.titolare = ""; });
    refused("exemption", [](auto& draft) { draft.exemption = "0123456789ABCDEF"; });
}

BOOST_AUTO_TEST_CASE(a_patient_code_that_is_none_is_usage_and_the_reserved_mode_too) {
    auto entry = host::sized<esente_entry>();
    entry.mode = ESENTE_MODE_PAPER;
    entry.patient_id = "RSSMRA80A01H501X";
    esente_patient* patient = nullptr;
    BOOST_TEST(esente_patient_enter(engine.get(), &entry, &patient, &error) == ESENTE_E_FAILED);
    BOOST_TEST(std::string{error.name} == "USAGE");
    entry.patient_id = "RSSMRA80A01H501U";
    entry.mode = ESENTE_MODE_CARD_NUMBER;
    BOOST_TEST(esente_patient_enter(engine.get(), &entry, &patient, &error) == ESENTE_E_FAILED);
    BOOST_TEST(std::string{error.name} == "USAGE");
    entry.mode = ESENTE_MODE_CHIP;
    BOOST_TEST(esente_patient_enter(engine.get(), &entry, &patient, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(patient == nullptr);
}

BOOST_AUTO_TEST_CASE(a_declaration_without_a_certificate_is_a_host_mistake) {
    const auto patient = enter(ESENTE_MODE_PAPER, "RSSMRA80A01H501U");
    const esente_line line = host::line();
    const auto prescription = plain(line);
    esente_draft* draft = nullptr;
    BOOST_REQUIRE(esente_draft_create(&prescription, &draft, &error) == ESENTE_OK);
    const host::Draft owned{draft};
    auto how = host::sized<esente_check>();
    how.declare = 1;
    esente_job* job = nullptr;
    BOOST_TEST(esente_check_start(engine.get(), patient.get(), draft, &how, &job, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(std::string{error.key} == "declare");
}

BOOST_AUTO_TEST_CASE(an_operator_with_an_unknown_role_is_a_host_mistake) {
    const auto patient = enter(ESENTE_MODE_CARE, "RSSMRA80A01H501U");
    auto caller = host::sized<esente_operator>();
    caller.codice_fiscale = "VRDGNN70A01F205K";
    caller.organisation = "030321";
    caller.role = "Q";
    auto list = host::sized<esente_consult>();
    list.caller = &caller;
    esente_job* job = nullptr;
    BOOST_TEST(esente_consult_start(engine.get(), patient.get(), &list, &job, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(std::string{error.key} == "role");
    BOOST_TEST(esente_consult_start(engine.get(), patient.get(), nullptr, &job, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(std::string{error.key} == "consult");
}

BOOST_AUTO_TEST_CASE(a_message_that_is_no_prescription_is_said_as_such) {
    esente_draft* draft = nullptr;
    const std::string text = "<html>";
    BOOST_TEST(esente_draft_from_message(text.data(), text.size(), &draft, &error) == ESENTE_E_FAILED);
    BOOST_TEST(std::string{error.name} == "PRESCRIPTION_INVALID");
    BOOST_TEST(error.line >= 1U);
    BOOST_TEST(esente_draft_from_message(nullptr, 4, &draft, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(esente_draft_from_message(text.data(), 1'048'577, &draft, &error) == ESENTE_E_ARGUMENT);
}

BOOST_AUTO_TEST_CASE(an_audit_head_is_a_number_and_sixty_four_digits_together) {
    esente_job* job = nullptr;
    const std::string hash(64, 'a');
    BOOST_TEST(esente_audit_verify_start(engine.get(), 1, nullptr, &job, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(esente_audit_verify_start(engine.get(), 0, hash.c_str(), &job, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(esente_audit_verify_start(engine.get(), 1, "abc", &job, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(esente_audit_rows_start(engine.get(), 0, 1, &job, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(esente_audit_rows_start(engine.get(), 1, 10'001, &job, &error) == ESENTE_E_ARGUMENT);
}

BOOST_AUTO_TEST_SUITE_END()
