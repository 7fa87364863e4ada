#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// In force although the catalogue does not know the code: the catalogue is always older than the law.
Hits cod_sconosciuto_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(s.claim && !is_listed(s) && answered(s, {Verification::valida}), claim_facts(s));
}

} // namespace

Rule cod_sconosciuto() noexcept {
    return {.id = "COD-SCONOSCIUTO",
            .find = cod_sconosciuto_hits,
            .italian = {"Il codice {code} risulta valido, ma non è nel catalogo di questa postazione: potrebbe essere recente.",
                        "Controllare che il codice sia quello dell'attestato. Se lo è, si può procedere."},
            .english = {"The code {code} is valid for the registry but is not in this station's catalogue: it may be recent.",
                        "Check that the code is the one on the certificate. If it is, go on."}};
}

} // namespace esente::core::rules
