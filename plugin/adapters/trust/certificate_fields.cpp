#include "adapters/trust/certificate_fields.hpp"

#include "adapters/trust/openssl_handles.hpp"

#include <openssl/evp.h>
#include <openssl/objects.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace esente::trust {
namespace {

std::string utf8_of(const X509_NAME_ENTRY& entry) {
    unsigned char* text = nullptr;
    const int length = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(&entry));
    if (length < 0) {
        return {};
    }
    std::string copy{text, text + length};
    OPENSSL_free(text);
    return copy;
}

std::optional<core::Instant> instant_of(const ASN1_TIME* time) {
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) {
        return std::nullopt;
    }
    using namespace std::chrono;
    const year_month_day day{year{parts.tm_year + 1900}, month{static_cast<unsigned>(parts.tm_mon + 1)},
                             std::chrono::day{static_cast<unsigned>(parts.tm_mday)}};
    return core::Instant{sys_days{day} + hours{parts.tm_hour} + minutes{parts.tm_min} + seconds{parts.tm_sec}};
}

std::vector<std::string> policies_of(const X509& certificate) {
    std::vector<std::string> oids;
    const Policies policies{static_cast<CERTIFICATEPOLICIES*>(X509_get_ext_d2i(&certificate, NID_certificate_policies, nullptr, nullptr))};
    for (int i = 0; policies && i < sk_POLICYINFO_num(policies.get()); ++i) {
        std::array<char, 128> dotted{};
        const int length = OBJ_obj2txt(dotted.data(), static_cast<int>(dotted.size()), sk_POLICYINFO_value(policies.get(), i)->policyid, 1);
        if (length > 0 && length < static_cast<int>(dotted.size())) {
            oids.emplace_back(dotted.data());
        }
    }
    return oids;
}

bool authenticates_clients(const X509& certificate) {
    const KeyUsages usages{static_cast<EXTENDED_KEY_USAGE*>(X509_get_ext_d2i(&certificate, NID_ext_key_usage, nullptr, nullptr))};
    for (int i = 0; usages && i < sk_ASN1_OBJECT_num(usages.get()); ++i) {
        if (OBJ_obj2nid(sk_ASN1_OBJECT_value(usages.get(), i)) == NID_client_auth) {
            return true;
        }
    }
    return false;
}

/// RSA from 1024 bits is what CNS profiles name (Linee guida CNS 3.0, app. 2); elliptic curves from 256 bits are let pass (inferred: no
/// profile seen here names them, but newer card platforms offer them).
bool is_weak(X509& certificate, const EVP_PKEY* key) {
    if (key == nullptr) {
        return true;
    }
    const int bits = EVP_PKEY_get_bits(key);
    const bool strong_key =
        EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA ? bits >= 1024 : EVP_PKEY_get_base_id(key) == EVP_PKEY_EC && bits >= 256;
    int digest = NID_undef;
    X509_get_signature_info(&certificate, &digest, nullptr, nullptr, nullptr);
    constexpr std::array broken{NID_md2, NID_md4, NID_md5, NID_md5_sha1};
    return !strong_key || std::find(broken.begin(), broken.end(), digest) != broken.end();
}

} // namespace

core::card::CertificateView fields_of(X509& certificate) {
    const EVP_PKEY* const key = X509_get0_pubkey(&certificate);
    core::card::CertificateView view;
    view.readable = true;
    view.not_before = instant_of(X509_get0_notBefore(&certificate));
    view.not_after = instant_of(X509_get0_notAfter(&certificate));
    view.policies = policies_of(certificate);
    view.client_authentication = authenticates_clients(certificate);
    view.key_bits = key == nullptr ? 0 : static_cast<unsigned>(EVP_PKEY_get_bits(key));
    view.weak = is_weak(certificate, key);
    return view;
}

std::vector<std::string> subject_values(const X509& certificate) {
    const X509_NAME* const subject = X509_get_subject_name(&certificate);
    std::vector<std::string> values;
    values.reserve(static_cast<std::size_t>(X509_NAME_entry_count(subject)));
    for (int i = 0; i < X509_NAME_entry_count(subject); ++i) {
        values.push_back(utf8_of(*X509_NAME_get_entry(subject, i)));
    }
    return values;
}

} // namespace esente::trust
