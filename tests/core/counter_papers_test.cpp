#include "counter_scene.hpp"

#include "core/counter/card_rules.hpp"
#include "core/counter/contact.hpp"
#include "core/counter/service_refusal.hpp"
#include "core/counter/wording.hpp"

using namespace esente::tests::counter;
namespace core = esente::core;

namespace {

core::Identity read_card(const char* person = mario, const char* id = card) {
    const auto who = core::PatientId::parse(person).value();
    core::CardFacts facts;
    facts.id = id;
    return {.mode = core::Mode::chip,
            .assurance = core::Assurance::card_data_certified,
            .id = who,
            .person = {},
            .card = facts,
            .card_number = {}};
}

std::string told_with(const core::Identity& read) {
    auto facts = the_facts();
    facts.card = read;
    return told(by_the_holder(), facts);
}

std::string by_contact(Channel channel, const char* value) {
    auto request = by_the_holder();
    request.contact.channel = channel;
    request.contact.value = value;
    return told(request);
}

} // namespace

BOOST_AUTO_TEST_SUITE(counter_papers)

BOOST_AUTO_TEST_CASE(the_form_is_the_one_of_the_type_signed_and_dated) {
    auto request = for_a_minor();
    request.form->kind = FormKind::health_delegate;
    request.form->signed_on.reset();
    BOOST_TEST(told(request) == "SPO-MOD-TIPO@form.kind SPO-MOD-FIRMA@form.signed");
    request = by_a_relative(Title::spouse);
    request.form->signed_on = day("2026-11-25");
    BOOST_TEST(told(request) == "SPO-MOD-FIRMA@form.signed");
    request.form.reset();
    BOOST_TEST(told(request) == "SPO-MOD-MANCA@form");
}

BOOST_AUTO_TEST_CASE(a_holder_in_person_signs_no_form) {
    auto request = by_the_holder();
    request.form = Form{.kind = FormKind::minor_or_ward, .signed_on = {}};
    BOOST_TEST(told(request) == "");
    BOOST_TEST(!as_sent(request).form.has_value());
}

BOOST_AUTO_TEST_CASE(a_mobile_number_is_italian_and_written_one_way) {
    for (const auto* typed : {"3331234567", "333 123 4567", "+39 333-1234567", "0039 333.1234567", "39 3331234567", "333 123456"}) {
        BOOST_TEST(by_contact(Channel::sms, typed) == "", typed);
    }
    BOOST_TEST(canonical_contact(Channel::sms, "0039 (333) 1234567") == "+393331234567");
    for (const auto* typed : {"02 1234567", "+41 79 123 45 67", "33312345", "33312345678", "333123456a", "mario@example.it"}) {
        BOOST_TEST(by_contact(Channel::sms, typed) == "SPO-REC-CELLULARE@contact.value", typed);
    }
    BOOST_TEST(by_contact(Channel::sms, " ") == "SPO-REC-MANCA@contact.value");
}

BOOST_AUTO_TEST_CASE(an_address_is_one_mailbox_at_a_domain) {
    for (const auto* typed : {"mario.rossi@example.it", "m+pin@posta.example.COM", "m_r@a-b.example"}) {
        BOOST_TEST(by_contact(Channel::email, typed) == "", typed);
    }
    for (const auto* typed : {"mario", "mario@", "@example.it", "mario@example", "ma rio@example.it", "a@b@example.it", ".m@example.it",
                              "m..r@example.it", "m@-a.example", "m@example..it", "m@example.1", "m@ex\nample.it", "333 123 4567"}) {
        BOOST_TEST(by_contact(Channel::email, typed) == "SPO-REC-EMAIL@contact.value", typed);
    }
}

BOOST_AUTO_TEST_CASE(a_contact_belongs_to_somebody_who_is_there) {
    auto request = by_the_holder();
    request.contact.owner = ContactOwner::applicant;
    BOOST_TEST(told(request) == "SPO-REC-DI-CHI@contact.owner");
    request = for_a_minor();
    request.contact.owner = ContactOwner::applicant;
    BOOST_TEST(told(request) == "");
}

BOOST_AUTO_TEST_CASE(the_operators_own_contacts_are_refused_however_they_are_written) {
    BOOST_TEST(by_contact(Channel::sms, "+39 3339998877") == "SPO-REC-OPERATORE@contact.value");
    BOOST_TEST(by_contact(Channel::email, "SPORTELLO@clinica.example") == "SPO-REC-OPERATORE@contact.value");
}

BOOST_AUTO_TEST_CASE(a_contact_of_three_other_holders_asks_for_a_reason) {
    auto facts = the_facts();
    facts.other_holders = 2;
    BOOST_TEST(told(by_the_holder(), facts) == "");
    facts.other_holders = 3;
    BOOST_TEST(told(by_the_holder(), facts) == "SPO-REC-RIPETUTO@contact.reason");
    auto request = by_the_holder();
    request.contact.reason = "stessa famiglia";
    BOOST_TEST(told(request, facts) == "");
}

BOOST_AUTO_TEST_CASE(a_contact_is_shown_masked) {
    BOOST_TEST(masked_contact("+393331234567") == "***567");
    BOOST_TEST(masked_contact("mario@example.it") == "m***@example.it");
}

