#include "core/access.hpp"

#include <boost/test/unit_test.hpp>

using namespace esente::core;

namespace {

constexpr auto threshold = Assurance::card_data_certified;

Identity with(Mode mode, Assurance assurance) {
    Identity identity;
    identity.mode = mode;
    identity.assurance = assurance;
    if (mode == Mode::chip) {
        identity.card = CardFacts{};
        identity.card->id = "6030000000000000";
    }
    return identity;
}

} // namespace

BOOST_AUTO_TEST_SUITE(access_rights)

BOOST_AUTO_TEST_CASE(a_list_is_for_a_certified_card_or_a_care_relationship) {
    BOOST_TEST(may_consult(with(Mode::chip, Assurance::card_data_certified), threshold));
    BOOST_TEST(may_consult(with(Mode::chip, Assurance::card_proved), threshold));
    BOOST_TEST(may_consult(with(Mode::care, Assurance::declared), threshold));
    BOOST_TEST(!may_consult(with(Mode::chip, Assurance::card_read), threshold));
    BOOST_TEST(!may_consult(with(Mode::paper, Assurance::declared), threshold));
    BOOST_TEST(!may_consult(with(Mode::paper, Assurance::card_proved), Assurance::declared));
    BOOST_TEST(!may_consult(with(Mode::card_number, Assurance::declared), threshold));
    BOOST_TEST(!may_consult(with(Mode::none, Assurance::declared), threshold));
}

BOOST_AUTO_TEST_CASE(an_expired_card_has_the_rights_of_paper) {
    auto expired = with(Mode::chip, Assurance::card_data_certified);
    expired.card->expired = true;
    BOOST_TEST(!may_consult(expired, threshold));
    BOOST_TEST(paper_limits_apply(expired, threshold));
    BOOST_TEST(!card_evidence(expired, threshold).has_value());
    BOOST_TEST((verify_context(expired, threshold, true) == AccessContext::certificato_cartaceo));
    BOOST_TEST((verify_context(expired, threshold, false) == AccessContext::dichiarazione));
}

BOOST_AUTO_TEST_CASE(the_capacity_follows_how_the_patient_was_identified) {
    BOOST_TEST((verify_context(with(Mode::chip, threshold), threshold, true) == AccessContext::ts_cns));
    BOOST_TEST((verify_context(with(Mode::care, Assurance::declared), threshold, true) == AccessContext::presa_in_carico));
    BOOST_TEST((verify_context(with(Mode::chip, Assurance::card_read), threshold, false) == AccessContext::dichiarazione));
    BOOST_TEST((verify_context(with(Mode::paper, Assurance::declared), threshold, true) == AccessContext::certificato_cartaceo));
}

BOOST_AUTO_TEST_CASE(three_codes_are_free_and_three_more_need_a_reason) {
    BOOST_TEST(paper_code_limit(false) == 3U);
    BOOST_TEST(paper_code_limit(true) == 6U);
}

BOOST_AUTO_TEST_SUITE_END()
