#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A code of a family that the prescriber asserts, which the lists do not have. No registry can be asked. M42 is one: INPS texts write
/// "M31 to M42", the national list ends at M41.
Hits cod_non_in_elenco_hits(const Situation& s, const RuleRow& /*row*/) {
    const bool asserted = s.family != nullptr && s.family->assertion == Assertion::prescriber;
    return hit_if(asserted && !is_listed(s), claim_facts(s));
}

} // namespace

Rule cod_non_in_elenco() noexcept {
    return {
        .id = "COD-NON-IN-ELENCO",
        .find = cod_non_in_elenco_hits,
        .italian = {"Il codice {code} non è negli elenchi di questa postazione e nessuna anagrafe può confermarlo.",
                    "Controllare il codice prima di procedere."},
        .english = {"The code {code} is not in this station's lists, and no registry can confirm it.", "Check the code before going on."}};
}

} // namespace esente::core::rules
