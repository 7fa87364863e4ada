#include "core/rules/rule.hpp"

#include <array>

namespace esente::core::rules {
namespace {

/// The service gives the day of death, where it does, as the value of ANA-002.
std::optional<Date> death_in(const DomainError& error) {
    const auto iso = Date::from_iso(error.value);
    return iso ? iso : Date::from_compact(error.value);
}

bool dead_by(const DomainError& error, Date day) {
    const auto death = death_in(error);
    return error.code == "ANA-002" && (!death || *death <= day);
}

Hits wrong_person(const Situation& s) { return hit_if(s.facts.wrong_person); }

bool is_deceased(const Situation& s) {
    const bool by_answer = s.refusal != nullptr && dead_by(*s.refusal, s.facts.day);
    const bool by_refused_list = s.facts.list_refused && dead_by(*s.facts.list_refused, s.facts.day);
    const bool by_list = s.facts.list && s.facts.list->death_date && *s.facts.list->death_date <= s.facts.day;
    return by_answer || by_refused_list || by_list;
}

/// A draft of a day before the death: the registry will not speak of the code any more.
Hits deceased_later(const Situation& s) { return hit_if(refused(s, {"ANA-002"}) && !dead_by(*s.refusal, s.facts.day)); }

bool is_superseded(const Situation& s) {
    const bool by_list = s.facts.list_refused && s.facts.list_refused->code == "ANA-003";
    return by_list || refused(s, {"ANA-003"});
}

/// Only a claim on an exemption is blocked, never care: without one the same fact is a warning.
Hits deceased(const Situation& s) { return hit_if(s.written && is_deceased(s)); }
Hits deceased_without_claim(const Situation& s) { return hit_if(!s.written && is_deceased(s)); }
Hits superseded(const Situation& s) { return hit_if(s.written && is_superseded(s)); }
Hits superseded_without_claim(const Situation& s) { return hit_if(!s.written && is_superseded(s)); }

Hits not_found(const Situation& s) { return hit_if(refused(s, {"ANA-001"})); }

constexpr std::array patient_rows{
    Rule{"PAZ-IDENTITA", wrong_person},
    Rule{"PAZ-DECEDUTO", deceased},
    Rule{"PAZ-DECEDUTO-DOPO", deceased_later},
    Rule{"PAZ-CF-SUPERATO", superseded},
    Rule{"PAZ-NON-TROVATO", not_found},
    Rule{"PAZ-DECEDUTO-AVVISO", deceased_without_claim},
    Rule{"PAZ-CF-SUPERATO-AVVISO", superseded_without_claim},
};

} // namespace

RuleList patient_rules() noexcept { return patient_rows; }

} // namespace esente::core::rules
