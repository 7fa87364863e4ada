#pragma once

#include <openssl/bio.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <memory>

namespace esente::trust {

/// Gives an OpenSSL object back with the function made for it.
template <auto release> struct Releaser {
    template <class T> void operator()(T* object) const noexcept { release(object); }
};

inline void release_chain(STACK_OF(X509) * chain) noexcept { sk_X509_pop_free(chain, X509_free); }

using Certificate = std::unique_ptr<X509, Releaser<X509_free>>;
using Chain = std::unique_ptr<STACK_OF(X509), Releaser<release_chain>>;
using Memory = std::unique_ptr<BIO, Releaser<BIO_free_all>>;
using Store = std::unique_ptr<X509_STORE, Releaser<X509_STORE_free>>;
using Verification = std::unique_ptr<X509_STORE_CTX, Releaser<X509_STORE_CTX_free>>;
using Policies = std::unique_ptr<CERTIFICATEPOLICIES, Releaser<CERTIFICATEPOLICIES_free>>;
using SecretString = std::unique_ptr<ASN1_STRING, Releaser<ASN1_STRING_clear_free>>;
using KeyUsages = std::unique_ptr<EXTENDED_KEY_USAGE, Releaser<EXTENDED_KEY_USAGE_free>>;

} // namespace esente::trust
