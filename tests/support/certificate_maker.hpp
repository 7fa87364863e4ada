#pragma once

#include <openssl/cms.h>
#include <openssl/conf.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace esente::test {

/// Certificates made on the spot, with their private keys: authorities and leaves of the shape of a CNS authentication certificate.
class MadeCertificate {
public:
    struct Shape {
        std::string organisation = "Regione di fantasia";
        std::string common_name = "CA Cittadini";
        std::string second_common_name{};
        bool authority = true;
        std::chrono::sys_seconds from{};
        std::chrono::sys_seconds to{};
        std::vector<std::pair<int, std::string>> extensions; ///< NID and OpenSSL's own text form
        unsigned rsa_bits = 2048;
        const EVP_MD* digest = EVP_sha256();
    };

    explicit MadeCertificate(const Shape& shape, const MadeCertificate* issuer = nullptr)
        : key_{EVP_RSA_gen(shape.rsa_bits), EVP_PKEY_free}, certificate_{X509_new(), X509_free} {
        X509* const it = certificate_.get();
        X509_set_version(it, 2);
        ASN1_INTEGER_set(X509_get_serialNumber(it), next_serial());
        ASN1_TIME_set(X509_getm_notBefore(it), shape.from.time_since_epoch().count());
        ASN1_TIME_set(X509_getm_notAfter(it), shape.to.time_since_epoch().count());
        X509_set_pubkey(it, key_.get());
        name(X509_get_subject_name(it), "O", shape.organisation);
        name(X509_get_subject_name(it), "CN", shape.common_name);
        if (!shape.second_common_name.empty()) {
            name(X509_get_subject_name(it), "CN", shape.second_common_name);
        }
        X509_set_issuer_name(it, X509_get_subject_name((issuer != nullptr ? *issuer : *this).certificate_.get()));
        if (shape.authority) {
            extend(NID_basic_constraints, "critical,CA:TRUE");
        }
        for (const auto& [kind, text] : shape.extensions) {
            extend(kind, text);
        }
        if (X509_sign(it, (issuer != nullptr ? *issuer : *this).key_.get(), shape.digest) == 0) {
            throw std::runtime_error{"cannot sign"};
        }
    }

    [[nodiscard]] std::vector<std::uint8_t> der() const {
        std::vector<std::uint8_t> bytes(static_cast<std::size_t>(i2d_X509(certificate_.get(), nullptr)));
        unsigned char* cursor = bytes.data();
        i2d_X509(certificate_.get(), &cursor);
        return bytes;
    }
    [[nodiscard]] std::string der_text() const {
        const auto bytes = der();
        return {bytes.begin(), bytes.end()};
    }
    [[nodiscard]] std::string pem() const {
        const std::unique_ptr<BIO, decltype(&BIO_free_all)> memory{BIO_new(BIO_s_mem()), BIO_free_all};
        PEM_write_bio_X509(memory.get(), certificate_.get());
        std::string text(static_cast<std::size_t>(BIO_pending(memory.get())), '\0');
        BIO_read(memory.get(), text.data(), static_cast<int>(text.size()));
        return text;
    }

    /// A detached CMS signature of its owner over this content, DER. `certificates` are put in beside the signer's own.
    [[nodiscard]] std::string sign(std::string_view content, const EVP_MD* digest = EVP_sha256(), unsigned how = CMS_DETACHED,
                                   const std::vector<const MadeCertificate*>& certificates = {}) const {
        const std::unique_ptr<BIO, decltype(&BIO_free_all)> input{BIO_new_mem_buf(content.data(), static_cast<int>(content.size())),
                                                                  BIO_free_all};
        const std::unique_ptr<CMS_ContentInfo, decltype(&CMS_ContentInfo_free)> message{
            CMS_sign(nullptr, nullptr, nullptr, nullptr, how | CMS_BINARY | CMS_PARTIAL), CMS_ContentInfo_free};
        for (const auto* extra : certificates) {
            CMS_add1_cert(message.get(), extra->certificate_.get());
        }
        if (CMS_add1_signer(message.get(), certificate_.get(), key_.get(), digest, how | CMS_BINARY) == nullptr ||
            CMS_final(message.get(), input.get(), nullptr, how | CMS_BINARY) != 1) {
            throw std::runtime_error{"cannot sign"};
        }
        std::vector<unsigned char> bytes(static_cast<std::size_t>(i2d_CMS_ContentInfo(message.get(), nullptr)));
        unsigned char* cursor = bytes.data();
        i2d_CMS_ContentInfo(message.get(), &cursor);
        return {bytes.begin(), bytes.end()};
    }

private:
    static long next_serial() {
        static long serial = 0;
        return ++serial;
    }
    static void name(X509_NAME* subject, const char* field, const std::string& value) {
        const std::vector<unsigned char> bytes{value.begin(), value.end()};
        X509_NAME_add_entry_by_txt(subject, field, MBSTRING_UTF8, bytes.data(), static_cast<int>(bytes.size()), -1, 0);
    }
    void extend(int kind, const std::string& text) {
        X509V3_CTX context{};
        X509V3_set_ctx(&context, nullptr, nullptr, nullptr, nullptr, 0);
        const std::unique_ptr<CONF, decltype(&NCONF_free)> sections{NCONF_new(nullptr), NCONF_free};
        X509V3_set_nconf(&context, sections.get());
        X509_EXTENSION* const extension = X509V3_EXT_nconf_nid(sections.get(), &context, kind, text.c_str());
        if (extension == nullptr) {
            throw std::runtime_error{"no such extension: " + text};
        }
        X509_add_ext(certificate_.get(), extension, -1);
        X509_EXTENSION_free(extension);
    }

    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
    std::unique_ptr<X509, decltype(&X509_free)> certificate_;
};

} // namespace esente::test
