#include "core/rules/rule.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace esente::core::rules {
namespace {

bool failed(const Situation& s, std::initializer_list<Fault> faults) noexcept {
    return s.failure != nullptr && is_registry_claim(s) && std::find(faults.begin(), faults.end(), s.failure->fault) != faults.end();
}

Hits paper_limit(const Situation& s) { return hit_if(s.facts.paper_limit_passed, claim_facts(s)); }
Hits no_care_relationship(const Situation& s) { return hit_if(refused(s, {"SEC-002"})); }
/// The service refuses the operator, or we do before asking: the role does not give access to exemptions.
Hits operator_refused(const Situation& s) { return hit_if(refused(s, {"SEC-001", "SEC-004"}) || failed(s, {Fault::usage})); }
Hits card_refused(const Situation& s) { return hit_if(refused(s, {"SEC-003"})); }

Hits no_reply(const Situation& s) {
    return hit_if(!declared(s) && failed(s, {Fault::timeout, Fault::service_unreachable, Fault::service_http}), claim_facts(s));
}
Hits no_trusted_connection(const Situation& s) { return hit_if(!declared(s) && failed(s, {Fault::service_tls}), claim_facts(s)); }
Hits unreadable_reply(const Situation& s) {
    return hit_if(!declared(s) && failed(s, {Fault::service_malformed, Fault::service_fault}), claim_facts(s));
}
Hits service_declines(const Situation& s) {
    const bool busy = s.refusal != nullptr && std::string_view{s.refusal->code}.starts_with("SRV-");
    return hit_if(busy && !declared(s), claim_facts(s));
}
Hits not_verifiable(const Situation& s) {
    const bool silent = service_is_silent(s) && s.answer != nullptr;
    return hit_if(silent && s.answer->outcome_known && !declared(s), claim_facts(s));
}
Hits unknown_outcome(const Situation& s) {
    const bool silent = service_is_silent(s) && s.answer != nullptr;
    return hit_if(silent && !s.answer->outcome_known && !declared(s), claim_facts(s));
}

Hits unknown_refusal(const Situation& s) {
    const bool known = refused(s, {"SEC-001", "SEC-002", "SEC-003", "SEC-004", "ANA-001", "ANA-002", "ANA-003", "ANA-004"}) ||
                       (s.refusal != nullptr && std::string_view{s.refusal->code}.starts_with("SRV-"));
    FindingFacts known_facts = claim_facts(s);
    known_facts.value = s.refusal != nullptr ? harmless(s.refusal->text) : std::string{};
    return hit_if(s.refusal != nullptr && !known, std::move(known_facts));
}

/// The question was possible and needed, yet no call was made or it ended for a reason of our own.
Hits not_asked(const Situation& s) {
    const bool own_failure = s.failure != nullptr && !service_is_silent(s) && s.failure->fault != Fault::usage;
    return hit_if(can_be_asked(s) && (!s.facts.verification || own_failure), claim_facts(s));
}

Hits declaration_counts(const Situation& s) { return hit_if(declared(s), claim_facts(s)); }

Hits declaration_not_allowed(const Situation& s) {
    return hit_if(s.facts.declare && s.facts.settings.when_unverifiable == WhenUnverifiable::block && service_is_silent(s));
}

/// Shown, never obeyed.
Hits messages(const Situation& s) {
    Hits hits;
    if (s.answer != nullptr) {
        for (const ServiceMessage& message : s.answer->messages) {
            hits.push_back({.facts = {.code = {}, .from = {}, .to = {}, .value = harmless(message.text)}, .line = 0});
        }
    }
    return hits;
}

constexpr std::array service_rows{
    Rule{"ACC-LIMITE-CARTA", paper_limit},
    Rule{"ACC-PRESA-IN-CARICO", no_care_relationship},
    Rule{"ACC-OPERATORE", operator_refused},
    Rule{"ACC-TESSERA", card_refused},
    Rule{"SRV-NON-RISPONDE", no_reply},
    Rule{"SRV-CONNESSIONE", no_trusted_connection},
    Rule{"SRV-RISPOSTA-ERRATA", unreadable_reply},
    Rule{"SRV-NON-DISPONIBILE", service_declines},
    Rule{"SRV-NON-VERIFICABILE", not_verifiable},
    Rule{"SRV-ESITO-IGNOTO", unknown_outcome},
    Rule{"SRV-RIFIUTO-IGNOTO", unknown_refusal},
    Rule{"SRV-NON-CHIESTO", not_asked},
    Rule{"DIC-REGISTRATA", declaration_counts},
    Rule{"DIC-NON-AMMESSA", declaration_not_allowed},
    Rule{"SRV-MESSAGGIO", messages},
};

} // namespace

RuleList service_rules() noexcept { return service_rows; }

} // namespace esente::core::rules
