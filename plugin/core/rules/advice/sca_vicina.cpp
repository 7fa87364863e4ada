#include "core/advice/expiry.hpp"
#include "core/advice/notes.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// In force on the day, and the last day lies within `expiry_notice_days`: the claimed exemption, and others where the mode may know them.
Hits sca_vicina_hits(const Situation& s, const RuleRow& /*row*/) {
    Hits hits;
    for (const advice::Ending& one : advice::ending_soon(s)) {
        hits.push_back({.facts = {.code = one.code, .from = {}, .to = one.to, .value = std::to_string(one.days_left)}, .line = 0});
    }
    return hits;
}

} // namespace

Rule sca_vicina() noexcept {
    return {.id = advice::ends_soon,
            .find = sca_vicina_hits,
            .italian = {"L'esenzione {code} vale fino al {to} compreso (giorni rimasti: {value}).",
                        "Avvisare l'assistito: la nota per il rinnovo dice dove andare e che cosa portare."},
            .english = {"The exemption {code} is good up to and including {to} (days left: {value}).",
                        "Tell the patient: the note on renewal says where to go and what to bring."}};
}

} // namespace esente::core::rules
