#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// The paper certificate stands in for the answer that is missing.
Hits dic_registrata_hits(const Situation& s, const RuleRow& /*row*/) { return hit_if(declared(s), claim_facts(s)); }

} // namespace

Rule dic_registrata() noexcept {
    return {.id = "DIC-REGISTRATA",
            .find = dic_registrata_hits,
            .italian =
                {"Il servizio delle esenzioni non ha potuto verificare il codice {code}: resta registrato l'attestato di esenzione visto.",
                 "Controllare che i dati dell'attestato siano esatti, poi procedere."},
            .english = {"The exemption service could not check the code {code}: the paper certificate seen is on record instead.",
                        "Check that the details of the certificate are right, then go on."}};
}

} // namespace esente::core::rules
