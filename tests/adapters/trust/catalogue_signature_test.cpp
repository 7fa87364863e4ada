#include "adapters/trust/catalogue_signature.hpp"
#include "support/certificate_maker.hpp"
#include "support/temp_folder.hpp"

#include <boost/test/unit_test.hpp>

using namespace esente;
using namespace std::chrono_literals;
using test::MadeCertificate;
using test::TempFolder;

namespace {

constexpr std::string_view content = "<catalogue version=\"2026.12\"/>\n";

constexpr std::chrono::sys_days day(int y, unsigned m, unsigned d) {
    return std::chrono::sys_days{std::chrono::year{y} / std::chrono::month{m} / std::chrono::day{d}};
}
constexpr core::Instant noon = day(2026, 11, 24) + 12h;

MadeCertificate::Shape authority(const std::string& name) {
    return {.organisation = "Regione di fantasia", .common_name = name, .from = day(2020, 1, 1), .to = day(2035, 1, 1), .extensions = {}};
}
MadeCertificate::Shape signer(const std::string& usage = "critical,digitalSignature") {
    return {.organisation = "Regione di fantasia",
            .common_name = "Firma cataloghi",
            .authority = false,
            .from = day(2026, 1, 1),
            .to = day(2027, 1, 1),
            .extensions = {{NID_key_usage, usage}}};
}
MadeCertificate::Shape with(MadeCertificate::Shape shape, int extension, const char* text) {
    shape.extensions.emplace_back(extension, text);
    return shape;
}

/// Made once: keys take their time.
struct Authorities {
    MadeCertificate root{authority("CA Cataloghi")};
    MadeCertificate below{authority("CA Cataloghi, sotto"), &root};
    MadeCertificate signer{::signer(), &root};
    MadeCertificate signer_below{::signer(), &below};
    MadeCertificate stranger{::signer()};
    MadeCertificate cards{authority("CA Cittadini")};
    MadeCertificate card{with(with(::signer(), NID_ext_key_usage, "clientAuth,emailProtection"), NID_certificate_policies, "1.3.76.16.2.1"),
                         &cards};
};
const Authorities& made() {
    static const Authorities once;
    return once;
}

core::Result<core::Done> verify(const TempFolder& folder, std::string_view signature, core::Instant at = noon,
                                std::string_view text = content) {
    return trust::make_catalogue_signature(folder.path().string(), "")->verify(text, signature, at);
}

void is_good(const core::Result<core::Done>& judged) { BOOST_TEST(judged.ok(), (judged.ok() ? std::string{} : judged.error().detail)); }

/// The reason contains these words.
void is_refused(const core::Result<core::Done>& judged, std::string_view key, std::string_view why) {
    BOOST_REQUIRE(!judged.ok());
    BOOST_TEST((judged.error().fault == core::Fault::catalogue_invalid));
    BOOST_TEST(judged.error().at.key == key);
    BOOST_TEST(judged.error().detail.find(why) != std::string::npos, judged.error().detail);
}

std::string pem_of(const std::string& der) {
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> memory{BIO_new(BIO_s_mem()), BIO_free_all};
    PEM_write_bio(memory.get(), "CMS", "", reinterpret_cast<const unsigned char*>(der.data()), static_cast<long>(der.size()));
    std::string text(static_cast<std::size_t>(BIO_pending(memory.get())), '\0');
    BIO_read(memory.get(), text.data(), static_cast<int>(text.size()));
    return text;
}

constexpr const char* signature_key = "catalogue.signature";
constexpr const char* trust_key = "catalogue.trust_dir";

} // namespace

BOOST_AUTO_TEST_SUITE(catalogue_signature)

BOOST_AUTO_TEST_CASE(a_signer_whose_own_certificate_is_in_the_folder_is_trusted) {
    const TempFolder folder;
    folder.write("signer.pem", made().signer.pem());
    is_good(verify(folder, made().signer.sign(content)));
    is_good(verify(folder, pem_of(made().signer.sign(content))));
    is_good(verify(folder, made().signer.sign(content, EVP_sha512())));
}

BOOST_AUTO_TEST_CASE(a_signature_may_leave_its_signers_certificate_to_the_folder) {
    const TempFolder folder;
    folder.write("signer.pem", made().signer.pem());
    is_good(verify(folder, made().signer.sign(content, EVP_sha256(), CMS_DETACHED | CMS_NOCERTS)));
}

BOOST_AUTO_TEST_CASE(a_signer_with_a_chain_to_an_anchor_of_the_folder_is_trusted) {
    const TempFolder folder;
    folder.write("root.pem", made().root.pem());
    is_good(verify(folder, made().signer.sign(content)));
    is_good(verify(folder, made().signer_below.sign(content, EVP_sha256(), CMS_DETACHED, {&made().below})));
    is_refused(verify(folder, made().signer_below.sign(content)), trust_key, "not among those");
    folder.write("below.pem", made().below.pem());
    is_good(verify(folder, made().signer_below.sign(content)));
}

BOOST_AUTO_TEST_CASE(an_unknown_signer_is_refused) {
    const TempFolder folder;
    folder.write("root.pem", made().root.pem());
    is_refused(verify(folder, made().stranger.sign(content)), trust_key, "not among those");
    is_refused(verify(folder, made().card.sign(content, EVP_sha256(), CMS_DETACHED, {&made().cards})), trust_key, "card");
}

