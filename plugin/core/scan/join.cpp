#include "core/scan/join.hpp"

namespace esente::core::scan {

Scan join(Scan one, const Scan& other) {
    if (one.outcome != Outcome::read) {
        return one;
    }
    if (other.outcome != Outcome::read) {
        return other;
    }
    const bool other_patient = one.id && other.id && *one.id != *other.id;
    const bool other_number = !one.card_number.empty() && !other.card_number.empty() && one.card_number != other.card_number;
    if (other_patient || other_number) {
        return {.kind = other_patient ? one.kind : Kind::card_number, .outcome = Outcome::contradictory};
    }
    if (!one.id && other.id) {
        one.kind = other.kind;
        one.id = other.id;
    }
    if (one.surname.empty() && one.given_name.empty()) {
        one.surname = other.surname;
        one.given_name = other.given_name;
    }
    if (one.card_number.empty()) {
        one.card_number = other.card_number;
    }
    return one;
}

} // namespace esente::core::scan
