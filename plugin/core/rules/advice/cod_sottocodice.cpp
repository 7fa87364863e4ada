#include "core/advice/held.hpp"
#include "core/rules/rule.hpp"

#include <algorithm>

namespace esente::core::rules {
namespace {

constexpr std::size_t most_named = 3;

/// `013` was written, and the patient holds `013.250` and no `013`: one exemption, of which the registry knows more.
Hits cod_sottocodice_hits(const Situation& s, const RuleRow& /*row*/) {
    Hits hits;
    if (!s.claim || s.claim->has_subcode()) {
        return hits;
    }
    const auto held = advice::held_in_force(s);
    if (std::any_of(held.begin(), held.end(), [&](const RegistryExemption* one) { return one->code == *s.claim; })) {
        return hits;
    }
    for (const RegistryExemption* const one : held) {
        const bool told = std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.use == one->code.text(); });
        if (same_exemption(one->code, *s.claim) && !told && hits.size() < most_named) {
            FindingFacts facts{.code = one->code.text(), .from = one->from, .to = one->to, .value = s.claim->text()};
            hits.push_back({.facts = std::move(facts), .line = 0, .use = one->code.text()});
        }
    }
    return hits;
}

} // namespace

Rule cod_sottocodice() noexcept {
    return {.id = "COD-SOTTOCODICE",
            .find = cod_sottocodice_hits,
            .italian = {"Sulla ricetta è scritto {value}; all'anagrafe il codice completo dell'assistito è {code}.",
                        "È la stessa esenzione. Se il codice va scritto per intero, usare {code}."},
            .english = {"The prescription says {value}; the patient's full code in the registry is {code}.",
                        "It is the same exemption. If the code is to be written in full, use {code}."}};
}

} // namespace esente::core::rules
