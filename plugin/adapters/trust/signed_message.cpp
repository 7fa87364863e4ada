#include "adapters/trust/signed_message.hpp"

#include <openssl/pem.h>

#include <algorithm>
#include <array>
#include <new>

namespace esente::trust {
namespace {

Memory memory_over(std::string_view bytes) {
    Memory memory{BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size()))};
    if (!memory) {
        throw std::bad_alloc{};
    }
    return memory;
}

using Octets = std::vector<unsigned char>;

/// The first block, where it is a signature; else nothing.
Octets out_of_pem(std::string_view text) {
    char* name = nullptr;
    char* header = nullptr;
    unsigned char* data = nullptr;
    long size = 0; // NOLINT(google-runtime-int): OpenSSL's type
    Octets octets;
    if (PEM_read_bio(memory_over(text).get(), &name, &header, &data, &size) == 1) {
        const std::string_view kind{name};
        if (kind == PEM_STRING_CMS || kind == PEM_STRING_PKCS7) {
            octets.assign(data, data + size);
        }
    }
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_free(data);
    return octets;
}

bool is_strong(int digest) {
    constexpr std::array good{NID_sha256, NID_sha384, NID_sha512, NID_sha512_256, NID_sha3_256, NID_sha3_384, NID_sha3_512};
    return std::find(good.begin(), good.end(), digest) != good.end();
}

int kind_of(const X509_ALGOR& algorithm) {
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, &algorithm);
    return OBJ_obj2nid(object);
}

/// The digest of the signature itself, where its algorithm names one (sha1WithRSAEncryption does, rsaEncryption does not).
bool is_strong(CMS_SignerInfo& signer) {
    X509_ALGOR* digest = nullptr;
    X509_ALGOR* signature = nullptr;
    CMS_SignerInfo_get0_algs(&signer, nullptr, nullptr, &digest, &signature);
    int named = NID_undef;
    OBJ_find_sigid_algs(kind_of(*signature), &named, nullptr);
    return is_strong(kind_of(*digest)) && (named == NID_undef || is_strong(named));
}

} // namespace

std::optional<SignedMessage> SignedMessage::parse(std::string_view bytes) {
    const auto octets = bytes.find("-----BEGIN ") != std::string_view::npos ? out_of_pem(bytes) : Octets{bytes.begin(), bytes.end()};
    const unsigned char* cursor = octets.data();
    Handle message{d2i_CMS_ContentInfo(nullptr, &cursor, static_cast<long>(octets.size()))}; // NOLINT(google-runtime-int): OpenSSL's type
    const bool usable = message && cursor == octets.data() + octets.size() &&
                        OBJ_obj2nid(CMS_get0_type(message.get())) == NID_pkcs7_signed && CMS_is_detached(message.get()) == 1 &&
                        sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(message.get())) > 0;
    return usable ? std::optional{SignedMessage{std::move(message)}} : std::nullopt;
}

bool SignedMessage::strong() const {
    const STACK_OF(CMS_SignerInfo)* const all = CMS_get0_SignerInfos(message_.get());
    for (int i = 0; i < sk_CMS_SignerInfo_num(all); ++i) {
        if (!is_strong(*sk_CMS_SignerInfo_value(all, i))) {
            return false;
        }
    }
    return true;
}

bool SignedMessage::fits(std::string_view content, STACK_OF(X509) * known) {
    constexpr unsigned how = CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;
    return CMS_verify(message_.get(), known, nullptr, memory_over(content).get(), nullptr, how) == 1;
}

std::vector<X509*> SignedMessage::signers() const {
    STACK_OF(X509)* const found = CMS_get0_signers(message_.get());
    std::vector<X509*> all;
    all.reserve(static_cast<std::size_t>(std::max(0, sk_X509_num(found))));
    for (int i = 0; i < sk_X509_num(found); ++i) {
        all.push_back(sk_X509_value(found, i));
    }
    sk_X509_free(found); // the stack is ours, what it holds is not
    return all;
}

Chain SignedMessage::certificates() const { return Chain{CMS_get1_certs(message_.get())}; }

} // namespace esente::trust
