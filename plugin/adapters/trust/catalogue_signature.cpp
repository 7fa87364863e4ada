#include "adapters/trust/catalogue_signature.hpp"

#include "adapters/trust/certificate_fields.hpp"
#include "adapters/trust/signed_message.hpp"
#include "adapters/trust/trust_folder.hpp"

#include <openssl/err.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <new>
#include <system_error>
#include <utility>

namespace esente::trust {
namespace {

constexpr std::size_t longest_signature = 1'048'576;
constexpr std::string_view cns_policy = "1.3.76.16.2.1"; // Linee guida CNS 3.0, app. 2
constexpr int least_security_bits = 112;                 // NIST SP 800-57 pt. 1: RSA 2048, P-224
constexpr int auth_level = 2;                            // the same for every certificate of a chain, as OpenSSL counts

core::Error refusal(const char* key, std::string why) {
    auto error = core::failure(core::Fault::catalogue_invalid, std::move(why));
    error.at.key = key;
    return error;
}

core::Error bad_signature(std::string why) { return refusal("catalogue.signature", std::move(why)); }
core::Error bad_signer(std::string why) { return refusal("catalogue.trust_dir", std::move(why)); }

void add_all(STACK_OF(X509) & to, STACK_OF(X509) * from) {
    if (from != nullptr && X509_add_certs(&to, from, X509_ADD_FLAG_UP_REF | X509_ADD_FLAG_NO_DUP) != 1) {
        throw std::bad_alloc{};
    }
}

/// Every certificate of the folder, whatever it is good for.
Chain all_of(const TrustFolder& folder) {
    Chain all{X509_STORE_get1_all_certs(folder.anchors.get())};
    if (!all) {
        throw std::bad_alloc{};
    }
    add_all(*all, folder.intermediates.get());
    return all;
}

bool holds(const STACK_OF(X509) & certificates, const X509& wanted) {
    for (int i = 0; i < sk_X509_num(&certificates); ++i) {
        if (X509_cmp(sk_X509_value(&certificates, i), &wanted) == 0) {
            return true;
        }
    }
    return false;
}

/// Without the extension every use is allowed (RFC 5280 §4.2.1.3).
bool may_sign(X509& signer) { return (X509_get_key_usage(&signer) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0; }

bool may_sign_files(X509& signer) {
    const auto purposes = X509_get_extended_key_usage(&signer);
    return purposes == UINT32_MAX || (purposes & (XKU_CODE_SIGN | XKU_SMIME | XKU_ANYEKU)) != 0;
}

bool has_anchor(X509& signer, const TrustFolder& folder, STACK_OF(X509) & between, core::Instant at) {
    const Verification context{X509_STORE_CTX_new()};
    if (!context || X509_STORE_CTX_init(context.get(), folder.anchors.get(), &signer, &between) != 1) {
        throw std::bad_alloc{};
    }
    X509_STORE_CTX_set_purpose(context.get(), X509_PURPOSE_ANY);
    X509_STORE_CTX_set_time(context.get(), 0, std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count());
    X509_VERIFY_PARAM_set_auth_level(X509_STORE_CTX_get0_param(context.get()), auth_level);
    return X509_verify_cert(context.get()) == 1;
}

/// One signer, whose signature fits already.
core::Result<core::Done> judge(X509& signer, const TrustFolder& folder, STACK_OF(X509) & between, core::Instant at) {
    const auto view = fields_of(signer);
    if (at < view.not_before || view.not_after < at) {
        return bad_signature("the signer's certificate is not valid now");
    }
    if (!may_sign(signer)) {
        return bad_signature("the signer's certificate does not allow signatures");
    }
    if (EVP_PKEY_get_security_bits(X509_get0_pubkey(&signer)) < least_security_bits) {
        return bad_signature("the signer's key is too weak");
    }
    if (std::find(view.policies.begin(), view.policies.end(), cns_policy) != view.policies.end()) {
        return bad_signer("the signer is a citizen's card: cards vouch for their holders only");
    }
    if (holds(*all_of(folder), signer) || (may_sign_files(signer) && has_anchor(signer, folder, between, at))) {
        return core::Done{};
    }
    return bad_signer("the signer is not among those of catalogue.trust_dir");
}

class CatalogueSignature final : public ports::SignaturePort {
public:
    CatalogueSignature(std::string trust_dir, std::string card_trust_dir)
        : trust_dir_{std::move(trust_dir)}, card_trust_dir_{std::move(card_trust_dir)} {}

    core::Result<core::Done> verify(std::string_view content, std::string_view signature, core::Instant at) const override {
        auto judged = judged_by_folder(content, signature, at);
        ERR_clear_error();
        return judged;
    }

private:
    [[nodiscard]] core::Result<core::Done> judged_by_folder(std::string_view content, std::string_view signature, core::Instant at) const {
        const auto folder = signers_folder();
        if (!folder) {
            return folder.error();
        }
        auto message = signature.size() <= longest_signature ? SignedMessage::parse(signature) : std::nullopt;
        if (!message) {
            return bad_signature(signature.empty() ? "the signature is empty" : "the signature is no detached CMS signature, DER or PEM");
        }
        if (!message->strong()) {
            return bad_signature("the signature uses a digest weaker than SHA-256");
        }
        const auto known = all_of(*folder);
        if (!message->fits(content, known.get())) {
            return bad_signature("the signature does not fit the file: it was changed, or the signature is of another one");
        }
        const Chain between{sk_X509_new_null()};
        add_all(*between, folder->intermediates.get());
        add_all(*between, message->certificates().get());
        for (X509* const signer : message->signers()) {
            if (auto good = judge(*signer, *folder, *between, at); !good) {
                return good;
            }
        }
        return core::Done{};
    }

    [[nodiscard]] core::Result<TrustFolder> signers_folder() const {
        if (trust_dir_.empty()) {
            return bad_signer("no signer is named: catalogue.trust_dir is missing");
        }
        std::error_code unknown;
        if (std::filesystem::equivalent(trust_dir_, card_trust_dir_, unknown)) {
            return bad_signer("the folder also vouches for cards, so any card could sign: keep the signers in one of their own");
        }
        auto folder = load_trust_folder(trust_dir_);
        return folder ? std::move(folder) : bad_signer(folder.error().detail);
    }

    std::string trust_dir_;
    std::string card_trust_dir_;
};

} // namespace

std::unique_ptr<ports::SignaturePort> make_catalogue_signature(std::string trust_dir, std::string card_trust_dir) {
    return std::make_unique<CatalogueSignature>(std::move(trust_dir), std::move(card_trust_dir));
}

} // namespace esente::trust
