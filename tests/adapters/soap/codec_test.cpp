#include "adapters/soap/app_context.hpp"
#include "adapters/soap/consult_codec.hpp"
#include "adapters/soap/status_codec.hpp"
#include "adapters/soap/verify_codec.hpp"
#include "samples.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace esente;
using namespace esente::soap;
namespace data = boost::unit_test::data;

namespace {

const Question verify_question{verify_exemption, samples::message_id};
const Question consult_question{consult_exemptions, samples::message_id};
const Question status_question{service_status, samples::message_id};

core::Result<core::VerifyReply> verify(const std::string& fixture, const std::string& code = "013") {
    return read_verify(samples::reply(fixture), verify_question, samples::verify_request(code));
}

core::Result<core::ConsultReply> consult(const std::string& fixture) {
    return read_consult(samples::reply(fixture), consult_question, samples::consult_request());
}

core::VerifyAnswer verified(const std::string& fixture, const std::string& code = "013") {
    auto reply = verify(fixture, code);
    BOOST_REQUIRE_MESSAGE(reply.ok(), (reply.ok() ? "" : reply.error().detail));
    return std::get<core::VerifyAnswer>(*reply);
}

core::ConsultAnswer consulted(const std::string& fixture) {
    auto reply = consult(fixture);
    BOOST_REQUIRE_MESSAGE(reply.ok(), (reply.ok() ? "" : reply.error().detail));
    return std::get<core::ConsultAnswer>(*reply);
}

std::string written(const std::function<void(XmlOut&)>& fill, const Operation& operation) {
    const Application application{"prova", "1.0", "AMB-<3>"};
    core::Operator caller = samples::prescriber();
    caller.substituted = "RSSMRA80A01H501U";
    return write_request(
        operation, [&](XmlOut& header) { write_app_context(header, samples::message_id, caller, application); }, fill);
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

BOOST_AUTO_TEST_SUITE(codec)

BOOST_AUTO_TEST_CASE(a_valid_verification_is_read_whole) {
    const auto answer = verified("verify_valid");
    BOOST_TEST((answer.outcome == core::Verification::valida));
    BOOST_TEST(answer.outcome_known);
    BOOST_TEST(answer.code.text() == "013");
    BOOST_TEST(answer.from->iso() == "2024-01-15");
    BOOST_TEST(answer.to->iso() == "2027-01-14");
    BOOST_TEST(answer.region_of_assistance == "030");
    BOOST_TEST(answer.proof_id == "V-1");
    BOOST_TEST(core::iso_utc(*answer.answered_at) == "2026-11-24T09:15:30.000Z");
    BOOST_REQUIRE(answer.messages.size() == 2U);
    BOOST_TEST(!answer.messages[0].error);
    BOOST_TEST(answer.messages[1].error);
    BOOST_TEST(answer.messages[1].text == "Rivolgersi alla ASST");
}

BOOST_AUTO_TEST_CASE(an_unknown_outcome_is_not_verifiable_and_never_valid) {
    const auto answer = verified("verify_unknown_outcome");
    BOOST_TEST((answer.outcome == core::Verification::non_verificabile));
    BOOST_TEST(!answer.outcome_known);
}

BOOST_DATA_TEST_CASE(a_verification_that_is_not_the_answer_is_malformed,
                     data::make({"verify_finer_code",
                                 "verify_other_code",
                                 "verify_code_that_is_none",
                                 "verify_outcome_absent",
                                 "verify_outcome_twice",
                                 "verify_outcome_cut_by_nul",
                                 "verify_other_message_id",
                                 "verify_no_message_id",
                                 "verify_no_header",
                                 "verify_end_not_a_date",
                                 "verify_end_impossible",
                                 "verify_time_not_a_time",
                                 "verify_doctype",
                                 "verify_both_answers",
                                 "verify_no_answer",
                                 "verify_other_namespace",
                                 "verify_reply_to_another_operation",
                                 "verify_truncated",
                                 "verify_soap_1_2",
                                 "html_page"}),
                     fixture) {
    const auto reply = verify(fixture);
    BOOST_REQUIRE(!reply.ok());
    BOOST_TEST(core::fault_name(reply.error().fault) == "SERVICE_MALFORMED");
    BOOST_TEST(reply.error().native == 200);
    BOOST_TEST(reply.error().at.line == 0U);
}

BOOST_AUTO_TEST_CASE(a_shorter_code_than_asked_is_malformed_too) { BOOST_TEST(!verify("verify_valid", "013.250").ok()); }

BOOST_AUTO_TEST_CASE(an_end_that_is_empty_absent_or_in_the_year_3000_is_unlimited) {
    BOOST_TEST(!verified("verify_year_3000").to);
    BOOST_TEST(!verified("verify_end_empty").to);
    BOOST_TEST(!verified("verify_end_absent").to);
}

BOOST_AUTO_TEST_CASE(dates_come_in_two_spellings) {
    const auto answer = verified("verify_compact_dates");
    BOOST_TEST(answer.from->iso() == "2024-01-15");
    BOOST_TEST(answer.to->iso() == "2027-01-14");
}

BOOST_AUTO_TEST_CASE(a_time_without_offset_is_that_of_rome) {
    BOOST_TEST(core::iso_utc(*verified("verify_time_without_offset").answered_at) == "2026-11-24T09:15:30.000Z");
}

BOOST_AUTO_TEST_CASE(a_region_that_is_not_three_digits_is_unknown) {
    BOOST_TEST(verified("verify_region_not_three_digits").region_of_assistance.empty());
}

BOOST_AUTO_TEST_CASE(latin_1_is_read) { BOOST_TEST(verified("verify_latin1").messages.at(0).text == "Validit\xC3\xA0 limitata"); }

BOOST_AUTO_TEST_CASE(a_domain_error_is_an_answer_with_the_first_value_given) {
    const auto reply = verify("verify_refused");
    BOOST_REQUIRE(reply.ok());
    const auto& refusal = std::get<core::DomainError>(*reply);
    BOOST_TEST(refusal.code == "ANA-003");
    BOOST_TEST(refusal.text == "Codice fiscale superato");
    BOOST_TEST(refusal.value == "RSSMRA80A01H501U");
}

BOOST_AUTO_TEST_CASE(a_fault_is_a_failure_that_repeats_nothing_the_service_wrote) {
    const auto reply = read_verify(samples::reply("fault", 500), verify_question, samples::verify_request());
    BOOST_REQUIRE(!reply.ok());
    BOOST_TEST(core::fault_name(reply.error().fault) == "SERVICE_FAULT");
    BOOST_TEST(reply.error().native == 500);
    BOOST_TEST(reply.error().detail == "SOAP Fault Client");
}

BOOST_AUTO_TEST_CASE(a_page_with_status_500_is_an_http_failure) {
    auto page = samples::reply("html_page", 500);
    page.content_type = "text/html";
    const auto reply = read_verify(page, verify_question, samples::verify_request());
    BOOST_REQUIRE(!reply.ok());
    BOOST_TEST(core::fault_name(reply.error().fault) == "SERVICE_HTTP");
    BOOST_TEST(reply.error().native == 500);
}

BOOST_AUTO_TEST_CASE(an_envelope_under_another_content_type_is_not_parsed) {
    auto text = samples::reply("verify_valid");
    text.content_type = "text/plain";
    const auto reply = read_verify(text, verify_question, samples::verify_request());
    BOOST_REQUIRE(!reply.ok());
    BOOST_TEST(reply.error().detail == "the reply is not text/xml");
}

BOOST_AUTO_TEST_CASE(a_list_is_read_with_states_and_unlimited_ends) {
    const auto answer = consulted("consult_two");
    BOOST_TEST(answer.patient.text() == "RSSMRA80A01H501U");
    BOOST_TEST(answer.surname == "ROSSI");
    BOOST_TEST((answer.sex == core::Sex::male));
    BOOST_TEST(answer.birth_date->iso() == "1980-01-01");
    BOOST_TEST(answer.proof_id == "R-1");
    BOOST_REQUIRE(answer.exemptions.size() == 2U);
    BOOST_TEST(answer.exemptions[0].code.text() == "013.250");
    BOOST_TEST(answer.exemptions[0].to->iso() == "2027-12-31");
    BOOST_TEST(answer.exemptions[1].code.text() == "0A31");
    BOOST_TEST(!answer.exemptions[1].to);
    BOOST_TEST((answer.exemptions[1].state == core::ExemptionState::sospesa));
}

BOOST_AUTO_TEST_CASE(an_empty_list_that_says_zero_is_an_answer) { BOOST_TEST(consulted("consult_none").exemptions.empty()); }

BOOST_DATA_TEST_CASE(a_list_that_cannot_be_trusted_is_malformed_and_never_empty,
                     data::make({"consult_count_too_high", "consult_count_zero_with_elements", "consult_count_absent",
                                 "consult_count_not_a_number", "consult_other_citizen", "consult_citizen_not_a_patient",
                                 "consult_code_that_is_none", "consult_first_day_absent"}),
                     fixture) {
    const auto reply = consult(fixture);
    BOOST_REQUIRE(!reply.ok());
    BOOST_TEST(core::fault_name(reply.error().fault) == "SERVICE_MALFORMED");
}

BOOST_AUTO_TEST_CASE(a_citizen_whose_former_code_was_asked_is_the_one_asked) {
    const auto answer = consulted("consult_superseded");
    BOOST_TEST(answer.patient.text() == "VRDLGU75M10F205P");
    BOOST_TEST(answer.previous->text() == "RSSMRA80A01H501U");
}

BOOST_AUTO_TEST_CASE(an_unknown_state_is_unknown) {
    BOOST_TEST((consulted("consult_unknown_state").exemptions.at(0).state == core::ExemptionState::unknown));
}

BOOST_AUTO_TEST_CASE(a_day_of_death_is_read) { BOOST_TEST(consulted("consult_deceased").death_date->iso() == "2026-03-01"); }

BOOST_AUTO_TEST_CASE(the_state_of_the_service_is_read_with_its_notices) {
    const auto reply = read_status(samples::reply("status_maintenance"), status_question);
    BOOST_REQUIRE(reply.ok());
    const auto& answer = std::get<core::StatusAnswer>(*reply);
    BOOST_TEST(answer.state == "MANUTENZIONE");
    BOOST_TEST(answer.wants_services);
    BOOST_REQUIRE(answer.notices.size() == 1U);
    BOOST_TEST(core::iso_utc(*answer.notices[0].from) == "2026-11-24T21:00:00.000Z");
}

BOOST_AUTO_TEST_CASE(a_request_names_operator_workstation_and_program) {
    const auto request = samples::verify_request();
    const std::string text = written([&](XmlOut& param) { write_verify(param, request); }, verify_exemption);
    BOOST_TEST(holds(text, "<messageId>" + samples::message_id +
                               "</messageId><operatore><codiceFiscale>VRDLGU75M10F205P</codiceFiscale>"
                               "<ruolo>H</ruolo><codiceAzienda>701</codiceAzienda><medicoTitolare>"
                               "RSSMRA80A01H501U</medicoTitolare></operatore>"));
    BOOST_TEST(
        holds(text, "<postazione>AMB-&lt;3&gt;</postazione><applicazione><nome>prova</nome><versione>1.0</versione></applicazione>"));
    BOOST_TEST(!holds(text, "credenziale"));
}

BOOST_AUTO_TEST_CASE(a_declared_code_is_asked_with_the_reason_why_there_is_no_certificate) {
    const auto request = samples::verify_request();
    const std::string text = written([&](XmlOut& param) { write_verify(param, request); }, verify_exemption);
    BOOST_TEST(holds(text, "<param><assistito><codiceFiscale>RSSMRA80A01H501U</codiceFiscale></assistito><contesto>DICHIARAZIONE</contesto>"
                           "<motivo>SMARRITO</motivo><codiceEsenzione>013</codiceEsenzione><tipoPrescrizione>P</tipoPrescrizione>"
                           "<dataPrescrizione>2026-11-24</dataPrescrizione></param>"));
}

BOOST_AUTO_TEST_CASE(a_certificate_is_sent_only_in_its_context_and_an_unlimited_one_has_no_end) {
    auto request = samples::verify_request();
    request.certificate = core::PaperCertificate{.code = "013",
                                                 .holder = "",
                                                 .issued = core::Date::from_iso("2024-01-15"),
                                                 .expires = {},
                                                 .issuer = "ASST Prova",
                                                 .number = "A-1",
                                                 .seen_by = ""};
    const auto fill = [&](XmlOut& param) { write_verify(param, request); };
    BOOST_TEST(!holds(written(fill, verify_exemption), "certificatoCartaceo"));
    request.context = core::AccessContext::certificato_cartaceo;
    const std::string text = written(fill, verify_exemption);
    BOOST_TEST(holds(text, "<certificatoCartaceo><numeroAttestato>A-1</numeroAttestato><enteRilascio>ASST Prova</enteRilascio>"
                           "<dataRilascio>2024-01-15</dataRilascio></certificatoCartaceo><codiceEsenzione>"));
    BOOST_TEST(!holds(text, "motivo"));
}

BOOST_AUTO_TEST_CASE(a_card_is_proved_by_its_id_certificate_expiry_and_time_of_reading) {
    auto request = samples::consult_request();
    request.context = core::AccessContext::ts_cns;
    request.card = core::CardEvidence{.card_id = "6030000000000000",
                                      .certificate_sha256_hex = std::string(64, 'a'),
                                      .expires = core::Date::from_iso("2030-01-01"),
                                      .read_at = *core::instant_from_iso("2026-11-24T10:00:00.123Z")};
    const std::string text = written([&](XmlOut& param) { write_consult(param, request); }, consult_exemptions);
    BOOST_TEST(holds(text, "<contesto>TS_CNS</contesto><provaCarta><idCarta>6030000000000000</idCarta><improntaCertificato>" +
                               std::string(64, 'a') +
                               "</improntaCertificato><scadenzaCarta>2030-01-01</scadenzaCarta>"
                               "<dataOraLettura>2026-11-24T10:00:00Z</dataOraLettura></provaCarta><dataRiferimento>"));
}

BOOST_AUTO_TEST_SUITE_END()
