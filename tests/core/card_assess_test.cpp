#include "core/card/assess.hpp"

#include "fakes/scripted_card.hpp"
#include "fakes/synthetic_card.hpp"

using namespace esente;
using namespace esente::core;
using namespace esente::core::card;

namespace {

const std::string card_id = "6120001234567006";
const std::string hash = "pdMkCs9GtmtZBEQ04BuV6NwHDlI=";

Instant at(const char* iso) { return instant_from_iso(iso).value(); }

/// Mario Rossi's card with a certificate that vouches for it, on a day when all is well. Each test changes one thing.
struct Reading {
    std::string personal_data = fakes::mario_rossi;
    std::string id = card_id;
    std::optional<Evidence> evidence = Evidence{.view = {.readable = true,
                                                         .chain_trusted = true,
                                                         .test_authority = false,
                                                         .common_name = "RSSMRA80A01H501U/" + card_id + "." + hash,
                                                         .not_before = at("2021-03-01T00:00:00Z"),
                                                         .not_after = at("2027-12-31T00:00:00Z"),
                                                         .policies = {"1.3.76.16.2.1"},
                                                         .client_authentication = true,
                                                         .key_bits = 2048,
                                                         .weak = false},
                                                .accepted_hashes = {"AAAA", hash},
                                                .sha256_hex = std::string(64, 'a'),
                                                .revocation = Revocation::unknown};
    Instant now = at("2026-11-24T09:00:00Z");
    Environment environment = Environment::test;

    [[nodiscard]] Result<Identity> assessed() const {
        const auto data = parse_personal_data(fakes::padded(personal_data));
        BOOST_REQUIRE(data.ok());
        return assess(*data, fakes::text(id), evidence, now, environment);
    }
    [[nodiscard]] Identity identity() const {
        auto out = assessed();
        BOOST_REQUIRE(out.ok());
        return std::move(out).value();
    }
    void is(Assurance assurance, std::vector<CardWarning> warnings) const {
        const auto out = identity();
        BOOST_TEST(assurance_name(out.assurance) == assurance_name(assurance));
        const auto names = [](const std::vector<CardWarning>& list) {
            std::string all;
            for (const auto warning : list) {
                all += std::string{card_warning_name(warning)} + " ";
            }
            return all;
        };
        BOOST_TEST(names(out.card.value().warnings) == names(warnings));
    }
    void is_refused(Fault fault) const {
        const auto out = assessed();
        BOOST_REQUIRE(!out.ok());
        BOOST_TEST(fault_name(out.error().fault) == fault_name(fault));
        BOOST_TEST(out.error().detail.find("RSSMRA") == std::string::npos);
    }
    CertificateView& view() { return evidence.value().view; }
};

using enum CardWarning;
constexpr auto certified = Assurance::card_data_certified;
constexpr auto only_read = Assurance::card_read;

} // namespace

BOOST_FIXTURE_TEST_SUITE(card_assess, Reading)

