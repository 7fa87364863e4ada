#include "adapters/trust/card_trust.hpp"

#include "adapters/trust/certificate_fields.hpp"
#include "adapters/trust/nameless_certificate.hpp"
#include "adapters/trust/trust_folder.hpp"
#include "core/text.hpp"

#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <new>
#include <stdexcept>
#include <utility>
#include <vector>

namespace esente::trust {
namespace {

using Octets = std::span<const std::uint8_t>;

/// The leaf's own dates are told apart from the chain (CertificateView::not_after): an expired card has an honest issuer all the same.
/// Its signature cannot be right, since its name was taken out: is_signed_by looks at that of the whole one.
int tolerate_dates_and_signature_of_leaf(int ok, X509_STORE_CTX* context) {
    const int error = X509_STORE_CTX_get_error(context);
    const bool of_leaf =
        error == X509_V_ERR_CERT_HAS_EXPIRED || error == X509_V_ERR_CERT_NOT_YET_VALID || error == X509_V_ERR_CERT_SIGNATURE_FAILURE;
    return ok == 1 || (of_leaf && X509_STORE_CTX_get_error_depth(context) == 0) ? 1 : 0;
}

/// True when `issuer` signed these bytes as the certificate says; as X509_verify looks at a certificate that has its name.
bool is_signed_by(X509& issuer, const X509& leaf, Octets signed_part) {
    const ASN1_BIT_STRING* signature = nullptr;
    const X509_ALGOR* algorithm = nullptr;
    X509_get0_signature(&signature, &algorithm, &leaf);
    const SecretString content{ASN1_STRING_type_new(V_ASN1_SEQUENCE)}; // encoded as it stands, header included
    EVP_PKEY* const key = X509_get0_pubkey(&issuer);
    return key != nullptr && X509_ALGOR_cmp(algorithm, X509_get0_tbs_sigalg(&leaf)) == 0 && content &&
           ASN1_STRING_set(content.get(), signed_part.data(), static_cast<int>(signed_part.size())) == 1 &&
           ASN1_item_verify(ASN1_ITEM_rptr(ASN1_SEQUENCE), algorithm, signature, content.get(), key) == 1;
}

bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }

bool has_word(const std::string& text, std::string_view word) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !is_letter(text[at - 1]);
        const auto end = at + word.size();
        if (begins && (end == text.size() || !is_letter(text[end]))) {
            return true;
        }
    }
    return false;
}

/// Inferred: no norm says how a test authority is named; those seen carry one of these words in their subject.
bool is_test_authority(const X509& anchor) {
    const auto values = subject_values(anchor);
    return std::any_of(values.begin(), values.end(), [](const std::string& value) {
        const auto upper = core::ascii_upper(value);
        return has_word(upper, "TEST") || has_word(upper, "PROVA") || has_word(upper, "COLLAUDO");
    });
}

std::vector<unsigned char> digest(const EVP_MD* kind, Octets data) {
    std::vector<unsigned char> value(static_cast<std::size_t>(EVP_MD_get_size(kind)));
    if (EVP_Digest(data.data(), data.size(), value.data(), nullptr, kind, nullptr) != 1) {
        throw std::runtime_error{"OpenSSL computes no digest"};
    }
    return value;
}

class CardTrust final : public ports::TrustPort {
public:
    explicit CardTrust(TrustFolder folder) : folder_{std::move(folder)} {}

    core::card::CertificateView inspect(Octets der, core::Instant at) const override {
        const auto nameless = without_name(der);
        if (!nameless) {
            return {};
        }
        const unsigned char* cursor = nameless->der.data();
        const Certificate leaf{
            d2i_X509(nullptr, &cursor, static_cast<long>(nameless->der.size()))}; // NOLINT(google-runtime-int): OpenSSL's type
        auto view = leaf ? fields_of(*leaf) : core::card::CertificateView{};
        if (leaf) {
            view.common_name = nameless->common_name;
            const Certificate anchor = anchor_of(*leaf, nameless->signed_part, at);
            view.chain_trusted = anchor != nullptr;
            view.test_authority = anchor && is_test_authority(*anchor);
        }
        ERR_clear_error(); // the queue is the host thread's own
        return view;
    }

    std::string sha1_base64(Octets data) const override {
        const auto value = digest(EVP_sha1(), data);
        std::array<unsigned char, 32> text{};
        const int length = EVP_EncodeBlock(text.data(), value.data(), static_cast<int>(value.size()));
        return {text.data(), text.data() + length};
    }

    std::string sha256_hex(Octets data) const override {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        for (const auto octet : digest(EVP_sha256(), data)) {
            text += digits[octet >> 4U];
            text += digits[octet & 0x0FU];
        }
        return text;
    }

private:
    /// The self-signed end of a valid path from this certificate; null if there is none.
    [[nodiscard]] Certificate anchor_of(X509& leaf, Octets signed_part, core::Instant at) const {
        const Verification context{X509_STORE_CTX_new()};
        if (!context || X509_STORE_CTX_init(context.get(), folder_.anchors.get(), &leaf, folder_.intermediates.get()) != 1) {
            throw std::bad_alloc{};
        }
        X509_STORE_CTX_set_purpose(context.get(), X509_PURPOSE_ANY);
        X509_STORE_CTX_set_time(context.get(), 0, std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count());
        X509_STORE_CTX_set_verify_cb(context.get(), tolerate_dates_and_signature_of_leaf);
        if (X509_verify_cert(context.get()) != 1) {
            return {};
        }
        const STACK_OF(X509)* const chain = X509_STORE_CTX_get0_chain(context.get());
        if (sk_X509_num(chain) < 2 || !is_signed_by(*sk_X509_value(chain, 1), leaf, signed_part)) {
            return {};
        }
        X509* const anchor = sk_X509_value(chain, sk_X509_num(chain) - 1);
        X509_up_ref(anchor);
        return Certificate{anchor};
    }

    TrustFolder folder_;
};

} // namespace

core::Result<std::unique_ptr<ports::TrustPort>> make_card_trust(const std::string& trust_dir) {
    auto folder = load_trust_folder(trust_dir);
    if (!folder) {
        return folder.error();
    }
    return std::unique_ptr<ports::TrustPort>{std::make_unique<CardTrust>(std::move(*folder))};
}

} // namespace esente::trust
