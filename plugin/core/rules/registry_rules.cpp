#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

#include <array>

namespace esente::core::rules {
namespace {

/// A positive proof against the claim.
template <Verification outcome> Hits proved(const Situation& s) { return hit_if(answered(s, {outcome}), claim_facts(s)); }

/// "Not held" proves something only where nothing explains the absence.
template <Verification outcome> Hits absent(const Situation& s) {
    return hit_if(answered(s, {outcome}) && !absence_is_explained(s), claim_facts(s));
}

Hits holder_unclear(const Situation& s) {
    const bool unclear = s.family != nullptr && s.family->assertion == Assertion::unclear;
    return hit_if(unclear && not_held(s) && !registry_is_not_theirs(s), claim_facts(s));
}

Hits certified_too_recently(const Situation& s) {
    return hit_if(not_held(s) && certified_lately(s) && !registry_is_not_theirs(s), claim_facts(s));
}

bool age_needed(const Situation& s) {
    return (not_held(s) || answered(s, {Verification::non_verificabile})) && proved_by_age(s) && !registry_is_not_theirs(s);
}

Hits held_by_age(const Situation& s) { return hit_if(age_needed(s) && !birth_date(s)->guessed, claim_facts(s)); }

Hits held_by_guessed_age(const Situation& s) { return hit_if(age_needed(s) && birth_date(s)->guessed, claim_facts(s)); }

/// VALIDA with dates that leave the day out: the service contradicts itself.
Hits valid_outside_its_dates(const Situation& s) {
    const bool outside =
        s.answer != nullptr && ((s.answer->from && s.facts.day < *s.answer->from) || (s.answer->to && *s.answer->to < s.facts.day));
    return hit_if(outside && answered(s, {Verification::valida}), claim_facts(s));
}

constexpr std::array registry_rows{
    Rule{"ESE-SCADUTA", proved<Verification::scaduta>},
    Rule{"ESE-NON-ANCORA-VALIDA", proved<Verification::non_ancora_valida>},
    Rule{"ESE-REVOCATA", proved<Verification::revocata>},
    Rule{"ESE-SOSPESA", proved<Verification::sospesa>},
    Rule{"ESE-NON-APPLICABILE", proved<Verification::non_applicabile>},
    Rule{"ESE-NON-TROVATA", absent<Verification::non_trovata>},
    Rule{"ESE-NON-RISULTA", absent<Verification::non_risulta>},
    Rule{"ESE-FONTE-INCERTA", holder_unclear},
    Rule{"ESE-RECENTE", certified_too_recently},
    Rule{"ESE-ETA", held_by_age},
    Rule{"ESE-ETA-PRESUNTA", held_by_guessed_age},
    Rule{"ESE-DATE-DISCORDI", valid_outside_its_dates},
};

} // namespace

RuleList registry_rules() noexcept { return registry_rows; }

} // namespace esente::core::rules
