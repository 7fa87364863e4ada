#pragma once

#include "bytes.hpp"

#include <memory>
#include <optional>
#include <string>

namespace simulator {

/// The holder's private key, inside the chip. Only raw RSA comes out: the host pads (CNS Functional Specification §13.16, algorithm 0C).
class CardKey {
public:
    /// Reads an RSA key in PEM. Throws std::runtime_error.
    explicit CardKey(const std::string& file);
    /// The block to the private exponent; nothing when the block is not as long as the modulus or not below it.
    [[nodiscard]] std::optional<Bytes> raw_private(const Bytes& block) const;
    [[nodiscard]] Bytes modulus() const;
    [[nodiscard]] Bytes exponent() const;

private:
    std::shared_ptr<void> key_; ///< EVP_PKEY
};

/// The certificate as DER, from a file in DER or PEM. Throws std::runtime_error.
[[nodiscard]] Bytes read_certificate_der(const std::string& file);

} // namespace simulator
