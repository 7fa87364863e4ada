#include "core/rules/advice/codes.hpp"

namespace esente::core::rules {

Hits advised_hits(const Situation& situation, const std::vector<advice::Alternative>& codes, bool whole) {
    Hits hits;
    for (const advice::Alternative& one : codes) {
        if ((one.coverage == Coverage::full) == whole) {
            FindingFacts facts{
                .code = one.code.text(), .from = {}, .to = one.to, .value = situation.claim ? situation.claim->text() : std::string{}};
            hits.push_back({.facts = std::move(facts), .line = 0, .use = one.code.text()});
        }
    }
    return hits;
}

} // namespace esente::core::rules
