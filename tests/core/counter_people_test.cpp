#include "counter_scene.hpp"

using namespace esente::tests::counter;

BOOST_AUTO_TEST_SUITE(counter_people)

BOOST_AUTO_TEST_CASE(the_holder_has_a_codice_fiscale_with_the_right_check_letter) {
    BOOST_TEST(told(by_the_holder("RSSMRA80A01H501X")) == "SPO-TIT-CODICE@holder.codice_fiscale");
    BOOST_TEST(told(by_the_holder("STP0303210000017")) == "SPO-TIT-CODICE@holder.codice_fiscale");
    BOOST_TEST(told(by_the_holder(" rssmra80a01h501u ")) == "");
}

BOOST_AUTO_TEST_CASE(a_minor_of_sixteen_asks_in_person_only_when_emancipated) {
    auto request = by_the_holder(seventeen);
    BOOST_TEST(told(request) == "SPO-TIT-EMANCIPATO@type");
    request.parties.holder.emancipated = true;
    BOOST_TEST(told(request) == "");
    request.parties.holder.emancipated = false;
    request.parties.assistant =
        Assistant{.codice_fiscale = anna, .surname = "BIANCHI", .given_name = "ANNA", .title = AssistantTitle::curator};
    BOOST_TEST(told(request) == "");
}

BOOST_AUTO_TEST_CASE(nobody_under_sixteen_asks_in_person) {
    auto request = by_the_holder(fifteen);
    request.parties.holder.emancipated = true;
    BOOST_TEST(told(request) == "SPO-TIT-MINORE@type");
}

BOOST_AUTO_TEST_CASE(the_birth_date_on_the_card_decides_the_century) {
    const auto request = by_the_holder(born("16A10"));
    BOOST_TEST(told(request) == "SPO-TIT-MINORE@type");
    auto facts = the_facts();
    const auto id = esente::core::PatientId::parse(born("16A10")).value();
    facts.card = esente::core::Identity{.mode = esente::core::Mode::chip,
                                        .assurance = esente::core::Assurance::card_read,
                                        .id = id,
                                        .person = esente::core::Person{id, "ROSSI", "LUCIA", day("1916-01-10"), esente::core::Sex::male},
                                        .card = {},
                                        .card_number = {}};
    BOOST_TEST(told(request, facts) == "");
}

BOOST_AUTO_TEST_CASE(a_curator_signs_beside_an_adult_holder) {
    auto request = by_the_holder();
    request.parties.assistant =
        Assistant{.codice_fiscale = anna, .surname = "BIANCHI", .given_name = "ANNA", .title = AssistantTitle::curator};
    BOOST_TEST(told(request) == "");
}

BOOST_AUTO_TEST_CASE(an_assistant_is_named_of_age_and_somebody_else) {
    auto request = by_the_holder();
    request.parties.assistant = Assistant{.codice_fiscale = mario, .surname = "ROSSI", .given_name = "", .title = AssistantTitle::curator};
    BOOST_TEST(told(request) == "SPO-ASS-NOME@assistant.given_name SPO-ASS-TITOLARE@assistant.codice_fiscale");
    request.parties.assistant->codice_fiscale = seventeen;
    request.parties.assistant->given_name = "LUCA";
    BOOST_TEST(told(request) == "SPO-ASS-MINORE@assistant.codice_fiscale");
    request.parties.assistant->codice_fiscale = "X";
    BOOST_TEST(told(request) == "SPO-ASS-CODICE@assistant.codice_fiscale");
}

BOOST_AUTO_TEST_CASE(an_assistant_goes_with_a_holder_in_person_only) {
    auto request = for_a_minor();
    request.parties.assistant =
        Assistant{.codice_fiscale = mario, .surname = "ROSSI", .given_name = "MARIO", .title = AssistantTitle::curator};
    BOOST_TEST(told(request) == "SPO-ASS-DI-TROPPO@assistant");
}

BOOST_AUTO_TEST_CASE(a_holder_in_person_needs_nobody_and_the_others_need_somebody) {
    auto request = by_the_holder();
    request.parties.applicant = an_applicant(Title::spouse);
    BOOST_TEST(told(request) == "SPO-RICH-DI-TROPPO@applicant");
    request = for_a_minor();
    request.parties.applicant.reset();
    BOOST_TEST(told(request) == "SPO-RICH-MANCA@applicant");
}

BOOST_AUTO_TEST_CASE(who_asks_is_named_of_age_and_somebody_else) {
    auto request = for_a_minor();
    request.parties.applicant->codice_fiscale = seventeen;
    BOOST_TEST(told(request) == "SPO-RICH-MINORE@applicant.codice_fiscale");
    request.parties.applicant->codice_fiscale = "";
    request.parties.applicant->surname = " ";
    BOOST_TEST(told(request) == "SPO-RICH-CODICE@applicant.codice_fiscale SPO-RICH-NOME@applicant.surname");
    request = by_a_relative(Title::spouse);
    request.parties.applicant->codice_fiscale = eighty;
    BOOST_TEST(told(request) == "SPO-RICH-TITOLARE@applicant.codice_fiscale");
}

BOOST_AUTO_TEST_CASE(the_operator_never_handles_a_request_of_their_own) {
    BOOST_TEST(told(by_the_holder(at_the_desk)) == "SPO-OPERATORE@holder.codice_fiscale");
    auto request = for_a_minor();
    request.parties.applicant->codice_fiscale = at_the_desk;
    BOOST_TEST(told(request) == "SPO-OPERATORE@applicant.codice_fiscale");
}

BOOST_AUTO_TEST_CASE(for_a_minor_or_ward_only_a_representative_asks) {
    BOOST_TEST(told(for_a_minor(child, Title::relative)) == "SPO-RAP-TITOLO@applicant.title");
    BOOST_TEST(told(for_a_minor(child, Title::guardian)) == "");
    BOOST_TEST(told(for_a_minor(mario, Title::support_administrator)) == "");
}

BOOST_AUTO_TEST_CASE(a_parent_does_not_represent_somebody_of_age) {
    BOOST_TEST(told(for_a_minor(mario, Title::parent)) == "SPO-RAP-GENITORE@applicant.title");
}

BOOST_AUTO_TEST_CASE(an_emancipated_minor_is_not_represented) {
    auto request = for_a_minor(seventeen);
    BOOST_TEST(told(request) == "");
    request.parties.holder.emancipated = true;
    BOOST_TEST(told(request) == "SPO-RAP-EMANCIPATO@type");
}

BOOST_AUTO_TEST_CASE(everything_that_is_wrong_is_told_at_once) {
    auto request = for_a_minor(child, Title::cousin);
    request.form.reset();
    request.contact.value = "1";
    request.parties.applicant_document->expires = day("2020-02-02");
    BOOST_TEST(told(request) == "SPO-RAP-TITOLO@applicant.title SPO-DOC-SCADUTO@applicant_document.expires SPO-MOD-MANCA@form "
                                "SPO-REC-CELLULARE@contact.value");
}

BOOST_AUTO_TEST_SUITE_END()
