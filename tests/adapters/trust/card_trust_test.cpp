#include "adapters/trust/card_trust.hpp"
#include "support/certificate_maker.hpp"
#include "support/temp_folder.hpp"

#include <boost/test/unit_test.hpp>

using namespace esente;
using namespace std::chrono_literals;
using test::MadeCertificate;
using test::TempFolder;

namespace {

constexpr std::chrono::sys_days day(int y, unsigned m, unsigned d) {
    return std::chrono::sys_days{std::chrono::year{y} / std::chrono::month{m} / std::chrono::day{d}};
}
constexpr core::Instant noon = day(2026, 11, 24) + 12h;

MadeCertificate::Shape authority(const std::string& name) {
    return {.common_name = name, .from = day(2020, 1, 1), .to = day(2035, 1, 1), .extensions = {}};
}
MadeCertificate::Shape leaf(const std::string& name = "RSSMRA80A01H501U/6030000000000012.abc=") {
    return {.common_name = name,
            .authority = false,
            .from = day(2024, 1, 1),
            .to = day(2030, 1, 1),
            .extensions = {{NID_ext_key_usage, "clientAuth,emailProtection"},
                           {NID_certificate_policies, "1.3.76.16.2.1,1.3.159.6.1.3.2.10"},
                           {NID_key_usage, "critical,digitalSignature"}}};
}

/// A root, an authority under it and a card's certificate, made once: keys take their time.
struct Authorities {
    MadeCertificate root{authority("Radice")};
    MadeCertificate cittadini{authority("CA Cittadini"), &root};
    MadeCertificate card{leaf(), &cittadini};
    MadeCertificate stranger{authority("Altra radice")};
};
const Authorities& made() {
    static const Authorities once;
    return once;
}

std::unique_ptr<ports::TrustPort> trust_in(const TempFolder& folder) {
    auto trust = trust::make_card_trust(folder.path().string());
    BOOST_REQUIRE_MESSAGE(trust.ok(), (trust.ok() ? std::string{} : trust.error().detail));
    return std::move(*trust);
}

std::unique_ptr<ports::TrustPort> trust_in_nothing() { return trust::make_card_trust({}).value(); }

core::Error refused(const std::string& path) {
    const auto trust = trust::make_card_trust(path);
    BOOST_REQUIRE(!trust.ok());
    BOOST_TEST((trust.error().fault == core::Fault::settings));
    BOOST_TEST(trust.error().at.key == "card.trust_dir");
    return trust.error();
}

} // namespace

BOOST_AUTO_TEST_SUITE(card_trust)

BOOST_AUTO_TEST_CASE(a_certificate_says_who_it_names_and_what_it_is_for) {
    const TempFolder folder;
    const auto view = trust_in(folder)->inspect(made().card.der(), noon);
    BOOST_TEST(view.readable);
    BOOST_TEST(view.common_name == "RSSMRA80A01H501U/6030000000000012.abc=");
    BOOST_TEST((view.not_before == core::Instant{day(2024, 1, 1)}));
    BOOST_TEST((view.not_after == core::Instant{day(2030, 1, 1)}));
    BOOST_TEST(view.policies == (std::vector<std::string>{"1.3.76.16.2.1", "1.3.159.6.1.3.2.10"}), boost::test_tools::per_element());
    BOOST_TEST(view.client_authentication);
    BOOST_TEST(view.key_bits == 2048U);
    BOOST_TEST(!view.weak);
}

BOOST_AUTO_TEST_CASE(a_chain_to_an_anchor_of_the_folder_is_trusted_whatever_the_files_are_called) {
    const TempFolder folder;
    folder.write("b.crt", made().root.pem());
    folder.write("0.DER", made().cittadini.der_text());
    folder.write("readme.txt", "not looked at");
    const auto view = trust_in(folder)->inspect(made().card.der(), noon);
    BOOST_TEST(view.chain_trusted);
    BOOST_TEST(!view.test_authority);
}

BOOST_AUTO_TEST_CASE(a_bundle_of_several_certificates_is_read_to_its_end) {
    const TempFolder folder;
    folder.write("all.pem", "some words\n" + made().cittadini.pem() + made().root.pem());
    BOOST_TEST(trust_in(folder)->inspect(made().card.der(), noon).chain_trusted);
}

BOOST_AUTO_TEST_CASE(without_a_folder_nothing_is_trusted) {
    const auto trust = trust::make_card_trust("");
    BOOST_REQUIRE(trust.ok());
    BOOST_TEST(!trust.value()->inspect(made().card.der(), noon).chain_trusted);
}

BOOST_AUTO_TEST_CASE(an_intermediate_alone_is_no_anchor) {
    const TempFolder folder;
    folder.write("cittadini.cer", made().cittadini.der_text());
    BOOST_TEST(!trust_in(folder)->inspect(made().card.der(), noon).chain_trusted);
}

BOOST_AUTO_TEST_CASE(another_authority_of_the_same_name_is_not_trusted) {
    const MadeCertificate impostor{authority("Radice")};
    const TempFolder folder;
    folder.write("root.pem", impostor.pem());
    folder.write("cittadini.pem", made().cittadini.pem());
    BOOST_TEST(!trust_in(folder)->inspect(made().card.der(), noon).chain_trusted);
}

BOOST_AUTO_TEST_CASE(a_certificate_issued_by_a_card_is_not_trusted) {
    const MadeCertificate forged{leaf("BNCLRA75C50F205P/x"), &made().card};
    const TempFolder folder;
    folder.write("all.pem", made().root.pem() + made().cittadini.pem() + made().card.pem());
    BOOST_TEST(!trust_in(folder)->inspect(forged.der(), noon).chain_trusted);
}

