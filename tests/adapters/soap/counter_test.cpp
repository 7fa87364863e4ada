#include "adapters/soap/card_codec.hpp"
#include "adapters/soap/http_head.hpp"
#include "adapters/soap/pin_codec.hpp"
#include "bench.hpp"

#include <boost/test/data/test_case.hpp>

#include <cstring>

using namespace esente;
using namespace esente::soap;
using namespace esente::soap::test;
namespace data = boost::unit_test::data;
namespace cv = esente::core::counter;

namespace {

const Question pin_question{request_pin, samples::message_id};
constexpr const char* marked = "MARCATO-PIN-0123";

core::Operator at_the_desk() {
    return {.codice_fiscale = "FRRNNA72E54F205G",
            .role = "SPORTELLO",
            .organisation = "030321",
            .structure = "",
            .substituted = "",
            .credential = ""};
}

cv::Document a_document() {
    return {.kind = cv::DocumentKind::cie,
            .number = "CA1",
            .issuer = "Milano",
            .issued = core::Date::from_iso("2020-01-01"),
            .expires = core::Date::from_iso("2030-01-01")};
}

cv::PinRequest everything() {
    cv::PinRequest request;
    request.operation = cv::Operation::regenerate;
    request.parties.type = cv::RequestType::health_delegate;
    request.parties.holder = {.codice_fiscale = "RSSMRA80A01H501U", .card_id = "6030001234567005", .emancipated = false};
    request.parties.holder_document = a_document();
    request.parties.applicant = cv::Applicant{.codice_fiscale = "BNCNNA65C45F205M",
                                              .surname = "BIANCHI & FIGLI",
                                              .given_name = "ANNA",
                                              .title = cv::Title::relative,
                                              .degree = 2,
                                              .line = cv::Line::collateral,
                                              .nobody_before = true};
    request.parties.applicant_document = a_document();
    request.parties.assistant = cv::Assistant{
        .codice_fiscale = "VRDLGI70A01F205F", .surname = "VERDI", .given_name = "LUIGI", .title = cv::AssistantTitle::curator};
    request.form = cv::Form{.kind = cv::FormKind::health_delegate, .signed_on = core::Date::from_iso("2026-11-20")};
    request.contact = {
        .channel = cv::Channel::email, .value = "a@example.it", .owner = cv::ContactOwner::applicant, .reason = "stays here"};
    return request;
}

std::string reply_with(const std::string& pin, const std::string& puk = "34") {
    return R"(<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>)"
           R"(<a:AppContext xmlns:a="urn:esente:siss:APP:2026-11"><messageId>)" +
           samples::message_id +
           R"(</messageId></a:AppContext></s:Header><s:Body><m:PIN.richiediPinResponse xmlns:m="urn:esente:siss:PIN:2026-11"><param>)"
           "<datiRisposta><idRichiesta>R-1</idRichiesta><primaPartePin>" +
           pin + "</primaPartePin><primaPartePuk>" + puk +
           "</primaPartePuk><canaleSecondaParte>SMS</canaleSecondaParte><recapitoMascherato>***567</recapitoMascherato>"
           "<dataOraRisposta>2026-11-24T10:15:30+01:00</dataOraRisposta></datiRisposta></param></m:PIN.richiediPinResponse></s:Body>"
           "</s:Envelope>";
}

struct Codec {
    std::shared_ptr<fakes::PlainSecrets> secrets = std::make_shared<fakes::PlainSecrets>();

