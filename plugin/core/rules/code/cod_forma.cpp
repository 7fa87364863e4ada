#include "core/rules/rule.hpp"
#include "core/text.hpp"

namespace esente::core::rules {
namespace {

/// Text that cannot be a code at all: nothing is asked about it.
Hits cod_forma_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(s.written && !s.claim, {.code = harmless(trim(s.facts.draft.exemption), 20), .from = {}, .to = {}, .value = {}});
}

} // namespace

Rule cod_forma() noexcept {
    return {.id = "COD-FORMA",
            .find = cod_forma_hits,
            .italian = {"Il testo {code} non può essere un codice di esenzione.",
                        "Controllare il codice sull'attestato e correggerlo, oppure toglierlo dalla ricetta."},
            .english = {"The text {code} cannot be an exemption code.",
                        "Check the code on the certificate and correct it, or take it off the prescription."},
            .in_receipt = true};
}

} // namespace esente::core::rules
