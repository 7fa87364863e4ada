#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A paper for a code that the prescriber asserts: no body issues one.
Hits crt_non_previsto_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(s.facts.certificate && s.claim && !is_registry_claim(s), claim_facts(s));
}

} // namespace

Rule crt_non_previsto() noexcept {
    return {.id = "CRT-NON-PREVISTO",
            .find = crt_non_previsto_hits,
            .italian = {"Per il codice {code} non si rilasciano attestati: lo indica chi prescrive.",
                        "Non occorre fare nulla. Se l'assistito ha un attestato, controllare che il codice sia quello."},
            .english = {"No certificate is issued for the code {code}: whoever prescribes states it.",
                        "There is nothing to do. If the patient has a certificate, check that it is for this code."}};
}

} // namespace esente::core::rules
