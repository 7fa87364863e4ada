#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A paper for a code that the prescriber asserts: no body issues one.
Hits find(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(s.facts.certificate && s.claim && !is_registry_claim(s), claim_facts(s));
}

constexpr Wording italian{"Per il codice {code} non si rilasciano attestati: lo indica chi prescrive.",
                          "Non occorre fare nulla. Se l'assistito ha un attestato, controllare che il codice sia quello."};
constexpr Wording english{"No certificate is issued for the code {code}: whoever prescribes states it.",
                          "There is nothing to do. If the patient has a certificate, check that it is for this code."};

} // namespace

Rule crt_non_previsto() noexcept { return {.id = "CRT-NON-PREVISTO", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
