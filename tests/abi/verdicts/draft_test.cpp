#include "abi/draft_texts.hpp"
#include "abi/handles.hpp"
#include "formats/prescription_message.hpp"
#include "formats/sha256.hpp"
#include "host.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <fstream>
#include <sstream>

using namespace esente;

namespace {

/// What tests/data/prescription/every_element.xml says, member by member.
struct EveryMember {
    std::array<esente_line, 8> lines{};
    esente_prescription recipe = host::sized<esente_prescription>();

    EveryMember() {
        first_line();
        constexpr std::array<std::array<const char*, 3>, 7> others{{{"89.7A.9", "Visita diabetologica di controllo", "R2"},
                                                                    {"90.27.1", "Glucosio", "R3"},
                                                                    {"90.16.3", "Creatinina", "R4"},
                                                                    {"90.33.4", "Microalbuminuria", "R5"},
                                                                    {"90.14.3", "Colesterolo totale", "R6"},
                                                                    {"90.43.2", "Trigliceridi", "R7"},
                                                                    {"89.52", "Elettrocardiogramma", "R8"}}};
        for (std::size_t i = 0; i < others.size(); ++i) {
            lines.at(i + 1) = host::line(others.at(i)[0]);
            lines.at(i + 1).description = others.at(i)[1];
            lines.at(i + 1).regional_code = others.at(i)[2];
            lines.at(i + 1).access = "1";
        }
        head();
        details();
        recipe.lines = lines.data();
        recipe.line_count = static_cast<std::uint32_t>(lines.size());
        recipe.line_size = sizeof(esente_line);
    }

    void first_line() {
        lines[0] = host::line("90.28.1", 2);
        lines[0].description = "Emoglobina glicata";
        lines[0].group = "G1";
        lines[0].group_description = "Gruppo di prova";
        lines[0].free_text = "1";
        lines[0].note = "Nota libera";
        lines[0].not_substitutable = "1";
        lines[0].substitution_reason = "Motivo di prova";
        lines[0].substitution_code = "4";
        lines[0].aifa_note = "100";
        lines[0].extra_1 = "Prima";
        lines[0].extra_2 = "Seconda";
        lines[0].regional_code = "R90281";
        lines[0].access = "0";
        lines[0].note_number = "N1";
        lines[0].condition = "C1";
        lines[0].appropriateness = "A1";
        lines[0].pathology = "P1";
        lines[0].sessions = 3;
    }

    void head() {
        recipe.date = 20261124;
        recipe.type = 'P';
        recipe.non_exempt = 1;
        recipe.income = 1;
        recipe.patient_id = "RSSMRA80A01H501U";
        recipe.titolare = "BNCLCU65C10F205A";
        recipe.substitute = "VRDGNN70A01F205K";
        recipe.exemption = "013.250";
        recipe.foreign_state = "DE";
        recipe.patient_name = " ROSSI MARIO "; // blanks at the ends do not count
        recipe.region = "030";
        recipe.asl = "321";
        recipe.structure = "030321001";
        recipe.specialisation = "F";
        recipe.heading_1 = "Ambulatorio di prova";
        recipe.heading_2 = "Via Roma 1";
        recipe.nre = "030000000000001";
        recipe.kind = "NA";
    }