    HttpReply reply(const std::string& body, const std::string& charset = "") const {
        ports::SecretText text{secrets, body.size()};
        text.assign(body);
        return {.status = 200, .content_type = "text/xml", .charset = charset, .date = {}, .kept = false, .body = std::move(text)};
    }
    /// First part and PUK, or the fault.
    std::string read(const std::string& body, const std::string& charset = "") const {
        auto whole = reply(body, charset);
        const auto read = read_pin(whole, pin_question, secrets);
        if (!read) {
            return std::string{core::fault_name(read.error().fault)};
        }
        if (const auto* declined = std::get_if<core::DomainError>(&*read)) {
            return declined->code;
        }
        const auto& answer = std::get<ports::PinAnswer>(*read);
        return std::string{answer.first_pin.view()} + "/" + std::string{answer.first_puk.view()};
    }
};

std::string in_chunks(const std::string& body) {
    const auto half = body.size() / 2;
    const auto chunk = [](const std::string& part) {
        std::ostringstream text;
        text << std::hex << part.size() << ";x=y\r\n" << part << "\r\n";
        return text.str();
    };
    return "HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk(body.substr(0, half)) +
           chunk(body.substr(half)) + "0\r\n\r\n";
}

/// What a PIN call came to, against one reply of a server.
std::string asked(const std::string& bytes, bool closes = true) {
    Bench bench{{once([bytes, closes](Peer& peer) {
        peer.send(bytes);
        if (closes) {
            peer.close();
        }
    })}};
    auto call = Bench::call();
    call.caller = at_the_desk();
    const auto reply = bench.counter().request_pin(everything(), std::move(call)).get();
    const auto text = reply ? std::string{std::get<ports::PinAnswer>(*reply).first_pin.view()}
                            : std::string{core::fault_name(reply.error().fault)} + " " + std::to_string(reply.error().native);
    BOOST_TEST(bench.log.text().find("MARCATO") == std::string::npos);
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(counter_codec)

BOOST_FIXTURE_TEST_CASE(the_first_parts_are_read_where_they_stand, Codec) {
    BOOST_TEST(read(reply_with("12")) == "12/34");
    BOOST_TEST(read(reply_with(" 12 ")) == "12/34");
    BOOST_TEST(read(reply_with("<![CDATA[1<]]>")) == "1</34");
    BOOST_TEST(read(reply_with("&#49;2")) == "12/34");
    BOOST_TEST(read(reply_with(marked, "MARCATO-PUK-4567")) == std::string{marked} + "/MARCATO-PUK-4567");
    BOOST_TEST(secrets->out() == 0);
}

BOOST_FIXTURE_TEST_CASE(a_part_is_of_one_to_sixteen_characters, Codec) {
    for (const auto* part : {"", "12345678901234567", "<b>12</b>", "1<!-- -->2"}) {
        BOOST_TEST(read(reply_with(part)) == "SERVICE_MALFORMED", part);
    }
    BOOST_TEST(read(reply_with("àèìòùàèìòùàèìòù1")) == "àèìòùàèìòùàèìòù1/34");
    BOOST_TEST(secrets->out() == 0);
}

BOOST_FIXTURE_TEST_CASE(latin1_is_read_too_and_other_encodings_are_not, Codec) {
    auto latin1 = reply_with("1\xE0");
    BOOST_TEST(read(latin1, "ISO-8859-1") == "1à/34");
    BOOST_TEST(read(reply_with("12"), "utf-16") == "SERVICE_MALFORMED");
}

BOOST_FIXTURE_TEST_CASE(what_is_not_the_answer_is_malformed, Codec) {
    auto other = reply_with("12");
    other.replace(other.find(samples::message_id), 3, "000");
    BOOST_TEST(read(other) == "SERVICE_MALFORMED");
    BOOST_TEST(read(reply_with("12").substr(0, 400)) == "SERVICE_MALFORMED");
    BOOST_TEST(read("<html/>") == "SERVICE_MALFORMED");
    BOOST_TEST(read("") == "SERVICE_MALFORMED");
    BOOST_TEST(read(samples::bytes_of("fault")) == "SERVICE_FAULT");
    BOOST_TEST(read(samples::bytes_of("verify_doctype")) == "SERVICE_MALFORMED");
    BOOST_TEST(secrets->out() == 0);
}

BOOST_AUTO_TEST_CASE(a_request_is_written_in_the_order_of_the_schema_and_the_reason_of_a_contact_stays_here) {
    const auto body = write_request(
        request_pin, [](XmlOut& /*param*/) {}, [](XmlOut& param) { write_pin_request(param, everything()); });
    std::size_t at = 0;
    for (const auto* part :
         {"<operazione>RIGENERAZIONE<", "<tipoRichiesta>DELEGA_SALUTE<", "<titolare><codiceFiscale>", "<documentoTitolare><tipo>CIE<",
          "<dataScadenza>2030-01-01<", "<richiedente>", "BIANCHI &amp; FIGLI",
          "<titolo>PARENTE</titolo><grado>2</grado><linea>COLLATERALE</linea>", "<assenzaPrecedenti>true<", "<documentoRichiedente>",
          "<assistente>", "<titolo>CURATORE<", "<modulo><tipo>DELEGA_SALUTE</tipo><dataSottoscrizione>2026-11-20<",
          "<recapito><canale>EMAIL</canale><valore>a@example.it<", "<intestatario>RICHIEDENTE<"}) {
        const auto found = body.find(part, at);
        BOOST_TEST((found != std::string::npos), part);
        at = found == std::string::npos ? at : found;
    }
    BOOST_TEST(body.find("stays here") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(chunks_are_joined_in_place) {
    const auto joined = [](std::string text) {
        std::size_t size = text.size();
        const auto found = unchunk(text.data(), size);
        return found == Chunks::complete ? text.substr(0, size) : found == Chunks::incomplete ? "incomplete" : "malformed";
    };
    BOOST_TEST(joined("3\r\nabc\r\nA;q=1\r\n0123456789\r\n0\r\n\r\n") == "abc0123456789");
    BOOST_TEST(joined("3\r\nabc\r\n") == "incomplete");
    BOOST_TEST(joined("") == "incomplete");
    BOOST_TEST(joined("x\r\nabc\r\n") == "malformed");
    BOOST_TEST(joined("3\r\nabcd\r\n0\r\n\r\n") == "malformed");
    BOOST_TEST(joined("FFFFFFFFFF\r\n") == "malformed");
}

BOOST_AUTO_TEST_CASE(a_reply_comes_whole_in_every_framing) {
    BOOST_TEST(asked(http(200, reply_with(marked))) == marked);
    BOOST_TEST(asked(http(200, reply_with(marked)), false) == marked);
    BOOST_TEST(asked(in_chunks(reply_with(marked))) == marked);
    BOOST_TEST(asked("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n" + reply_with(marked)) == marked);
}

BOOST_AUTO_TEST_CASE(a_reply_that_breaks_off_or_is_none_is_malformed) {
    const auto whole = http(200, reply_with(marked));
    BOOST_TEST(asked(whole.substr(0, whole.size() - 9)) == "SERVICE_MALFORMED 200");
    BOOST_TEST(asked(in_chunks(reply_with(marked)).substr(0, 300)) == "SERVICE_MALFORMED 200");
    BOOST_TEST(asked("no HTTP at all\r\n\r\n") == "SERVICE_HTTP 0");
    BOOST_TEST(asked("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n") == "SERVICE_HTTP 503");
    BOOST_TEST(asked("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n") == "SERVICE_MALFORMED 200");
}

BOOST_AUTO_TEST_CASE(only_a_counter_operator_reaches_the_counter) {
    Bench bench{{}};
    const auto reply = bench.counter().pin_state("R-1", Bench::call()).get();
    BOOST_TEST((reply.error().fault == core::Fault::usage));
    auto call = Bench::call();
    call.caller = at_the_desk();
    BOOST_TEST((bench.service().verify(samples::verify_request(), std::move(call)).get().error().fault == core::Fault::usage));
}

BOOST_AUTO_TEST_SUITE_END()
