#include "core/rules/rule.hpp"

#include <string>

namespace esente::core::rules {
namespace {

/// `limit` is the number of packs a recipe may hold with this exemption (E03 in Lombardy: two). The line that passes it is named.
Hits ric_confezioni_hits(const Situation& s, const RuleRow& row) {
    Hits hits;
    std::uint32_t packs = 0;
    for (std::size_t i = 0; row.limit && s.claim && i < s.facts.draft.lines.size() && hits.empty(); ++i) {
        packs += s.facts.draft.lines[i].quantity;
        if (packs > *row.limit) {
            FindingFacts known = claim_facts(s);
            known.value = std::to_string(*row.limit);
            hits.push_back({.facts = std::move(known), .line = static_cast<std::uint32_t>(i + 1)});
        }
    }
    return hits;
}

} // namespace

Rule ric_confezioni() noexcept {
    return {.id = "RIC-CONFEZIONI",
            .find = ric_confezioni_hits,
            .italian = {"Con l'esenzione {code} una ricetta può avere al massimo {value} confezioni.",
                        "Ridurre le confezioni, oppure dividere la prescrizione in più ricette."},
            .english = {"With the exemption {code} a prescription may hold at most {value} packs.",
                        "Reduce the packs, or divide the prescription."}};
}

} // namespace esente::core::rules
