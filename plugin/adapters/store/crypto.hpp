#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace esente::store {

using Octets = std::vector<unsigned char>;

/// 32 bytes nobody else knows; wiped at the end, never copied.
class SecretKey {
public:
    static constexpr std::size_t size = 32;
    explicit SecretKey(std::string_view bytes);
    ~SecretKey();
    SecretKey(const SecretKey&) = delete;
    SecretKey& operator=(const SecretKey&) = delete;
    SecretKey(SecretKey&&) = delete;
    SecretKey& operator=(SecretKey&&) = delete;
    [[nodiscard]] const unsigned char* data() const noexcept { return bytes_.data(); }

private:
    std::array<unsigned char, size> bytes_{};
};

/// Builds the input of a digest so that no two lists of fields give the same bytes.
class Message {
public:
    void raw(std::string_view bytes) { bytes_ += bytes; }
    void number(std::uint64_t value);   ///< 8 bytes, big-endian
    void field(std::string_view value); ///< its length as 8 bytes, then itself
    [[nodiscard]] const std::string& bytes() const noexcept { return bytes_; }

private:
    std::string bytes_;
};

/// HMAC-SHA-256 (RFC 2104), 64 lower-case hexadecimal digits.
[[nodiscard]] std::string hmac_hex(const SecretKey& key, std::string_view message);

/// The same with a key that is no secret of ours, e.g. a salt.
[[nodiscard]] std::string hmac_hex(const Octets& key, std::string_view message);

/// From the operating system's generator.
[[nodiscard]] Octets random_octets(std::size_t count);

/// AES-256-GCM (NIST SP 800-38D): 12 bytes of random nonce, the text, 16 bytes of tag. `bound_to` is authenticated, not stored.
[[nodiscard]] Octets seal(const SecretKey& key, std::string_view clear, std::string_view bound_to);

/// False where the bytes were changed, cut, or sealed with another key or for another place.
[[nodiscard]] bool unseal(const SecretKey& key, const Octets& sealed, std::string_view bound_to, std::string& clear);

} // namespace esente::store
