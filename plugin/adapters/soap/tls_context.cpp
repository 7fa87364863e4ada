#include "adapters/soap/tls_context.hpp"

#include "core/text.hpp"

#include <Poco/Exception.h>
#include <algorithm>
#include <array>
#include <ctime>
#include <filesystem>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <optional>
#include <tuple>

namespace esente::soap {
namespace {

using Poco::Net::Context;

constexpr int longest_chain = 9;

std::string hexadecimal(const unsigned char* bytes, std::size_t size) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < size; ++i) {
        text += digits[bytes[i] >> 4U];
        text += digits[bytes[i] & 0x0FU];
    }
    return text;
}

/// SHA-256 of the DER of SubjectPublicKeyInfo (as RFC 7469 §2.4 pins keys); empty if it cannot be made.
std::string key_digest(const X509* certificate) {
    unsigned char* der = nullptr;
    const int length = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
    if (length <= 0) {
        return {};
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    const bool made = EVP_Digest(der, static_cast<std::size_t>(length), digest.data(), &size, EVP_sha256(), nullptr) == 1;
    OPENSSL_free(der);
    return made ? hexadecimal(digest.data(), size) : std::string{};
}

/// Runs within the handshake, before a byte of a request is sent.
int verify_server(X509_STORE_CTX* chain, void* pins) {
    if (X509_verify_cert(chain) != 1) {
        return 0;
    }
    const auto& accepted = *static_cast<const std::vector<std::string>*>(pins);
    const X509* server = X509_STORE_CTX_get0_cert(chain);
    if (accepted.empty() || std::find(accepted.begin(), accepted.end(), key_digest(server)) != accepted.end()) {
        return 1;
    }
    X509_STORE_CTX_set_error(chain, X509_V_ERR_APPLICATION_VERIFICATION);
    return 0;
}

core::Instant last_moment(const X509* certificate) {
    std::tm time{};
    if (certificate == nullptr || ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &time) != 1) {
        return {};
    }
    const auto day = std::chrono::year{time.tm_year + 1900} / (time.tm_mon + 1) / time.tm_mday;
    return std::chrono::sys_days{day} + std::chrono::hours{time.tm_hour} + std::chrono::minutes{time.tm_min} +
           std::chrono::seconds{time.tm_sec};
}

std::vector<std::string> lower_case(std::vector<std::string> pins) {
    for (std::string& pin : pins) {
        std::transform(pin.begin(), pin.end(), pin.begin(),
                       [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; });
    }
    return pins;
}

core::Error unusable(std::string key, std::string detail) {
    core::Error error = core::failure(core::Fault::settings, std::move(detail));
    error.at.key = std::move(key);
    return error;
}

/// A folder would be taken for OpenSSL's hashed look-up, which finds nothing in it.
std::optional<core::Error> missing_file(const core::Settings::Service& settings) {
    const std::array<std::pair<const char*, const std::string*>, 3> files{{{"service.ca_file", &settings.ca_file},
                                                                           {"service.client_certificate", &settings.client_certificate},
                                                                           {"service.client_key", &settings.client_key}}};
    for (const auto& [key, file] : files) {
        std::error_code failed;
        if (!std::filesystem::is_regular_file(*file, failed)) {
            return unusable(key, std::string{key} + " is not a file");
        }
    }
    return std::nullopt;
}

Context::Params parameters() {
    Context::Params params;
    params.verificationMode = Context::VERIFY_STRICT;
    params.verificationDepth = longest_chain;
    params.loadDefaultCAs = false;
    params.cipherList = "HIGH:!aNULL:!eNULL";
    return params;
}

Context::Params parameters(const core::Settings::Service& settings) {
    auto params = parameters();
    params.privateKeyFile = settings.client_key;
    params.certificateFile = settings.client_certificate;
    params.caLocation = settings.ca_file;
    return params;
}

/// What POCO says of a context with these parameters alone; empty when it is content.
std::string complaint(const Context::Params& params) {
    try {
        const Context::Ptr context{new Context{Context::TLS_CLIENT_USE, params}};
        return {};
    } catch (const Poco::Exception& refused) {
        return core::harmless(refused.displayText());
    }
}

/// POCO does not say which of the three files it refuses: each is tried by itself.
core::Error refused_file(const core::Settings::Service& settings) {
    using Member = std::string Context::Params::*;
    const std::array<std::tuple<const char*, Member, const std::string*>, 3> files{
        {{"service.ca_file", &Context::Params::caLocation, &settings.ca_file},
         {"service.client_certificate", &Context::Params::certificateFile, &settings.client_certificate},
         {"service.client_key", &Context::Params::privateKeyFile, &settings.client_key}}};
    for (const auto& [key, member, file] : files) {
        auto params = parameters();
        params.*member = *file;
        if (const auto why = complaint(params); !why.empty()) {
            return unusable(key, std::string{key} + " cannot be used: " + why);
        }
    }
    return unusable("service.client_key", "service.client_key does not belong to service.client_certificate");
}

} // namespace

TlsContext::TlsContext(Context::Ptr context, std::vector<std::string> pins)
    : context_{std::move(context)}, pins_{std::make_unique<const std::vector<std::string>>(lower_case(std::move(pins)))} {
    SSL_CTX* ssl = context_->sslContext();
    SSL_CTX_set_options(ssl, SSL_OP_CLEANSE_PLAINTEXT); // a record's clear text goes as soon as it was handed on: a PIN may stand in it
    SSL_CTX_set_verify(ssl, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_cert_verify_callback(
        ssl, verify_server,
        const_cast<std::vector<std::string>*>(
            pins_.get())); // NOLINT(cppcoreguidelines-pro-type-const-cast): OpenSSL takes void*; verify_server only reads
    certificate_ends_ = last_moment(SSL_CTX_get0_certificate(ssl));
}

core::Result<std::shared_ptr<const TlsContext>> TlsContext::make(const core::Settings::Service& settings) {
    if (auto missing = missing_file(settings)) {
        return *missing;
    }
    try {
        Context::Ptr context{new Context{Context::TLS_CLIENT_USE, parameters(settings)}};
        context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
        if (SSL_CTX_check_private_key(context->sslContext()) != 1) {
            return refused_file(settings);
        }
        return std::shared_ptr<const TlsContext>{new TlsContext{context, settings.pins}};
    } catch (const Poco::Exception&) {
        return refused_file(settings);
    }
}

} // namespace esente::soap
