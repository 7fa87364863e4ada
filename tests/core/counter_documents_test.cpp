#include "counter_scene.hpp"

using namespace esente::tests::counter;

BOOST_AUTO_TEST_SUITE(counter_documents)

BOOST_AUTO_TEST_CASE(a_request_of_each_type_with_its_documents_may_go) {
    BOOST_TEST(told(by_the_holder()) == "");
    BOOST_TEST(told(for_a_minor()) == "");
    BOOST_TEST(told(by_a_relative(Title::spouse)) == "");
}

BOOST_AUTO_TEST_CASE(the_holder_shows_their_own_document) {
    auto request = by_the_holder();
    request.parties.holder_document.reset();
    BOOST_TEST(told(request) == "SPO-DOC-MANCA@holder_document");
}

BOOST_AUTO_TEST_CASE(a_representative_shows_theirs_alone_and_the_minors_is_neither_asked_nor_sent) {
    auto request = for_a_minor();
    request.parties.holder_document = a_cie();
    request.parties.holder_document->expires = day("2020-01-01");
    BOOST_TEST(told(request) == "");
    BOOST_TEST(!as_sent(request).parties.holder_document.has_value());
    request.parties.applicant_document.reset();
    BOOST_TEST(told(request) == "SPO-DOC-MANCA@applicant_document");
}

BOOST_AUTO_TEST_CASE(a_delegate_shows_both) {
    auto request = by_a_relative(Title::spouse);
    request.parties.applicant_document.reset();
    request.parties.holder_document.reset();
    BOOST_TEST(told(request) == "SPO-DOC-MANCA@holder_document SPO-DOC-MANCA@applicant_document");
}

BOOST_AUTO_TEST_CASE(a_document_counts_to_the_end_of_its_last_day) {
    auto request = by_the_holder();
    request.parties.holder_document->expires = day("2026-11-24");
    BOOST_TEST(told(request) == "");
    request.parties.holder_document->expires = day("2026-11-23");
    BOOST_TEST(told(request) == "SPO-DOC-SCADUTO@holder_document.expires");
}

BOOST_AUTO_TEST_CASE(paper_identity_cards_end_on_3_august_2026_whatever_they_bear) {
    auto request = by_the_holder();
    request.parties.holder_document->kind = DocumentKind::paper_id;
    BOOST_TEST(told(request) == "SPO-DOC-CARTACEO@holder_document.kind");
    BOOST_TEST(told(request, the_facts("2026-08-03")) == "SPO-DOC-CARTACEO@holder_document.kind");
    BOOST_TEST(told(request, the_facts("2026-08-02")) == "");
}

BOOST_AUTO_TEST_CASE(an_electronic_card_of_somebody_of_seventy_may_bear_no_end) {
    auto request = by_the_holder(eighty);
    request.parties.holder_document->expires.reset();
    request.parties.holder_document->issued = day("2026-08-10");
    BOOST_TEST(told(request) == "");
    request.parties.holder_document->issued = day("2026-07-29");
    BOOST_TEST(told(request) == "SPO-DOC-SCADENZA@holder_document.expires");
    auto young = by_the_holder();
    young.parties.holder_document->expires.reset();
    young.parties.holder_document->issued = day("2026-08-10");
    BOOST_TEST(told(young) == "SPO-DOC-SCADENZA@holder_document.expires");
}

BOOST_AUTO_TEST_CASE(some_documents_bear_no_end_and_a_passport_always_does) {
    auto request = by_the_holder();
    request.parties.holder_document->expires.reset();
    for (const auto kind : {DocumentKind::residence_permit, DocumentKind::other}) {
        request.parties.holder_document->kind = kind;
        BOOST_TEST(told(request) == "");
    }
    for (const auto kind : {DocumentKind::passport, DocumentKind::licence}) {
        request.parties.holder_document->kind = kind;
        BOOST_TEST(told(request) == "SPO-DOC-SCADENZA@holder_document.expires");
    }
}

BOOST_AUTO_TEST_CASE(a_document_says_its_number_its_issuer_and_a_possible_day_of_issue) {
    auto request = by_the_holder();
    request.parties.holder_document->number = "  ";
    request.parties.holder_document->issuer = "";
    request.parties.holder_document->issued.reset();
    BOOST_TEST(told(request) == "SPO-DOC-NUMERO@holder_document.number SPO-DOC-ENTE@holder_document.issuer "
                                "SPO-DOC-RILASCIO@holder_document.issued");
    request = by_the_holder();
    request.parties.holder_document->issued = day("2026-11-25");
    BOOST_TEST(told(request) == "SPO-DOC-RILASCIO@holder_document.issued");
    request.parties.holder_document->issued = day("2031-01-01");
    BOOST_TEST(told(request) == "SPO-DOC-RILASCIO@holder_document.issued");
}

BOOST_AUTO_TEST_SUITE_END()
