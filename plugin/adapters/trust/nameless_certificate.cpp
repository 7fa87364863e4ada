#include "adapters/trust/nameless_certificate.hpp"

#include "adapters/trust/openssl_handles.hpp"
#include "core/card/ber.hpp"

#include <openssl/crypto.h>

#include <algorithm>
#include <array>

namespace esente::trust {
namespace {

using Octets = std::span<const std::uint8_t>;

constexpr std::uint8_t sequence = 0x30;
constexpr std::uint8_t set = 0x31;
constexpr std::uint8_t object_identifier = 0x06;
constexpr std::uint8_t version = 0xA0;
constexpr std::array<std::uint8_t, 3> common_name{0x55, 0x04, 0x03}; ///< 2.5.4.3 (ITU-T X.520)

/// Takes the objects of a constructed value one after the other.
class Walk {
public:
    explicit Walk(Octets value) : rest_{value} {}

    [[nodiscard]] bool at_end() const noexcept { return rest_.empty(); }
    [[nodiscard]] bool comes(std::uint8_t tag) const noexcept { return !rest_.empty() && rest_[0] == tag; }
    /// The next object's tag and value; empty when there is none that ends within.
    struct Object {
        std::uint8_t tag = 0;
        Octets whole;
        Octets value;
    };
    std::optional<Object> next() {
        const auto header = core::card::ber_header(rest_);
        if (!header || header->total() > rest_.size()) {
            return std::nullopt;
        }
        const Object object{
            .tag = header->tag, .whole = rest_.first(header->total()), .value = rest_.subspan(header->header, header->length)};
        rest_ = rest_.subspan(header->total());
        return object;
    }
    std::optional<Object> next(std::uint8_t tag) { return comes(tag) ? next() : std::nullopt; }

private:
    Octets rest_;
};

/// What a string of this tag says, in UTF-8; empty for tags that are no strings. OpenSSL knows them all; what it makes is wiped.
std::string utf8_of(std::uint8_t tag, Octets value) {
    const SecretString text{ASN1_STRING_type_new(tag)};
    unsigned char* utf8 = nullptr;
    if (!text || ASN1_STRING_set(text.get(), value.data(), static_cast<int>(value.size())) != 1) {
        return {};
    }
    const int length = ASN1_STRING_to_UTF8(&utf8, text.get());
    if (length < 0) {
        return {};
    }
    std::string copy{utf8, utf8 + length};
    OPENSSL_clear_free(utf8, static_cast<std::size_t>(length));
    return copy;
}

/// The subject of a TBSCertificate: behind version, serial number, signature, issuer and validity.
std::optional<Octets> subject_of(Octets tbs) {
    constexpr int fields_before = 4;
    Walk fields{tbs};
    if (fields.comes(version) && !fields.next()) {
        return std::nullopt;
    }
    for (int i = 0; i < fields_before; ++i) {
        if (!fields.next()) {
            return std::nullopt;
        }
    }
    const auto subject = fields.next(sequence);
    return subject ? std::optional{subject->value} : std::nullopt;
}

/// One attribute of a name: its kind and its value.
struct Attribute {
    Octets kind;
    Walk::Object value;
};

std::optional<Attribute> attribute_of(Octets content) {
    Walk parts{content};
    const auto kind = parts.next(object_identifier);
    const auto value = kind ? parts.next() : std::nullopt;
    return value && parts.at_end() ? std::optional{Attribute{.kind = kind->value, .value = *value}} : std::nullopt;
}

/// All attributes of a Name; empty when it is none.
std::optional<std::vector<Attribute>> attributes_of(Octets name) {
    std::vector<Attribute> attributes;
    for (Walk relative{name}; !relative.at_end();) {
        const auto group = relative.next(set);
        if (!group) {
            return std::nullopt;
        }
        for (Walk members{group->value}; !members.at_end();) {
            const auto member = members.next(sequence);
            const auto attribute = member ? attribute_of(member->value) : std::nullopt;
            if (!attribute) {
                return std::nullopt;
            }
            attributes.push_back(*attribute);
        }
    }
    return attributes;
}

} // namespace

std::optional<NamelessCertificate> without_name(Octets der) {
    Walk outer{der};
    const auto certificate = outer.next(sequence);
    const auto tbs = certificate ? Walk{certificate->value}.next(sequence) : std::nullopt;
    const auto subject = tbs ? subject_of(tbs->value) : std::nullopt;
    const auto attributes = subject ? attributes_of(*subject) : std::nullopt;
    if (!attributes) {
        return std::nullopt;
    }
    NamelessCertificate nameless{.der = {der.begin(), der.end()}, .signed_part = tbs->whole, .common_name = {}};
    int names = 0;
    for (const auto& [kind, value] : *attributes) {
        const auto at = value.value.data() - der.data();
        std::fill_n(nameless.der.begin() + at, value.value.size(), std::uint8_t{0});
        if (std::equal(kind.begin(), kind.end(), common_name.begin(), common_name.end())) {
            nameless.common_name = ++names == 1 ? utf8_of(value.tag, value.value) : std::string{};
        }
    }
    return nameless;
}

} // namespace esente::trust
