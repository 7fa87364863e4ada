#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The service says that it cannot answer now.
Hits find(const Situation& s, const RuleRow& /*row*/) { return hit_if(!declared(s) && service_declines(s), claim_facts(s)); }

constexpr Wording italian{"Il servizio delle esenzioni ora non è disponibile: il codice {code} non è stato verificato.",
                          "Riprovare tra poco, oppure indicare l'attestato di esenzione, oppure togliere il codice."};
constexpr Wording english{"The exemption service is not available now: the code {code} was not checked.",
                          "Try again shortly, enter the paper certificate, or take the code off."};

} // namespace

Rule srv_non_disponibile() noexcept { return {.id = "SRV-NON-DISPONIBILE", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
