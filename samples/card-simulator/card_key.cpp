#include "card_key.hpp"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace simulator {

namespace {

std::string read_all(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        throw std::runtime_error(file + ": cannot be read");
    }
    std::ostringstream content;
    content << in.rdbuf();
    return content.str();
}

using Source = std::unique_ptr<BIO, decltype(&BIO_free)>;

Source memory(const std::string& text) { return {BIO_new_mem_buf(text.data(), static_cast<int>(text.size())), &BIO_free}; }

EVP_PKEY* handle(const std::shared_ptr<void>& key) { return static_cast<EVP_PKEY*>(key.get()); }

Bytes number(const std::shared_ptr<void>& key, const char* name) {
    BIGNUM* value = nullptr;
    if (EVP_PKEY_get_bn_param(handle(key), name, &value) != 1) {
        throw std::runtime_error("the key has no " + std::string(name));
    }
    const std::unique_ptr<BIGNUM, decltype(&BN_free)> guard(value, &BN_free);
    Bytes bytes(static_cast<std::size_t>(BN_num_bytes(value)));
    BN_bn2bin(value, bytes.data());
    return bytes;
}

} // namespace

CardKey::CardKey(const std::string& file) {
    const std::string text = read_all(file);
    key_ = {PEM_read_bio_PrivateKey(memory(text).get(), nullptr, nullptr, nullptr),
            [](void* key) { EVP_PKEY_free(static_cast<EVP_PKEY*>(key)); }};
    if (key_ == nullptr || EVP_PKEY_get_base_id(handle(key_)) != EVP_PKEY_RSA) {
        throw std::runtime_error(file + ": no RSA private key in PEM");
    }
}

std::optional<Bytes> CardKey::raw_private(const Bytes& block) const {
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new(handle(key_), nullptr), &EVP_PKEY_CTX_free);
    Bytes result(static_cast<std::size_t>(EVP_PKEY_get_size(handle(key_))));
    std::size_t size = result.size();
    const bool done = block.size() == result.size() && EVP_PKEY_decrypt_init(context.get()) == 1 &&
                      EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING) == 1 &&
                      EVP_PKEY_decrypt(context.get(), result.data(), &size, block.data(), block.size()) == 1;
    return done ? std::optional(result) : std::nullopt;
}

Bytes CardKey::modulus() const { return number(key_, OSSL_PKEY_PARAM_RSA_N); }

Bytes CardKey::exponent() const { return number(key_, OSSL_PKEY_PARAM_RSA_E); }

Bytes read_certificate_der(const std::string& file) {
    const std::string text = read_all(file);
    const bool is_pem = text.find("-----BEGIN") != std::string::npos;
    const auto source = memory(text);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(
        is_pem ? PEM_read_bio_X509(source.get(), nullptr, nullptr, nullptr) : d2i_X509_bio(source.get(), nullptr), &X509_free);
    if (!certificate) {
        throw std::runtime_error(file + ": no X.509 certificate in PEM or DER");
    }
    Bytes der(static_cast<std::size_t>(i2d_X509(certificate.get(), nullptr)));
    auto* out = der.data();
    i2d_X509(certificate.get(), &out);
    return der;
}

} // namespace simulator
