#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The service knows no care relationship: never a proof about the code.
Hits acc_presa_in_carico_hits(const Situation& s, const RuleRow& /*row*/) { return hit_if(refused(s, {"SEC-002"})); }

} // namespace

Rule acc_presa_in_carico() noexcept {
    return {.id = "ACC-PRESA-IN-CARICO",
            .find = acc_presa_in_carico_hits,
            .italian = {"L'assistito non risulta in carico a chi prescrive: l'esenzione non si può verificare in questo modo.",
                        "Leggere la tessera dell'assistito, oppure passare all'attestato di esenzione."},
            .english = {"The patient is not registered as in the prescriber's care: the exemption cannot be checked this way.",
                        "Read the patient's card, or switch to the paper certificate."}};
}

} // namespace esente::core::rules
