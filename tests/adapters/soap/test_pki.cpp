#include "test_pki.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <iomanip>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <random>
#include <sstream>
#include <stdexcept>

namespace esente::soap::test {
namespace {

void require(bool done) {
    if (!done) {
        throw std::runtime_error{"the test certificates cannot be made"};
    }
}

void extend(X509* certificate, X509* issuer, int nid, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str());
    require(extension != nullptr && X509_add_ext(certificate, extension, -1) == 1);
    X509_EXTENSION_free(extension);
}

void name_it(X509_NAME* name, const std::string& text) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.c_str());
    require(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, bytes, -1, -1, 0) == 1);
}

} // namespace

Identity make_identity(const std::string& name, const Identity* issuer, int days) {
    Identity made{{EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"), EVP_PKEY_free}, {X509_new(), X509_free}};
    X509* certificate = made.certificate.get();
    require(made.key && certificate != nullptr);
    X509* signer = issuer != nullptr ? issuer->certificate.get() : certificate;
    X509_set_version(certificate, X509_VERSION_3);
    std::random_device random;
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), random());
    X509_gmtime_adj(X509_getm_notBefore(certificate), -86400);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 86400L * days);
    name_it(X509_get_subject_name(certificate), name);
    require(X509_set_issuer_name(certificate, X509_get_subject_name(signer)) == 1);
    require(X509_set_pubkey(certificate, made.key.get()) == 1);
    extend(certificate, signer, NID_basic_constraints, issuer == nullptr ? "critical,CA:TRUE" : "critical,CA:FALSE");
    if (issuer != nullptr) {
        extend(certificate, signer, NID_subject_alt_name, "DNS:" + name);
    }
    require(X509_sign(certificate, issuer != nullptr ? issuer->key.get() : made.key.get(), EVP_sha256()) > 0);
    return made;
}

std::string key_pin(const Identity& identity) {
    unsigned char* der = nullptr;
    const int length = i2d_PUBKEY(identity.key.get(), &der);
    require(length > 0);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    require(EVP_Digest(der, static_cast<std::size_t>(length), digest.data(), &size, EVP_sha256(), nullptr) == 1);
    OPENSSL_free(der);
    std::ostringstream text;
    for (unsigned int i = 0; i < size; ++i) {
        text << std::hex << std::setw(2) << std::setfill('0') << static_cast<unsigned>(digest[i]);
    }
    return text.str();
}

TempFolder::TempFolder() {
    std::random_device random;
    path_ = std::filesystem::temp_directory_path() / ("esente-soap-" + std::to_string(random()) + std::to_string(random()));
    std::filesystem::create_directory(path_);
}

TempFolder::~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string TempFolder::pem(const std::string& name, const X509* certificate, const EVP_PKEY* key) const {
    const std::string file = path_ / name;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out{std::fopen(file.c_str(), "wb"), std::fclose};
    require(out != nullptr);
    require(certificate == nullptr || PEM_write_X509(out.get(), certificate) == 1);
    require(key == nullptr || PEM_write_PrivateKey(out.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return file;
}

} // namespace esente::soap::test
