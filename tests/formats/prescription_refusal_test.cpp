#include "message.hpp"

using message::changed;
using message::key_of;
using message::refused;
using message::with;
using message::with_in_line;

namespace {

std::string element(const std::string& name, const std::string& text) { return "<" + name + ">" + text + "</" + name + ">"; }

} // namespace

BOOST_AUTO_TEST_SUITE(prescription_refusal)

BOOST_AUTO_TEST_CASE(a_mandatory_element_that_is_missing_is_named_with_the_place_of_its_parent) {
    for (const char* const name :
         {"cfMedico1", "codRegione", "codASLAo", "codSpecializzazione", "tipoPrescrizione", "dataCompilazione", "tipoVisita"}) {
        auto text = changed("<" + std::string{name} + ">", "<altroCampo>");
        const auto error = refused(changed("</" + std::string{name} + ">", "</altroCampo>", text));
        BOOST_TEST(error.at.line == 2U, name);
        BOOST_TEST(error.at.key == "InvioPrescrittoRichiesta", name);
        BOOST_TEST(error.detail.find(std::string{"lacks "} + name) != std::string::npos, error.detail);
    }
    const auto error = refused(changed("<td:quantita>2</td:quantita>", ""));
    BOOST_TEST(error.at.line == 15U);
    BOOST_TEST(error.at.key == "DettaglioPrescrizione");
    BOOST_TEST(error.detail.find("lacks quantita") != std::string::npos, error.detail);
}

BOOST_AUTO_TEST_CASE(a_mandatory_element_may_not_be_empty_but_for_the_asl) {
    for (const char* const pair : {"cfMedico1>BNCLRA75C50F205P", "codRegione>030", "codSpecializzazione>F", "tipoPrescrizione>F",
                                   "dataCompilazione>2026-11-24 23:59:59", "tipoVisita>A", "td:quantita>2"}) {
        const std::string full{pair};
        const std::string name = full.substr(0, full.find('>'));
        BOOST_TEST(key_of(changed(full, name + ">")) == name.substr(name.find(':') == std::string::npos ? 0 : name.find(':') + 1), pair);
    }
    BOOST_TEST(message::read(changed("codASLAo>321", "codASLAo>")).recipe.asl == "");
}

BOOST_AUTO_TEST_CASE(lengths_count_in_characters_as_the_schema_fixes_them) {
    const auto text = [](std::size_t length) { return std::string(length, '9'); };
    for (const auto& [name, longest] : {std::pair<const char*, std::size_t>{"cfMedico2", 16},
                                        {"nre", 15},
                                        {"tipoRic", 2},
                                        {"indicazionePrescr", 1},
                                        {"altro", 1},
                                        {"classePriorita", 1}}) {
        BOOST_TEST(key_of(with(element(name, text(longest + 1)))) == name);
        message::read(with(element(name, text(longest))));
        std::string wide;
        for (std::size_t i = 0; i < longest; ++i) {
            wide += "\xC3\xA8";
        }
        message::read(with(element(name, wide)));
    }
    for (const auto& [name, longest] : {std::pair<const char*, std::size_t>{"tipoAccesso", 1},
                                        {"numeroNota", 10},
                                        {"condErogabilita", 10},
                                        {"approprPrescrittiva", 10},
                                        {"patologia", 10}}) {
        BOOST_TEST(key_of(with_in_line(element(name, text(longest + 1)))) == name);
        message::read(with_in_line(element(name, text(longest))));
    }
    BOOST_TEST(key_of(changed("BNCLRA75C50F205P", "BNCLRA75C50F205PX")) == "cfMedico1");
    BOOST_TEST(key_of(changed(">F</codSpec", ">FF</codSpec")) == "codSpecializzazione");
    BOOST_TEST(key_of(changed("<tipoVisita>A", "<tipoVisita>AD")) == "tipoVisita");
    for (const char* const region : {"30", "0300", "LOM"}) {
        BOOST_TEST(key_of(changed("<codRegione>030", "<codRegione>" + std::string{region})) == "codRegione");
    }
}

BOOST_AUTO_TEST_CASE(quantities_are_one_digit) {
    for (const char* const wrong : {"10", "due", "-1", "1.", "1 2", "\xD9\xA1"}) {
        BOOST_TEST(key_of(changed("<td:quantita>2", "<td:quantita>" + std::string{wrong})) == "quantita", wrong);
        BOOST_TEST(key_of(with_in_line(element("numsedute", wrong))) == "numsedute", wrong);
    }
    BOOST_TEST(message::read(changed("<td:quantita>2", "<td:quantita>0")).lines[0].quantity == 0U); // the schema's pattern allows it
}

BOOST_AUTO_TEST_CASE(a_value_that_cannot_be_read_is_refused_where_it_stands) {
    BOOST_TEST(key_of(changed("Prescrizione>F", "Prescrizione>X")) == "tipoPrescrizione");
    BOOST_TEST(key_of(changed("Prescrizione>F", "Prescrizione>f")) == "tipoPrescrizione");
    BOOST_TEST(key_of(changed("<reddito>1", "<reddito>si")) == "reddito");
    BOOST_TEST(key_of(with(element("nonEsente", "2"))) == "nonEsente");
    BOOST_TEST(key_of(with(element("oscuramDati", "true"))) == "oscuramDati");
    BOOST_TEST(key_of(with(element("ricettaInterna", "S"))) == "ricettaInterna");
}