BOOST_AUTO_TEST_CASE(a_card_never_signs_even_when_its_authority_lies_in_the_folder_by_mistake) {
    const TempFolder folder;
    folder.write("cards.pem", made().cards.pem());
    is_refused(verify(folder, made().card.sign(content)), trust_key, "card");
}

BOOST_AUTO_TEST_CASE(the_folder_that_vouches_for_cards_vouches_for_no_catalogue) {
    const TempFolder folder;
    folder.write("signer.pem", made().signer.pem());
    const auto path = folder.path().string();
    const auto port = trust::make_catalogue_signature(path, path + "/.");
    is_refused(port->verify(content, made().signer.sign(content), noon), trust_key, "cards");
}

BOOST_AUTO_TEST_CASE(a_signer_out_of_its_validity_is_refused) {
    const TempFolder folder;
    folder.write("signer.pem", made().signer.pem());
    const auto signature = made().signer.sign(content);
    is_good(verify(folder, signature, day(2026, 1, 1)));
    is_refused(verify(folder, signature, day(2027, 1, 1) + 1s), signature_key, "not valid now");
    is_refused(verify(folder, signature, day(2026, 1, 1) - 1s), signature_key, "not valid now");
}

BOOST_AUTO_TEST_CASE(a_changed_file_or_another_files_signature_is_refused) {
    const TempFolder folder;
    folder.write("signer.pem", made().signer.pem());
    auto changed = std::string{content};
    changed[20] = '7';
    is_refused(verify(folder, made().signer.sign(content), noon, changed), signature_key, "does not fit");
    is_refused(verify(folder, made().signer.sign("another file")), signature_key, "does not fit");
    auto broken = made().signer.sign(content);
    broken.back() = static_cast<char>(~broken.back());
    is_refused(verify(folder, broken), signature_key, "does not fit");
}

BOOST_AUTO_TEST_CASE(a_digest_weaker_than_sha_256_is_refused) {
    const TempFolder folder;
    folder.write("signer.pem", made().signer.pem());
    is_refused(verify(folder, made().signer.sign(content, EVP_sha1())), signature_key, "weaker");
    is_refused(verify(folder, made().signer.sign(content, EVP_sha224())), signature_key, "weaker");
}

BOOST_AUTO_TEST_CASE(a_small_key_is_refused) {
    auto shape = signer();
    shape.rsa_bits = 1024;
    const MadeCertificate small{shape};
    const TempFolder folder;
    folder.write("signer.pem", small.pem());
    is_refused(verify(folder, small.sign(content)), signature_key, "weak");
}

BOOST_AUTO_TEST_CASE(a_certificate_that_does_not_allow_signatures_is_refused) {
    const MadeCertificate other{signer("critical,keyEncipherment")};
    const MadeCertificate commitment{signer("critical,nonRepudiation")};
    const TempFolder folder;
    folder.write("both.pem", other.pem() + commitment.pem());
    is_refused(verify(folder, other.sign(content)), signature_key, "does not allow");
    is_good(verify(folder, commitment.sign(content)));
}

BOOST_AUTO_TEST_CASE(a_server_certificate_of_a_trusted_authority_signs_no_catalogue) {
    const MadeCertificate server{with(signer(), NID_ext_key_usage, "serverAuth"), &made().root};
    const MadeCertificate code{with(signer(), NID_ext_key_usage, "codeSigning"), &made().root};
    const TempFolder folder;
    folder.write("root.pem", made().root.pem());
    is_refused(verify(folder, server.sign(content)), trust_key, "not among those");
    is_good(verify(folder, code.sign(content)));
}

BOOST_AUTO_TEST_CASE(what_is_no_detached_signature_is_refused) {
    const TempFolder folder;
    folder.write("signer.pem", made().signer.pem());
    is_refused(verify(folder, ""), signature_key, "empty");
    const auto good = made().signer.sign(content);
    for (const auto& bytes :
         {std::string{"hello"}, std::string(4096, '\xFF'), good.substr(0, good.size() / 2), good + "x", pem_of(good).substr(0, 300),
          made().signer.pem(), std::string(2'000'000, '0'), made().signer.sign(content, EVP_sha256(), 0)}) {
        is_refused(verify(folder, bytes), signature_key, "no detached CMS signature");
    }
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_missing_empty_or_odd_trusts_nobody_and_says_so) {
    const auto signature = made().signer.sign(content);
    is_refused(trust::make_catalogue_signature("", "")->verify(content, signature, noon), trust_key, "missing");
    const TempFolder folder;
    is_refused(verify(folder, signature), trust_key, "not among those");
    folder.write("odd.crt", "hello");
    is_refused(verify(folder, signature), trust_key, "odd.crt");
    is_refused(trust::make_catalogue_signature(folder.file("nowhere"), "")->verify(content, signature, noon), trust_key, "nowhere");
}

BOOST_AUTO_TEST_CASE(a_signer_added_to_the_folder_later_is_trusted_at_the_next_look) {
    const TempFolder folder;
    const auto port = trust::make_catalogue_signature(folder.path().string(), "");
    BOOST_TEST(!port->verify(content, made().signer.sign(content), noon).ok());
    folder.write("signer.pem", made().signer.pem());
    is_good(port->verify(content, made().signer.sign(content), noon));
}

BOOST_AUTO_TEST_SUITE_END()