BOOST_AUTO_TEST_CASE(a_certificate_that_fits_certifies_the_data) {
    is(certified, {});
    const auto out = identity();
    BOOST_CHECK(out.mode == Mode::chip);
    BOOST_TEST(out.id.value().text() == "RSSMRA80A01H501U");
    BOOST_TEST(out.person.value().surname == "ROSSI");
    BOOST_TEST(out.card.value().id == card_id);
    BOOST_TEST(out.card.value().certificate.trusted);
    BOOST_TEST(out.card.value().certificate.not_after.value().iso() == "2027-12-31");
    BOOST_CHECK(out.card.value().read_at == now);
}
BOOST_AUTO_TEST_CASE(without_a_certificate_a_card_is_only_read) {
    evidence.reset();
    is(only_read, {});
    BOOST_TEST(!identity().card.value().certificate.found);
}
BOOST_AUTO_TEST_CASE(a_certificate_that_cannot_be_read_is_untrusted_and_nothing_else) {
    view() = {};
    is(only_read, {certificate_untrusted});
    BOOST_TEST(identity().card.value().certificate.found);
    BOOST_TEST(!identity().card.value().certificate.trusted);
}
BOOST_AUTO_TEST_CASE(a_chain_nobody_trusts_does_not_vouch) {
    view().chain_trusted = false;
    is(only_read, {certificate_untrusted});
}
BOOST_AUTO_TEST_CASE(a_certificate_vouches_to_its_last_instant) {
    now = at("2027-12-31T00:00:00Z");
    is(certified, {});
    now += std::chrono::milliseconds{1};
    is(only_read, {certificate_expired});
}
BOOST_AUTO_TEST_CASE(a_certificate_vouches_from_its_first_instant) {
    now = at("2021-03-01T00:00:00Z");
    is(certified, {});
    now -= std::chrono::milliseconds{1};
    is(only_read, {certificate_expired});
}
BOOST_AUTO_TEST_CASE(a_certificate_without_dates_does_not_vouch) {
    view().not_after.reset();
    is(only_read, {certificate_expired});
}
BOOST_AUTO_TEST_CASE(each_policy_of_a_cns_vouches) {
    for (const char* policy : {"1.3.76.16.2.1", "1.3.159.6.1.3.2.10", "1.3.76.12.1.1.10.2.2.10"}) {
        view().policies = {"1.2.3", policy};
        is(certified, {});
    }
}
BOOST_AUTO_TEST_CASE(the_policy_of_an_identity_card_or_none_does_not_vouch) {
    view().policies = {"1.3.76.47.4"};
    is(only_read, {certificate_policy});
    view().policies.clear();
    is(only_read, {certificate_policy});
}
BOOST_AUTO_TEST_CASE(a_weak_key_does_not_vouch) {
    view().weak = true;
    is(only_read, {certificate_key_weak});
}
BOOST_AUTO_TEST_CASE(a_certificate_of_another_person_does_not_vouch) {
    view().common_name = "BNCNNA75C52F205H/" + card_id + "." + hash;
    is(only_read, {cn_differs});
}
BOOST_AUTO_TEST_CASE(a_certificate_of_another_card_does_not_vouch) {
    view().common_name = "RSSMRA80A01H501U/6030009999999009." + hash;
    is(only_read, {card_id_differs});
}
BOOST_AUTO_TEST_CASE(a_common_name_of_another_kind_differs_in_everything) {
    view().common_name = "MARIO ROSSI";
    is(only_read, {cn_differs, hash_differs, card_id_differs});
}
BOOST_AUTO_TEST_CASE(a_hash_of_other_data_is_a_warning_only) {
    view().common_name = "RSSMRA80A01H501U/" + card_id + ".BBBB";
    is(certified, {hash_differs});
}
BOOST_AUTO_TEST_CASE(a_revoked_certificate_does_not_vouch) {
    evidence.value().revocation = Revocation::revoked;
    is(only_read, {});
    BOOST_CHECK(identity().card.value().certificate.revocation == Revocation::revoked);
}
BOOST_AUTO_TEST_CASE(a_certificate_known_to_be_good_vouches) {
    evidence.value().revocation = Revocation::good;
    is(certified, {});
}
BOOST_AUTO_TEST_CASE(a_card_id_that_fails_its_check_is_only_read) {
    id = "6120001234567007";
    view().common_name = "RSSMRA80A01H501U/" + id + "." + hash;
    is(only_read, {card_id_check});
}
BOOST_AUTO_TEST_CASE(names_of_another_codice_fiscale_are_a_warning_only) {
    personal_data.replace(personal_data.find("ROSSI"), 5, "VERDI");
    is(certified, {name_differs_cf});
}
BOOST_AUTO_TEST_CASE(a_header_that_leaves_its_own_bytes_out_is_no_doubt) {
    personal_data.replace(0, 6, "000069");
    is(certified, {});
}
BOOST_AUTO_TEST_CASE(a_header_of_any_other_length_is_a_warning_only) {
    personal_data.replace(0, 6, "000070");
    is(certified, {header_length});
}
BOOST_AUTO_TEST_CASE(warnings_come_in_the_order_of_their_names) {
    view().chain_trusted = false;
    view().policies.clear();
    personal_data.replace(0, 6, "000070");
    is(only_read, {certificate_untrusted, certificate_policy, header_length});
}

BOOST_AUTO_TEST_CASE(an_expired_card_names_its_holder) {
    now = at("2028-01-01T00:00:00Z");
    BOOST_TEST(identity().card.value().expired);
    BOOST_TEST(identity().id.value().text() == "RSSMRA80A01H501U");
}
BOOST_AUTO_TEST_CASE(the_last_day_of_a_card_ends_at_midnight_in_rome) {
    evidence.reset();
    now = at("2027-12-31T22:59:59Z");
    BOOST_TEST(!identity().card.value().expired);
    now = at("2027-12-31T23:00:00Z");
    BOOST_TEST(identity().card.value().expired);
}

BOOST_AUTO_TEST_CASE(a_card_id_that_is_not_sixteen_digits_is_card_data) {
    for (const char* wrong : {"", "612000123456700", "61200012345670061", "612000123456700X"}) {
        id = wrong;
        is_refused(Fault::card_data);
    }
}
BOOST_AUTO_TEST_CASE(a_card_of_another_body_is_no_health_card) {
    id = "7420015012345671";
    is_refused(Fault::card_not_health);
}
BOOST_AUTO_TEST_CASE(an_operators_card_is_named) {
    for (const char* operators : {"8915001234567003", "9030001234567009"}) {
        id = operators;
        is_refused(Fault::card_operator);
    }
}
BOOST_AUTO_TEST_CASE(a_trial_card_is_refused_in_production_alone) {
    id = "1030001234567005";
    BOOST_TEST(assessed().ok());
    environment = Environment::production;
    is_refused(Fault::card_test);
}
BOOST_AUTO_TEST_CASE(a_card_of_a_test_authority_is_refused_in_production_alone) {
    view().test_authority = true;
    is(certified, {});
    environment = Environment::production;
    is_refused(Fault::card_test);
}
BOOST_AUTO_TEST_CASE(a_national_card_is_a_patients) {
    id = "5915001234567008";
    view().common_name = "RSSMRA80A01H501U/" + id + "." + hash;
    BOOST_TEST(assessed().ok());
}

BOOST_AUTO_TEST_SUITE_END()
