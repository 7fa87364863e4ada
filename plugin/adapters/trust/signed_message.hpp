#pragma once

#include "adapters/trust/openssl_handles.hpp"

#include <openssl/cms.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace esente::trust {

/// A detached CMS signature (RFC 5652 §5) as bytes gave it.
class SignedMessage {
public:
    /// DER to its last byte, or PEM (`CMS` or `PKCS7`); none for anything else, an attached signature included.
    [[nodiscard]] static std::optional<SignedMessage> parse(std::string_view bytes);

    /// True when every signer uses a digest of the SHA-2 or SHA-3 families, 256 bits or more.
    [[nodiscard]] bool strong() const;
    /// True when every signature fits the content. Signers' certificates come from the message, else from `known`; they are not judged.
    [[nodiscard]] bool fits(std::string_view content, STACK_OF(X509) * known);
    /// After `fits`: whoever signed; live as long as this.
    [[nodiscard]] std::vector<X509*> signers() const;
    /// Every certificate in the message.
    [[nodiscard]] Chain certificates() const;

private:
    using Handle = std::unique_ptr<CMS_ContentInfo, Releaser<CMS_ContentInfo_free>>;
    explicit SignedMessage(Handle message) : message_{std::move(message)} {}
    Handle message_;
};

} // namespace esente::trust