BOOST_AUTO_TEST_CASE(the_card_number_is_a_citizens) {
    auto request = by_the_holder();
    const auto numbered = [&](const char* id, core::Environment where = core::Environment::test) {
        request.parties.holder.card_id = id;
        auto facts = the_facts();
        facts.environment = where;
        return told(request, facts);
    };
    BOOST_TEST(numbered("") == "SPO-TES-NUMERO@holder.card_id");
    BOOST_TEST(numbered("80380000300012345678") == "SPO-TES-NUMERO@holder.card_id");
    BOOST_TEST(numbered("9030001234567005") == "SPO-TES-OPERATORE@holder.card_id");
    BOOST_TEST(numbered("7030001234567005") == "SPO-TES-ALTRO-ENTE@holder.card_id");
    BOOST_TEST(numbered("1030006000001007") == "");
    BOOST_TEST(numbered("1030006000001007", core::Environment::production) == "SPO-TES-PROVA@holder.card_id");
}

BOOST_AUTO_TEST_CASE(the_card_in_the_reader_is_this_one_and_still_good) {
    BOOST_TEST(told_with(read_card()) == "");
    BOOST_TEST(told_with(read_card(anna)) == "SPO-TES-PERSONA@holder.codice_fiscale");
    BOOST_TEST(told_with(read_card(mario, "6030001234567013")) == "SPO-TES-DIVERSA@holder.card_id");
    auto worn = read_card();
    worn.card->expired = true;
    worn.card->certificate.revocation = core::Revocation::revoked;
    BOOST_TEST(told_with(worn) == "SPO-TES-SCADUTA@holder.card_id SPO-TES-REVOCATA@holder.card_id");
}

BOOST_AUTO_TEST_CASE(another_regions_card_is_the_services_affair) {
    BOOST_TEST(of_another_region("6120001234567006", "030"));
    BOOST_TEST(!of_another_region(card, "030"));
    auto request = by_the_holder();
    request.parties.holder.card_id = "6120001234567006";
    BOOST_TEST(told(request) == "");
}

BOOST_AUTO_TEST_CASE(a_new_card_is_asked_for_on_a_declaration_with_place_and_day) {
    CardRequest request{.parties = by_the_holder().parties, .reason = CardReason::theft, .declaration = {"Milano", day("2026-11-24"), ""}};
    BOOST_TEST(told(request) == "");
    request.declaration = {" ", day("2026-11-25"), ""};
    BOOST_TEST(told(request) == "SPO-DICH-LUOGO@declaration.place SPO-DICH-DATA@declaration.date");
    request.declaration.day.reset();
    request.parties.holder_document.reset();
    BOOST_TEST(told(request) == "SPO-DOC-MANCA@holder_document SPO-DICH-LUOGO@declaration.place SPO-DICH-DATA@declaration.date");
}

BOOST_AUTO_TEST_CASE(a_new_card_may_be_asked_for_by_whoever_does_not_know_the_number_of_the_lost_one) {
    CardRequest request{.parties = by_the_holder().parties, .reason = CardReason::loss, .declaration = {"Milano", day("2026-11-24"), ""}};
    request.parties.holder.card_id = " ";
    BOOST_TEST(told(request) == "");
    request.parties.holder.card_id = "60300012345670";
    BOOST_TEST(told(request) == "SPO-TES-NUMERO@holder.card_id");
    request.parties.holder.card_id = "9030001234567005";
    BOOST_TEST(told(request) == "SPO-TES-OPERATORE@holder.card_id");
}

BOOST_AUTO_TEST_CASE(every_code_of_the_contract_has_a_fault_and_words) {
    for (const auto* code : {"PIN-001", "PIN-002", "PIN-003", "PIN-004", "PIN-005", "PIN-006", "TES-001", "SEC-001", "SEC-003", "SEC-004",
                             "ANA-001", "ANA-002", "ANA-003", "ANA-004", "SRV-001", "SRV-002", "SRV-003", "SRV-004"}) {
        const auto refusal = refusal_of(code, Asked::a_request);
        BOOST_TEST(refusal.finding.id == code);
        BOOST_TEST(words_of(refusal.finding.id, core::Language::italian).message != "", code);
    }
}

BOOST_AUTO_TEST_CASE(an_unknown_code_is_a_refusal_whose_text_stays_out) {
    const auto refusal = refusal_of("Mario Rossi", Asked::a_request);
    BOOST_TEST(refusal.finding.id == "SPO-SERVIZIO");
    BOOST_TEST(refusal.error.detail == "the service declined with an unknown code");
}

BOOST_AUTO_TEST_CASE(about_a_request_not_found_means_the_request_and_quota_the_repeats) {
    BOOST_TEST(refusal_of("ANA-001", Asked::about_a_request).finding.id == "SPO-RICHIESTA-IGNOTA");
    BOOST_TEST(refusal_of("SRV-003", Asked::about_a_request).finding.id == "SPO-INVII-FINITI");
}

BOOST_AUTO_TEST_SUITE_END()
