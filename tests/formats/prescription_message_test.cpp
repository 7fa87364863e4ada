#include "formats/prescription_message.hpp"

#include "formats/sha256.hpp"

#include <boost/test/unit_test.hpp>

using namespace esente;

namespace {

const std::string message = R"(<?xml version="1.0" encoding="UTF-8"?>
<InvioPrescrittoRichiesta xmlns="http://invioprescrittorichiesta.xsd.dem.sanita.finanze.it"
    xmlns:td="http://tipodati.xsd.dem.sanita.finanze.it">
  <cfMedico1>BNCLRA75C50F205P</cfMedico1>
  <cfMedico2>RSSMRA80A01H501U</cfMedico2>
  <codRegione>030</codRegione>
  <codiceAss>RSSMRA80A01H501U</codiceAss>
  <tipoPrescrizione>F</tipoPrescrizione>
  <codEsenzione>E02F</codEsenzione>
  <reddito>1</reddito>
  <dataCompilazione>2026-11-24 23:59:59</dataCompilazione>
  <ElencoDettagliPrescrizioni>
    <td:DettaglioPrescrizione><td:codProdPrest>000000001</td:codProdPrest><td:quantita>2</td:quantita></td:DettaglioPrescrizione>
  </ElencoDettagliPrescrizioni>
</InvioPrescrittoRichiesta>)";

std::string changed(std::string_view from, std::string_view to) {
    std::string text = message;
    const auto place = text.find(from);
    BOOST_REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

core::Error refused(const std::string& text) {
    const auto read = formats::read_prescription_message(text);
    BOOST_REQUIRE(!read.ok());
    BOOST_TEST((read.error().fault == core::Fault::prescription_invalid));
    return read.error();
}

} // namespace

BOOST_AUTO_TEST_SUITE(prescription_message)

BOOST_AUTO_TEST_CASE(the_national_message_is_read_by_local_name) {
    const auto draft = formats::read_prescription_message(message);
    BOOST_REQUIRE(draft.ok());
    BOOST_TEST((draft->type == core::PrescriptionType::drugs));
    BOOST_TEST(draft->compiled.iso() == "2026-11-24");
    BOOST_TEST(draft->patient == "RSSMRA80A01H501U");
    BOOST_TEST(draft->titolare == "BNCLRA75C50F205P");
    BOOST_TEST(draft->substitute == "RSSMRA80A01H501U");
    BOOST_TEST(draft->exemption == "E02F");
    BOOST_TEST(draft->income);
    BOOST_TEST(!draft->non_exempt);
    BOOST_REQUIRE(draft->lines.size() == 1U);
    BOOST_TEST(draft->lines[0].quantity == 2U);
    BOOST_TEST(draft->digest == formats::sha256_hex(message));
}

BOOST_AUTO_TEST_CASE(a_missing_doctor_type_or_day_is_named_with_its_place) {
    BOOST_TEST(refused(changed("cfMedico1>BNCLRA75C50F205P</cfMedico1", "x>BNCLRA75C50F205P</x")).at.line == 2U);
    BOOST_TEST(refused(changed(">F<", "><")).at.key == "tipoPrescrizione");
    BOOST_TEST(refused(changed(">2026-11-24 23:59:59<", "><")).at.key == "dataCompilazione");
}

BOOST_AUTO_TEST_CASE(a_value_outside_its_set_is_refused_where_it_stands) {
    BOOST_TEST(refused(changed(">F<", ">X<")).at.key == "tipoPrescrizione");
    BOOST_TEST(refused(changed("<reddito>1", "<reddito>si")).at.key == "reddito");
    BOOST_TEST(refused(changed(">2<", ">due<")).at.key == "quantita");
    BOOST_TEST(refused(changed("2026-11-24 23:59:59", "2026-02-30 10:00:00")).at.line == 11U);
    BOOST_TEST(refused(changed("2026-11-24 23:59:59", "2026-11-24 25:00:00")).at.key == "dataCompilazione");
    BOOST_TEST(refused(changed("BNCLRA75C50F205P", "BNCLRA75C50F205PX")).at.key == "cfMedico1");
}

BOOST_AUTO_TEST_CASE(a_day_alone_is_a_day) {
    const auto draft = formats::read_prescription_message(changed("2026-11-24 23:59:59", "2026-11-24"));
    BOOST_REQUIRE(draft.ok());
    BOOST_TEST(draft->compiled.iso() == "2026-11-24");
}

BOOST_AUTO_TEST_CASE(a_message_without_lines_is_refused) {
    const auto from = message.find("    <td:Dett");
    const auto to = message.find("  </Elenco");
    BOOST_TEST(refused(message.substr(0, from) + message.substr(to)).at.key == "ElencoDettagliPrescrizioni");
}

BOOST_AUTO_TEST_CASE(a_document_type_is_refused) { refused("<!DOCTYPE x>" + message.substr(message.find('\n') + 1)); }

BOOST_AUTO_TEST_CASE(another_message_is_refused) { refused("<InvioErogatoRichiesta/>"); }

BOOST_AUTO_TEST_CASE(a_message_of_a_megabyte_and_more_is_refused) { refused(message + std::string(1'048'576, '\n')); }

BOOST_AUTO_TEST_SUITE_END()
