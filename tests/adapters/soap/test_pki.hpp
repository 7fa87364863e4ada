#pragma once

#include <filesystem>
#include <memory>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <string>

/// Keys and certificates made for one test run, in a folder that goes with it.
namespace esente::soap::test {

struct Identity {
    std::shared_ptr<EVP_PKEY> key;
    std::shared_ptr<X509> certificate;
};

/// P-256, valid from yesterday for `days`, signed by `issuer` or by itself; `name` is its CN and, unless it is a CA, its DNS name or
/// address.
[[nodiscard]] Identity make_identity(const std::string& name, const Identity* issuer, int days = 30);

/// SHA-256 of the SubjectPublicKeyInfo, as OpenSSL's command line prints it.
[[nodiscard]] std::string key_pin(const Identity& identity);

class TempFolder {
public:
    TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    TempFolder(TempFolder&&) = delete;
    TempFolder& operator=(TempFolder&&) = delete;
    ~TempFolder();
    /// Path of a file with the certificate, the key, both or none.
    [[nodiscard]] std::string pem(const std::string& name, const X509* certificate, const EVP_PKEY* key) const;

private:
    std::filesystem::path path_;
};

/// One CA, a server known by it under `localhost` and 127.0.0.1, a client known by it.
struct Pki {
    Identity ca = make_identity("Prova CA", nullptr);
    Identity server = make_identity("localhost", &ca);
    Identity client = make_identity("postazione", &ca);
};

} // namespace esente::soap::test
