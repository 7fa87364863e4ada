#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The service refuses the evidence of the card.
Hits acc_tessera_hits(const Situation& s, const RuleRow& /*row*/) { return hit_if(refused(s, {"SEC-003"})); }

} // namespace

Rule acc_tessera() noexcept {
    return {
        .id = "ACC-TESSERA",
        .find = acc_tessera_hits,
        .italian = {"Il servizio delle esenzioni non accetta la tessera letta.",
                    "Rileggere la tessera, oppure passare all'attestato di esenzione."},
        .english = {"The exemption service does not accept the card as read.", "Read the card again, or switch to the paper certificate."}};
}

} // namespace esente::core::rules
