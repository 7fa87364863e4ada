#include "formats/sha256.hpp"
#include "message.hpp"

using namespace esente;
using message::changed;
using message::read;

BOOST_AUTO_TEST_SUITE(prescription_message)

BOOST_AUTO_TEST_CASE(the_national_message_is_read_by_local_name) {
    const auto draft = read(message::plain);
    BOOST_TEST((draft.type == core::PrescriptionType::drugs));
    BOOST_TEST(draft.compiled.iso() == "2026-11-24");
    BOOST_TEST(draft.patient == "RSSMRA80A01H501U");
    BOOST_TEST(draft.titolare == "BNCLRA75C50F205P");
    BOOST_TEST(draft.exemption == "E02F");
    BOOST_TEST(draft.income);
    BOOST_TEST(!draft.non_exempt);
    BOOST_REQUIRE(draft.lines.size() == 1U);
    BOOST_TEST(draft.lines[0].product == "000000001");
    BOOST_TEST(draft.lines[0].quantity == 2U);
    BOOST_TEST(draft.digest == formats::sha256_hex(message::plain));
}

BOOST_AUTO_TEST_CASE(every_element_of_the_head_is_kept) {
    const auto draft = read(message::file("tests/data/prescription/every_element.xml"));
    BOOST_TEST(draft.titolare == "BNCLCU65C10F205A");
    BOOST_TEST(draft.substitute == "VRDGNN70A01F205K");
    BOOST_TEST(draft.region == "030");
    BOOST_TEST(draft.specialisation == "F");
    BOOST_TEST(draft.patient_name == "ROSSI MARIO");
    BOOST_TEST(draft.exemption == "013.250");
    BOOST_TEST((draft.non_exempt && draft.income));
    BOOST_TEST((draft.diagnosis == core::Diagnosis{"250.00", "Diabete mellito, controllo per\xC3\xB2 periodico"}));
    BOOST_TEST(draft.foreign_state == "DE");
    BOOST_TEST((draft.foreign == core::ForeignInsured{"AOK", "A123456789", "80276000000000000001", core::Date::from_ymd(1980, 1, 1),
                                                      core::Date::from_ymd(2030, 12, 31)}));
    BOOST_TEST((draft.patient_details == core::PatientDetails{"VIA ROMA 1, MILANO", true, "SASN0001", "Navigazione Esempio", "MI", "321"}));
    BOOST_TEST((draft.recipe == core::RecipeDetails{"321", "030321001", "Ambulatorio di prova", "Via Roma 1", "030000000000001", "NA", true,
                                                    "Disposizione", "S", "A", "D", "P"}));
    BOOST_TEST(!draft.disease_exemption.has_value());
}

BOOST_AUTO_TEST_CASE(every_element_of_a_line_is_kept) {
    const auto draft = read(message::file("tests/data/prescription/every_element.xml"));
    BOOST_REQUIRE(draft.lines.size() == 8U);
    const core::PrescriptionLine first{"90.28.1",
                                       2U,
                                       "Emoglobina glicata",
                                       "G1",
                                       "Gruppo di prova",
                                       "1",
                                       "Nota libera",
                                       "1",
                                       "Motivo di prova",
                                       "4",
                                       "100",
                                       "Prima",
                                       "Seconda",
                                       "R90281",
                                       "0",
                                       "N1",
                                       "C1",
                                       "A1",
                                       "P1",
                                       3U};
    BOOST_TEST((draft.lines[0] == first));
    BOOST_TEST(draft.lines[7].product == "89.52");
    BOOST_TEST(draft.lines[7].access == "1");
    BOOST_TEST(!draft.lines[7].sessions.has_value());
}

BOOST_AUTO_TEST_CASE(the_pin_is_nowhere_in_the_draft) {
    const auto with_pin = message::with("<pinCode>4711</pinCode>");
    auto one = read(with_pin);
    auto other = read(changed("4711", "0815", with_pin));
    BOOST_TEST(one.digest != other.digest);
    one.digest = other.digest = {};
    BOOST_TEST((one == other));
    auto without = read(message::plain);
    without.digest = {};
    BOOST_TEST((one == without));
}

