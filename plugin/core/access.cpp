#include "core/access.hpp"

namespace esente::core {
namespace {

/// An expired card still names its holder, with the rights of paper.
bool card_counts(const Identity& identity, Assurance consult_from) noexcept {
    return identity.mode == Mode::chip && identity.assurance >= consult_from && !(identity.card && identity.card->expired);
}

} // namespace

bool may_consult(const Identity& identity, Assurance consult_from) noexcept {
    return identity.mode == Mode::care || card_counts(identity, consult_from);
}

AccessContext verify_context(const Identity& identity, Assurance consult_from, bool has_certificate) noexcept {
    if (identity.mode == Mode::care) {
        return AccessContext::presa_in_carico;
    }
    if (card_counts(identity, consult_from)) {
        return AccessContext::ts_cns;
    }
    return has_certificate ? AccessContext::certificato_cartaceo : AccessContext::dichiarazione;
}

bool paper_limits_apply(const Identity& identity, Assurance consult_from) noexcept { return !may_consult(identity, consult_from); }

std::uint32_t paper_code_limit(bool has_reason) noexcept { return has_reason ? paper_codes_with_reason : paper_codes_free; }

std::optional<CardEvidence> card_evidence(const Identity& identity, Assurance consult_from) {
    if (!card_counts(identity, consult_from) || !identity.card) {
        return std::nullopt;
    }
    const CardFacts& card = *identity.card;
    return CardEvidence{
        .card_id = card.id, .certificate_sha256_hex = card.certificate.sha256_hex, .expires = card.expires, .read_at = card.read_at};
}

} // namespace esente::core
