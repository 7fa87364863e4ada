#pragma once

#include "ports/signature_port.hpp"

#include <memory>
#include <string>

namespace esente::trust {

/// Judges detached CMS signatures (RFC 5652, DER as in a .p7s file, or PEM) by the certificates of a folder, read afresh each time: a
/// signer may be added while the station runs. Every signer must
/// - be in the folder with its own certificate, or have a chain to a self-signed certificate of it, over the folder's other certificates
/// and
///   those in the signature;
/// - be within its validity, and allowed to sign: keyUsage, where present, names digitalSignature or nonRepudiation; over a chain an
///   extended key usage, where present, names code signing or e-mail protection;
/// - sign with SHA-256 or better and a key of 112 bits of security or more.
/// Never the trust of cards, since every holder of a TS-CNS could sign then: a folder that is `card_trust_dir` too, and a certificate with
/// the policy of a CNS, are refused.
[[nodiscard]] std::unique_ptr<ports::SignaturePort> make_catalogue_signature(std::string trust_dir, std::string card_trust_dir);

} // namespace esente::trust
