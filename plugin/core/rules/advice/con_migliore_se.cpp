#include "core/rules/advice/codes.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// As CON-MIGLIORE, with a code that covers part of what may be prescribed: only the doctor knows whether this is about it.
Hits con_migliore_se_hits(const Situation& s, const RuleRow& /*row*/) { return advised_hits(s, advice::better_alternatives(s), false); }

} // namespace

Rule con_migliore_se() noexcept {
    return {.id = "CON-MIGLIORE-SE",
            .find = con_migliore_se_hits,
            .italian = {"L'esenzione {value} è in vigore, ma su questa ricetta non toglie il ticket. L'assistito ha anche {code}, che lo "
                        "toglie o lo riduce se la ricetta riguarda ciò che quel codice copre.",
                        "Se la ricetta riguarda ciò che {code} copre, usare {code} al posto di {value}; altrimenti lasciarla com'è."},
            .english = {"The exemption {value} is in force but does not free this prescription of the ticket. The patient also holds "
                        "{code}, which frees or lowers it if the prescription is about what that code covers.",
                        "If the prescription is about what {code} covers, use {code} instead of {value}; otherwise leave it as it is."}};
}

} // namespace esente::core::rules
