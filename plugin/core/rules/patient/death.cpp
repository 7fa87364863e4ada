#include "core/rules/patient/death.hpp"

namespace esente::core::rules {
namespace {

/// The service gives the day of death, where it does, as the value of ANA-002.
std::optional<Date> death_in(const DomainError& error) {
    const auto iso = Date::from_iso(error.value);
    return iso ? iso : Date::from_compact(error.value);
}

} // namespace

bool dead_by(const DomainError& error, Date day) {
    const auto death = death_in(error);
    return error.code == "ANA-002" && (!death || *death <= day);
}

bool is_deceased(const Situation& situation) {
    const Case& facts = situation.facts;
    const bool by_answer = situation.refusal != nullptr && dead_by(*situation.refusal, facts.day);
    const bool by_refused_list = facts.list_refused && dead_by(*facts.list_refused, facts.day);
    const bool by_list = facts.list && facts.list->death_date && *facts.list->death_date <= facts.day;
    return by_answer || by_refused_list || by_list;
}

bool is_superseded(const Situation& situation) {
    const bool by_list = situation.facts.list_refused && situation.facts.list_refused->code == "ANA-003";
    return by_list || refused(situation, {"ANA-003"});
}

} // namespace esente::core::rules