BOOST_AUTO_TEST_CASE(an_empty_optional_element_reads_as_absent) {
    auto plain = read(message::plain);
    for (const char* const name : {"cfMedico2", "cognNome", "oscuramDati", "nonEsente", "codDiagnosi", "classePriorita",
                                   "dataNascitaEstero", "dataScadTessera", "statoEstero", "nre"}) {
        auto draft = read(message::with("<" + std::string{name} + "> </" + name + ">"));
        draft.digest = plain.digest;
        BOOST_TEST((draft == plain), name);
    }
    auto draft = read(message::with_in_line("<td:numsedute/><td:tipoAccesso></td:tipoAccesso>"));
    draft.digest = plain.digest;
    BOOST_TEST((draft == plain));
}

BOOST_AUTO_TEST_CASE(the_order_of_elements_does_not_matter) {
    auto moved = read(message::with("<cfMedico2>RSSMRA80A01H501U</cfMedico2>"));
    const auto in_place = read(changed("<codRegione>", "<cfMedico2>RSSMRA80A01H501U</cfMedico2><codRegione>"));
    moved.digest = in_place.digest;
    BOOST_TEST((moved == in_place));
}

BOOST_AUTO_TEST_CASE(prefixes_and_their_absence_do_not_matter) {
    std::string text = message::plain;
    for (auto at = text.find("td:"); at != std::string::npos; at = text.find("td:", at)) {
        text.replace(at, 3, text.compare(at - 6, 6, "xmlns:") == 0 ? "x:" : "");
    }
    BOOST_TEST(read(text).lines.size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_element_the_schema_does_not_know_is_passed_over) {
    auto draft = read(message::with("<nuovoCampo><dentro>x</dentro></nuovoCampo>"));
    const auto plain = read(message::plain);
    BOOST_TEST(draft.digest != plain.digest);
    draft.digest = plain.digest;
    BOOST_TEST((draft == plain));
    BOOST_TEST(read(message::with_in_line("<td:nuovoCampo/>")).lines.size() == 1U);
}

BOOST_AUTO_TEST_CASE(latin1_and_utf8_give_the_same_text) {
    const auto utf8 = message::with("<cognNome>NICCOL\xC3\x92</cognNome>");
    const auto latin1 = changed("UTF-8", "ISO-8859-1", message::with("<cognNome>NICCOL\xD2</cognNome>"));
    BOOST_TEST(read(utf8).patient_name == "NICCOL\xC3\x92");
    BOOST_TEST(read(latin1).patient_name == "NICCOL\xC3\x92");
}

BOOST_AUTO_TEST_CASE(a_day_may_stand_alone_or_with_a_time) {
    for (const char* const text : {"2026-11-24", "2026-11-24T09:30:00", " 2026-11-24 09:30:00 "}) {
        BOOST_TEST(read(changed("2026-11-24 23:59:59", text)).compiled.iso() == "2026-11-24", text);
    }
    BOOST_TEST(read(message::with("<dataScadTessera>2030-12-31 00:00:00</dataScadTessera>")).foreign.card_expires->iso() == "2030-12-31");
}

BOOST_AUTO_TEST_CASE(fields_that_contradict_each_other_are_read_as_they_stand) {
    const auto draft = read(
        message::with("<nonEsente>1</nonEsente><cfMedico2>BNCLRA75C50F205P</cfMedico2><dataNascitaEstero>2099-01-01</dataNascitaEstero>"));
    BOOST_TEST((draft.non_exempt && draft.income));
    BOOST_TEST(draft.exemption == "E02F");
    BOOST_TEST(draft.foreign_state == "");
    BOOST_TEST(draft.foreign.birth_date->iso() == "2099-01-01");
}

BOOST_AUTO_TEST_CASE(value_sets_of_the_national_system_are_kept_as_written) {
    const auto draft = read(message::with("<tipoRic>ZZ</tipoRic><classePriorita>Q</classePriorita><altro>9</altro>"));
    BOOST_TEST(draft.recipe.kind == "ZZ");
    BOOST_TEST(draft.recipe.priority == "Q");
    BOOST_TEST(draft.recipe.other == "9");
    BOOST_TEST(read(changed("<tipoVisita>A", "<tipoVisita>X")).recipe.visit == "X");
    BOOST_TEST(read(changed(">F</codSpec", ">\xC3\x89</codSpec")).specialisation == "\xC3\x89"); // one character, two bytes
}

BOOST_AUTO_TEST_CASE(a_message_of_a_megabyte_is_read) {
    const auto text = message::with("<descrizioneDiagnosi>" + std::string(1'040'000, 'x') + "</descrizioneDiagnosi>");
    BOOST_REQUIRE(text.size() < 1'048'576U);
    BOOST_TEST(read(text).diagnosis.description.size() == 1'040'000U);
}

BOOST_AUTO_TEST_SUITE_END()
