#include "core/rules/advice/codes.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The claim is in force, yet on this kind of prescription it frees nothing or only lowers the ticket; the patient holds a code that frees
/// it all.
Hits con_migliore_hits(const Situation& s, const RuleRow& /*row*/) { return advised_hits(s, advice::better_alternatives(s), true); }

} // namespace

Rule con_migliore() noexcept {
    return {.id = "CON-MIGLIORE",
            .find = con_migliore_hits,
            .italian =
                {"L'esenzione {value} è in vigore, ma su questa ricetta non toglie il ticket: l'assistito ha anche {code}, che lo toglie.",
                 "Se l'assistito è d'accordo, usare {code} al posto di {value}."},
            .english = {"The exemption {value} is in force but does not free this prescription of the ticket: the patient also holds "
                        "{code}, which does.",
                        "If the patient agrees, use {code} instead of {value}."}};
}

} // namespace esente::core::rules
