#include "adapters/store/crypto.hpp"

#include "adapters/store/store_failure.hpp"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <algorithm>
#include <memory>

namespace esente::store {
namespace {

constexpr std::size_t nonce_size = 12;
constexpr std::size_t tag_size = 16;

struct ReleaseCipher {
    void operator()(EVP_CIPHER_CTX* context) const noexcept { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, ReleaseCipher>;

void must(int answer) {
    if (answer != 1) {
        ERR_clear_error();
        throw StoreFailure{"OpenSSL refuses a cryptographic operation"};
    }
}

Octets octets_of(std::string_view text) { return {text.begin(), text.end()}; }

std::string hmac_of(const unsigned char* key, std::size_t length, std::string_view message) {
    const Octets input = octets_of(message);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    must(HMAC(EVP_sha256(), key, static_cast<int>(length), input.data(), input.size(), digest.data(), &size) != nullptr ? 1 : 0);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        text += digits[digest.at(i) >> 4U];
        text += digits[digest.at(i) & 0x0FU];
    }
    return text;
}

} // namespace

SecretKey::SecretKey(std::string_view bytes) {
    if (bytes.size() != size) {
        throw StoreFailure{"a key of the store has not 32 bytes"};
    }
    std::copy(bytes.begin(), bytes.end(), bytes_.begin());
}

SecretKey::~SecretKey() { OPENSSL_cleanse(bytes_.data(), bytes_.size()); }

void Message::number(std::uint64_t value) {
    for (unsigned shift = 64; shift > 0; shift -= 8) {
        bytes_ += static_cast<char>((value >> (shift - 8U)) & 0xFFU);
    }
}

void Message::field(std::string_view value) {
    number(value.size());
    raw(value);
}

std::string hmac_hex(const SecretKey& key, std::string_view message) { return hmac_of(key.data(), SecretKey::size, message); }

std::string hmac_hex(const Octets& key, std::string_view message) { return hmac_of(key.data(), key.size(), message); }

Octets random_octets(std::size_t count) {
    Octets octets(count);
    must(RAND_bytes(octets.data(), static_cast<int>(count)));
    return octets;
}

Octets seal(const SecretKey& key, std::string_view clear, std::string_view bound_to) {
    const Octets input = octets_of(clear);
    const Octets bound = octets_of(bound_to);
    Octets sealed = random_octets(nonce_size);
    sealed.resize(nonce_size + input.size() + tag_size);
    const Cipher cipher{EVP_CIPHER_CTX_new()};
    int length = 0;
    must(EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), sealed.data()));
    must(EVP_EncryptUpdate(cipher.get(), nullptr, &length, bound.data(), static_cast<int>(bound.size())));
    must(EVP_EncryptUpdate(cipher.get(), sealed.data() + nonce_size, &length, input.data(), static_cast<int>(input.size())));
    unsigned char* const tag = sealed.data() + nonce_size + input.size();
    must(EVP_EncryptFinal_ex(cipher.get(), tag, &length));
    must(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(tag_size), tag));
    return sealed;
}

bool unseal(const SecretKey& key, const Octets& sealed, std::string_view bound_to, std::string& clear) {
    if (sealed.size() < nonce_size + tag_size) {
        return false;
    }
    const Octets bound = octets_of(bound_to);
    Octets output(sealed.size() - nonce_size - tag_size + 1);
    const std::size_t clear_size = output.size() - 1;
    Octets tag{sealed.end() - static_cast<std::ptrdiff_t>(tag_size), sealed.end()};
    const Cipher cipher{EVP_CIPHER_CTX_new()};
    int length = 0;
    must(EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), sealed.data()));
    must(EVP_DecryptUpdate(cipher.get(), nullptr, &length, bound.data(), static_cast<int>(bound.size())));
    must(EVP_DecryptUpdate(cipher.get(), output.data(), &length, sealed.data() + nonce_size, static_cast<int>(clear_size)));
    must(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(tag_size), tag.data()));
    if (EVP_DecryptFinal_ex(cipher.get(), output.data() + clear_size, &length) != 1) {
        ERR_clear_error();
        return false;
    }
    clear.assign(output.begin(), output.begin() + static_cast<std::ptrdiff_t>(clear_size));
    return true;
}

} // namespace esente::store
