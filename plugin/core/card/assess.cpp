#include "core/card/assess.hpp"

#include "core/card/common_name.hpp"
#include "core/card/name_letters.hpp"
#include "core/card/recognise.hpp"
#include "core/card/validity.hpp"
#include "core/digits.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace esente::core::card {
namespace {

/// Policies of CNS authentication certificates: the national one and two older ones of Lombardia.
constexpr std::array<std::string_view, 3> cns_policies{"1.3.76.16.2.1", "1.3.159.6.1.3.2.10", "1.3.76.12.1.1.10.2.2.10"};

bool valid_at(const CertificateView& view, Instant now) {
    return view.readable && view.not_before && view.not_after && *view.not_before <= now && now <= *view.not_after;
}

bool has_cns_policy(const CertificateView& view) {
    return std::ranges::any_of(view.policies,
                               [](const std::string& oid) { return std::ranges::find(cns_policies, oid) != cns_policies.end(); });
}

bool is_digit(std::uint8_t c) noexcept { return c >= '0' && c <= '9'; }

/// Why a card is not a patient's health card here; empty when it is.
std::optional<Error> refusal(std::span<const std::uint8_t> card_id, bool test_authority, Environment environment) {
    if (card_id.size() != 16 || !std::ranges::all_of(card_id, is_digit)) {
        return failure(Fault::card_data, "the card id is not sixteen digits");
    }
    const auto kind = refine_by_card_id(CardKind::patient, card_id);
    if (kind == CardKind::other) {
        return failure(Fault::card_not_health, "the card was issued by another body");
    }
    if (kind == CardKind::operator_card) {
        return failure(Fault::card_operator, "the card id is an operator's");
    }
    if (environment == Environment::production && (kind == CardKind::test || test_authority)) {
        return failure(Fault::card_test, "a test card is refused in production");
    }
    return std::nullopt;
}

/// Warnings gathered in the order of the enumeration.
class Doubts {
public:
    void add_if(bool doubtful, CardWarning warning) {
        if (doubtful) {
            warnings_.push_back(warning);
        }
    }
    [[nodiscard]] bool has(CardWarning warning) const { return std::ranges::find(warnings_, warning) != warnings_.end(); }
    [[nodiscard]] std::vector<CardWarning> sorted() const {
        auto out = warnings_;
        std::ranges::sort(out);
        return out;
    }

private:
    std::vector<CardWarning> warnings_;
};

void doubt_data(Doubts& doubts, const PersonalData& data, const std::string& card_id) {
    const auto letters = name_letters(data.surname, data.given_name);
    const bool has_letters = data.id.kind() == PatientIdKind::codice_fiscale;
    doubts.add_if(has_letters && letters && data.id.text().compare(0, letters->size(), *letters) != 0, CardWarning::name_differs_cf);
    doubts.add_if(!passes_luhn(card_id), CardWarning::card_id_check);
    // Some issuers leave the six bytes of the header out of what it counts.
    doubts.add_if(data.header != data.used && data.header + 6 != data.used, CardWarning::header_length);
}

void doubt_certificate(Doubts& doubts, const Evidence& evidence, const PersonalData& data, const std::string& card_id, Instant now) {
    const CertificateView& view = evidence.view;
    doubts.add_if(!view.chain_trusted, CardWarning::certificate_untrusted);
    if (!view.readable) {
        return;
    }
    doubts.add_if(!valid_at(view, now), CardWarning::certificate_expired);
    doubts.add_if(!has_cns_policy(view), CardWarning::certificate_policy);
    doubts.add_if(view.weak, CardWarning::certificate_key_weak);
    const CommonName name = parse_common_name(view.common_name).value_or(CommonName{});
    doubts.add_if(name.codice_fiscale != data.id.text(), CardWarning::cn_differs);
    doubts.add_if(name.card_id != card_id, CardWarning::card_id_differs);
    const auto& accepted = evidence.accepted_hashes;
    doubts.add_if(std::ranges::find(accepted, name.hash) == accepted.end(), CardWarning::hash_differs);
}

/// Which doubts a certificate may carry and still vouch for the data: what the hash is made of is not verified on real cards, a header
/// is a matter of form, and a name may have been changed or cut.
bool harmless_doubt(CardWarning warning) {
    return warning == CardWarning::hash_differs || warning == CardWarning::header_length || warning == CardWarning::name_differs_cf;
}

CardCertificate certificate_facts(const Evidence& evidence) {
    CardCertificate out{.found = true,
                        .trusted = evidence.view.readable && evidence.view.chain_trusted,
                        .not_after = std::nullopt,
                        .revocation = evidence.revocation,
                        .sha256_hex = evidence.sha256_hex};
    if (evidence.view.not_after) {
        out.not_after = civil_day_in_rome(*evidence.view.not_after);
    }
    return out;
}

Assurance assurance_of(const std::optional<Evidence>& evidence, const std::vector<CardWarning>& warnings) {
    const bool certified =
        evidence && evidence->view.readable && evidence->revocation != Revocation::revoked && std::ranges::all_of(warnings, harmless_doubt);
    return certified ? Assurance::card_data_certified : Assurance::card_read;
}

} // namespace

Result<Identity> assess(const PersonalData& data, std::span<const std::uint8_t> card_id, const std::optional<Evidence>& evidence,
                        Instant now, Environment environment) {
    if (auto refused = refusal(card_id, evidence && evidence->view.test_authority, environment)) {
        return std::move(*refused);
    }
    const std::string id{card_id.begin(), card_id.end()};
    Doubts doubts;
    doubt_data(doubts, data, id);
    if (evidence) {
        doubt_certificate(doubts, *evidence, data, id, now);
    }
    const bool carries = evidence && evidence->view.chain_trusted && valid_at(evidence->view, now);
    CardFacts card{.id = id,
                   .issued = data.issued,
                   .expires = data.expires,
                   .expired = card_expired(data.expires, carries, civil_day_in_rome(now)),
                   .certificate = evidence ? certificate_facts(*evidence) : CardCertificate{},
                   .warnings = doubts.sorted(),
                   .read_at = now};
    const Assurance assurance = assurance_of(evidence, card.warnings);
    return Identity{
        .mode = Mode::chip,
        .assurance = assurance,
        .id = data.id,
        .person =
            Person{.id = data.id, .surname = data.surname, .given_name = data.given_name, .birth_date = data.birth_date, .sex = data.sex},
        .card = std::move(card),
        .card_number = {}};
}

} // namespace esente::core::card
