#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// Why the rules of paper apply although a card was read.
Hits car_sotto_soglia_hits(const Situation& s, const RuleRow& /*row*/) {
    const auto& identity = s.facts.identity;
    const bool expired = identity.card && identity.card->expired;
    const bool below = identity.assurance < s.facts.settings.card.consult_from;
    return hit_if(identity.mode == Mode::chip && below && !expired);
}

} // namespace

Rule car_sotto_soglia() noexcept {
    return {
        .id = "CAR-SOTTO-SOGLIA",
        .find = car_sotto_soglia_hits,
        .italian =
            {"La tessera è stata letta, ma non è stato possibile confermarne l'autenticità: l'esenzione si verifica come senza tessera.",
             "Indicare il codice e, se c'è, l'attestato di esenzione. Se accade spesso, avvisare l'assistenza tecnica."},
        .english = {"The card was read, but it could not be confirmed as genuine: the exemption is checked as without a card.",
                    "Enter the code and, if there is one, the paper certificate. If this is frequent, tell technical support."}};
}

} // namespace esente::core::rules