    void details() {
        recipe.address = "VIA ROMA 1, MILANO";
        recipe.sasn_card = "SASN0001";
        recipe.shipping_company = "Navigazione Esempio";
        recipe.diagnosis_code = "250.00";
        recipe.diagnosis_text = "Diabete mellito, controllo per\xC3\xB2 periodico";
        recipe.visit = "D";
        recipe.regional_provision = "Disposizione";
        recipe.province = "MI";
        recipe.patient_asl = "321";
        recipe.indication = "S";
        recipe.other = "A";
        recipe.priority = "P";
        recipe.foreign_institution = "AOK";
        recipe.foreign_personal_number = "A123456789";
        recipe.foreign_card_number = "80276000000000000001";
        recipe.obscured = 1;
        recipe.internal = 1;
        recipe.foreign_birth_date = 19800101;
        recipe.foreign_card_expires = 20301231;
    }
};

core::Prescription built(const esente_prescription& recipe) {
    auto error = host::sized<esente_error>();
    esente_draft* made = nullptr;
    BOOST_REQUIRE_MESSAGE(esente_draft_create(&recipe, &made, &error) == ESENTE_OK, error.key << ": " << error.detail);
    const host::Draft draft{made};
    return *draft->draft;
}

core::Prescription parsed() {
    std::ostringstream text;
    text << std::ifstream{ESENTE_SOURCE_DIR "/tests/data/prescription/every_element.xml", std::ios::binary}.rdbuf();
    auto draft = formats::read_prescription_message(text.str());
    BOOST_REQUIRE(draft.ok());
    return std::move(draft).value();
}

std::string refused_key(const esente_prescription& recipe) {
    auto error = host::sized<esente_error>();
    esente_draft* made = nullptr;
    BOOST_TEST(esente_draft_create(&recipe, &made, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(made == nullptr);
    return error.key;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(drafts, EveryMember)

BOOST_AUTO_TEST_CASE(a_built_draft_equals_a_parsed_one_field_by_field) {
    auto draft = built(recipe);
    auto message = parsed();
    BOOST_TEST(draft.digest != message.digest); // one binds members, the other bytes
    BOOST_REQUIRE(draft.lines.size() == message.lines.size());
    for (std::size_t i = 0; i < draft.lines.size(); ++i) {
        BOOST_TEST((draft.lines[i] == message.lines[i]), "line " << i + 1);
    }
    for (const auto& text : esente::abi::recipe_texts()) {
        BOOST_TEST(text.place(draft) == text.place(message), text.key);
        BOOST_TEST(!text.place(draft).empty(), text.key);
    }
    for (const auto& text : esente::abi::line_texts()) {
        BOOST_TEST(!text.place(draft.lines[0]).empty(), text.key);
    }
    draft.digest = message.digest;
    BOOST_TEST((draft == message));
}

BOOST_AUTO_TEST_CASE(the_digest_binds_every_member) {
    const std::string whole = built(recipe).digest;
    for (const auto& text : esente::abi::recipe_texts()) {
        auto other = recipe;
        other.*text.given = std::string{text.key} == "titolare" ? "GRNLCU90M41F205Z" : nullptr;
        BOOST_TEST(built(other).digest != whole, text.key);
    }
    for (const auto& text : esente::abi::line_texts()) {
        auto other = lines;
        other[0].*text.given = nullptr;
        auto changed = recipe;
        changed.lines = other.data();
        BOOST_TEST(built(changed).digest != whole, text.key);
    }
    using Change = void (*)(EveryMember&);
    const std::array<Change, 12> changes{[](EveryMember& all) { all.recipe.date = 20261125; },
                                         [](EveryMember& all) { all.recipe.type = 'F'; },
                                         [](EveryMember& all) { all.recipe.non_exempt = 0; },
                                         [](EveryMember& all) { all.recipe.income = 0; },
                                         [](EveryMember& all) { all.recipe.line_count = 7; },
                                         [](EveryMember& all) { all.recipe.obscured = 0; },
                                         [](EveryMember& all) { all.recipe.internal = 0; },
                                         [](EveryMember& all) { all.recipe.foreign_birth_date = 0; },
                                         [](EveryMember& all) { all.recipe.foreign_card_expires = 0; },
                                         [](EveryMember& all) { all.recipe.disease_exemption = ESENTE_SAID_NO; },
                                         [](EveryMember& all) { all.lines[0].quantity = 1; },
                                         [](EveryMember& all) { all.lines[0].sessions = 0; }};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        EveryMember other;
        changes.at(i)(other);
        BOOST_TEST(built(other.recipe).digest != whole, "change " << i);
    }
}

BOOST_AUTO_TEST_CASE(the_digest_of_a_short_draft_is_the_one_the_header_describes) {
    const esente_line one = host::line("89.7A.9", 2);
    auto shortest = host::sized<esente_prescription>();
    shortest.date = 20261124;
    shortest.type = 'P';
    shortest.titolare = "VRDGNN70A01F205K";
    shortest.lines = &one;
    shortest.line_count = 1;
    shortest.line_size = sizeof one;
    const auto nothing = [](int times) {
        std::string text;
        for (int i = 0; i < times; ++i) {
            text += "0:";
        }
        return text;
    };
    const std::string spelled = "8:202611241:P1:01:01:1" + nothing(1) + "16:VRDGNN70A01F205K" + nothing(27) + "1:01:01:01:01:0" +
                                "7:89.7A.91:2" + nothing(17) + "1:0";
    BOOST_TEST(built(shortest).digest == formats::sha256_hex(spelled));
}

BOOST_AUTO_TEST_CASE(an_older_host_gives_what_it_knows) {
    struct OlderLine {
        const char* product;
        std::uint32_t quantity;
        std::uint32_t reserved;
    };
    const std::array<OlderLine, 2> older{{{"90.28.1", 2, 0}, {"89.7A.9", 1, 0}}};
    recipe.struct_size = offsetof(esente_prescription, patient_name);
    recipe.lines = static_cast<const esente_line*>(static_cast<const void*>(older.data()));
    recipe.line_size = sizeof(OlderLine);
    recipe.line_count = 2;
    const auto draft = built(recipe);
    BOOST_TEST(draft.exemption == "013.250");
    BOOST_TEST(draft.patient_name == "");
    BOOST_TEST(draft.region == "");
    BOOST_REQUIRE(draft.lines.size() == 2U);
    BOOST_TEST(draft.lines[1].product == "89.7A.9");
    BOOST_TEST(draft.lines[1].description == "");
}

BOOST_AUTO_TEST_CASE(members_are_held_to_what_the_message_is_held_to) {
    const auto wrong = [&](auto member, auto value) {
        auto other = recipe;
        other.*member = value;
        return refused_key(other);
    };
    BOOST_TEST(wrong(&esente_prescription::specialisation, "FF") == "specialisation");
    BOOST_TEST(wrong(&esente_prescription::visit, "AD") == "visit");
    BOOST_TEST(wrong(&esente_prescription::priority, "PP") == "priority");
    BOOST_TEST(wrong(&esente_prescription::kind, "NAX") == "kind");
    BOOST_TEST(wrong(&esente_prescription::nre, "0300000000000012") == "nre");
    BOOST_TEST(wrong(&esente_prescription::region, "30") == "region");
    BOOST_TEST(wrong(&esente_prescription::region, "LOM") == "region");
    BOOST_TEST(wrong(&esente_prescription::titolare, "  ") == "titolare");
    BOOST_TEST(wrong(&esente_prescription::patient_name, "ROSSI \xC3\x28") == "patient_name");
    BOOST_TEST(wrong(&esente_prescription::foreign_birth_date, 19801301) == "foreign_birth_date");
    BOOST_TEST(wrong(&esente_prescription::foreign_card_expires, 20300229) == "foreign_card_expires");
    BOOST_TEST(wrong(&esente_prescription::obscured, 2U) == "obscured");
    BOOST_TEST(wrong(&esente_prescription::internal, 2U) == "internal");
    BOOST_TEST(wrong(&esente_prescription::disease_exemption, 3) == "disease_exemption");
    const std::string long_text(4001, 'x');
    BOOST_TEST(wrong(&esente_prescription::diagnosis_text, long_text.c_str()) == "diagnosis_text");
    recipe.specialisation = "\xC3\x89"; // one character, two bytes
    BOOST_TEST(built(recipe).specialisation == "\xC3\x89");
}

BOOST_AUTO_TEST_CASE(lines_are_held_to_what_the_message_is_held_to) {
    const auto wrong = [&](auto member, auto value) {
        auto others = lines;
        others[7].*member = value;
        auto other = recipe;
        other.lines = others.data();
        return refused_key(other);
    };
    BOOST_TEST(wrong(&esente_line::quantity, 0U) == "quantity");
    BOOST_TEST(wrong(&esente_line::quantity, 10U) == "quantity");
    BOOST_TEST(wrong(&esente_line::sessions, 10U) == "sessions");
    BOOST_TEST(wrong(&esente_line::access, "10") == "access");
    BOOST_TEST(wrong(&esente_line::pathology, "12345678901") == "pathology");
    BOOST_TEST(wrong(&esente_line::note_number, "12345678901") == "note_number");
    BOOST_TEST(wrong(&esente_line::product, "12345678901234567") == "product");
}

BOOST_AUTO_TEST_SUITE_END()