BOOST_AUTO_TEST_CASE(a_day_that_does_not_exist_is_refused_where_it_stands) {
    for (const char* const wrong : {"2026-02-30 10:00:00", "2026-11-24 25:00:00", "2026-11-24 ", "24/11/2026", "2026-11-24 23:59",
                                    "20261124", "2026-11-24 23:59:59.000"}) {
        if (std::string{wrong} == "2026-11-24 ") {
            continue; // blanks at the end do not count
        }
        const auto error = refused(changed("2026-11-24 23:59:59", wrong));
        BOOST_TEST(error.at.key == "dataCompilazione", wrong);
        BOOST_TEST(error.at.line == 12U);
        BOOST_TEST(error.at.column == 3U);
    }
    BOOST_TEST(key_of(with(element("dataNascitaEstero", "1980-13-01"))) == "dataNascitaEstero");
    BOOST_TEST(key_of(with(element("dataScadTessera", "2030-02-29"))) == "dataScadTessera");
}

BOOST_AUTO_TEST_CASE(an_element_that_is_there_twice_is_refused_at_the_second) {
    const auto error = refused(with("\n" + element("codEsenzione", "048")));
    BOOST_TEST(error.at.key == "codEsenzione");
    BOOST_TEST(error.at.line == 14U);
    BOOST_TEST(key_of(with("<pinCode>1</pinCode><pinCode>2</pinCode>")) == "pinCode");
    BOOST_TEST(key_of(with_in_line("<td:quantita>1</td:quantita>")) == "quantita");
    BOOST_TEST(key_of(with("<ElencoDettagliPrescrizioni/>")) == "ElencoDettagliPrescrizioni");
}

BOOST_AUTO_TEST_CASE(a_misspelt_claim_does_not_vanish) {
    const auto error = refused(changed("codEsenzione>E02F</codEsenzione", "CodEsenzione>E02F</CodEsenzione"));
    BOOST_TEST(error.at.key == "CodEsenzione");
    BOOST_TEST(error.detail.find("codEsenzione") != std::string::npos, error.detail);
    BOOST_TEST(key_of(with(element("NONESENTE", "1"))) == "NONESENTE");
    BOOST_TEST(key_of(with_in_line(element("Patologia", "1"))) == "Patologia");
    BOOST_TEST(key_of(changed("<td:DettaglioPrescrizione>", "<td:dettaglioprescrizione/><td:DettaglioPrescrizione>")) ==
               "dettaglioprescrizione");
}

BOOST_AUTO_TEST_CASE(an_element_in_the_wrong_place_does_not_vanish) {
    const auto error = refused(with_in_line(element("codEsenzione", "048")));
    BOOST_TEST(error.at.key == "codEsenzione");
    BOOST_TEST(error.detail.find("does not belong here") != std::string::npos, error.detail);
    BOOST_TEST(key_of(with(element("quantita", "1"))) == "quantita");
    BOOST_TEST(key_of(with("<DettaglioPrescrizione/>")) == "DettaglioPrescrizione");
}

BOOST_AUTO_TEST_CASE(elements_where_text_belongs_are_refused) {
    BOOST_TEST(key_of(changed("<codEsenzione>E02F", "<codEsenzione><b>E02F</b>")) == "codEsenzione");
}

BOOST_AUTO_TEST_CASE(one_line_at_least_and_ninety_nine_at_most) {
    const std::string line = "<td:DettaglioPrescrizione><td:quantita>1</td:quantita></td:DettaglioPrescrizione>";
    const auto from = message::plain.find("    <td:Dett");
    const auto to = message::plain.find("  </Elenco");
    BOOST_TEST(key_of(message::plain.substr(0, from) + message::plain.substr(to)) == "ElencoDettagliPrescrizioni");
    std::string more;
    for (int i = 0; i < 98; ++i) {
        more += line;
    }
    BOOST_TEST(message::read(changed("<td:Dett", more + "<td:Dett")).lines.size() == 99U);
    BOOST_TEST(key_of(changed("<td:Dett", line + more + "<td:Dett")) == "DettaglioPrescrizione");
}

BOOST_AUTO_TEST_CASE(nothing_of_the_content_stands_in_an_error) {
    const std::string secret = "GRNLCU90M41F205Z";
    for (const auto& text : {changed("BNCLRA75C50F205P", secret + "X"), changed("Prescrizione>F", "Prescrizione>" + secret),
                             changed("2026-11-24 23:59:59", secret), changed("<td:quantita>2", "<td:quantita>" + secret),
                             with(element("codRegione", secret)), with(element("classePriorita", secret)),
                             with_in_line(element("patologia", secret)), changed("</codASLAo>", "</" + secret + ">")}) {
        const auto error = refused(text);
        BOOST_TEST(error.detail.find(secret) == std::string::npos, error.detail);
        BOOST_TEST(error.at.key.find(secret) == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_document_type_is_refused) { refused("<!DOCTYPE x>" + message::plain.substr(message::plain.find('\n') + 1)); }

BOOST_AUTO_TEST_CASE(another_message_is_refused) { refused("<InvioErogatoRichiesta/>"); }

BOOST_AUTO_TEST_CASE(a_message_of_more_than_a_megabyte_is_refused) { refused(message::plain + std::string(1'048'576, '\n')); }

BOOST_AUTO_TEST_SUITE_END()
