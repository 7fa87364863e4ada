#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// An expired card still names its holder, with the rights of paper.
Hits car_scaduta_hits(const Situation& s, const RuleRow& /*row*/) {
    const auto& card = s.facts.identity.card;
    return hit_if(card && card->expired, {.code = {}, .from = {}, .to = card ? card->expires : std::nullopt, .value = {}});
}

} // namespace

Rule car_scaduta() noexcept {
    return {.id = "CAR-SCADUTA",
            .find = car_scaduta_hits,
            .italian = {"La tessera è scaduta il {to}: identifica l'assistito, ma l'esenzione si verifica come senza tessera.",
                        "Invitare l'assistito a ritirare la tessera nuova. Per ora indicare il codice e l'attestato."},
            .english = {"The card expired on {to}: it names the patient, but the exemption is checked as without a card.",
                        "Ask the patient to collect the new card. For now enter the code and the certificate."}};
}

} // namespace esente::core::rules