BOOST_AUTO_TEST_CASE(one_byte_changed_anywhere_breaks_the_chain_or_the_certificate) {
    const TempFolder folder;
    folder.write("all.pem", made().root.pem() + made().cittadini.pem());
    const auto trust = trust_in(folder);
    const auto whole = made().card.der();
    for (std::size_t at = 0; at < whole.size(); ++at) {
        auto changed = whole;
        changed[at] ^= 1U;
        BOOST_TEST(!trust->inspect(changed, noon).chain_trusted, at);
    }
}

BOOST_AUTO_TEST_CASE(another_name_under_an_honest_signature_is_not_trusted) {
    const TempFolder folder;
    folder.write("all.pem", made().root.pem() + made().cittadini.pem());
    auto text = made().card.der_text();
    text.replace(text.find("RSSMRA80A01H501U"), 16, "BNCLRA75C50F205P");
    const auto view = trust_in(folder)->inspect(std::vector<std::uint8_t>{text.begin(), text.end()}, noon);
    BOOST_TEST(view.common_name == "BNCLRA75C50F205P/6030000000000012.abc=");
    BOOST_TEST(!view.chain_trusted);
}

BOOST_AUTO_TEST_CASE(a_subject_with_two_common_names_is_nobodys) {
    auto shape = leaf();
    shape.second_common_name = "BNCLRA75C50F205P/x";
    BOOST_TEST(trust_in_nothing()->inspect(MadeCertificate{shape, &made().cittadini}.der(), noon).common_name.empty());
}

BOOST_AUTO_TEST_CASE(an_expired_certificate_of_an_honest_issuer_keeps_its_chain) {
    const TempFolder folder;
    folder.write("all.pem", made().root.pem() + made().cittadini.pem());
    const auto trust = trust_in(folder);
    BOOST_TEST(trust->inspect(made().card.der(), day(2031, 1, 1)).chain_trusted);
    BOOST_TEST(trust->inspect(made().card.der(), day(2023, 1, 1)).chain_trusted);
}

BOOST_AUTO_TEST_CASE(an_expired_authority_breaks_the_chain) {
    const TempFolder folder;
    folder.write("all.pem", made().root.pem() + made().cittadini.pem());
    BOOST_TEST(!trust_in(folder)->inspect(made().card.der(), day(2035, 1, 2)).chain_trusted);
}

BOOST_AUTO_TEST_CASE(a_test_authority_is_known_by_a_word_of_its_name) {
    for (const auto& [name, is_test] :
         {std::pair{"CA di Test", true}, std::pair{"Autorita PROVA_1", true}, std::pair{"Ca per collaudo", true},
          std::pair{"CA Attestati", false}, std::pair{"Approvazioni", false}}) {
        const MadeCertificate root{authority(name)};
        const MadeCertificate card{leaf(), &root};
        const TempFolder folder;
        folder.write("root.pem", root.pem());
        const auto view = trust_in(folder)->inspect(card.der(), noon);
        BOOST_TEST(view.chain_trusted, name);
        BOOST_TEST(view.test_authority == is_test, name);
    }
}

BOOST_AUTO_TEST_CASE(a_small_key_or_a_broken_digest_is_weak) {
    auto shape = leaf();
    shape.rsa_bits = 768;
    BOOST_TEST(trust_in_nothing()->inspect(MadeCertificate{shape, &made().cittadini}.der(), noon).weak);
    shape.rsa_bits = 1024;
    BOOST_TEST(!trust_in_nothing()->inspect(MadeCertificate{shape, &made().cittadini}.der(), noon).weak);
    shape.digest = EVP_md5();
    BOOST_TEST(trust_in_nothing()->inspect(MadeCertificate{shape, &made().cittadini}.der(), noon).weak);
}

BOOST_AUTO_TEST_CASE(a_certificate_without_usage_and_policies_says_so) {
    const auto view = trust_in_nothing()->inspect(made().root.der(), noon);
    BOOST_TEST(view.policies.empty());
    BOOST_TEST(!view.client_authentication);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_certificate_are_unreadable) {
    const auto trust = trust_in_nothing();
    auto bytes = made().card.der();
    BOOST_TEST(!trust->inspect({}, noon).readable);
    BOOST_TEST(!trust->inspect(std::vector<std::uint8_t>(2048, 0xFF), noon).readable);
    bytes.resize(bytes.size() / 2);
    BOOST_TEST(!trust->inspect(bytes, noon).readable);
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there_is_a_wrong_setting) {
    const TempFolder folder;
    BOOST_TEST(refused(folder.file("nowhere")).detail.find("nowhere") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_certificate_is_a_wrong_setting_that_names_it) {
    for (const auto& bytes :
         {std::string{"hello"}, std::string{}, made().root.pem().substr(0, 400),
          made().root.pem() + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", made().root.der_text() + "x"}) {
        const TempFolder folder;
        folder.write("good.pem", made().root.pem());
        folder.write("odd.crt", bytes);
        BOOST_TEST(refused(folder.path().string()).detail.find("odd.crt") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(digests_are_those_of_the_standards) {
    const auto trust = trust_in_nothing();
    const std::vector<std::uint8_t> abc{'a', 'b', 'c'};
    BOOST_TEST(trust->sha1_base64(abc) == "qZk+NkcGgWq6PiVxeFDCbJzQ2J0="); // FIPS 180, SHA-1 example
    BOOST_TEST(trust->sha256_hex(abc) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

BOOST_AUTO_TEST_SUITE_END()
