#include "core/scan/wording.hpp"

namespace esente::core::scan {
namespace {

std::string_view noun(Kind kind) noexcept {
    switch (kind) {
    case Kind::codice_fiscale:
        return "a codice fiscale";
    case Kind::provisional:
        return "an 11-digit provisional code";
    case Kind::stp:
        return "an STP code";
    case Kind::eni:
        return "an ENI code";
    case Kind::card_number:
        return "a card number";
    case Kind::stripe:
        return "a magnetic stripe";
    case Kind::none:
        break;
    }
    return "nothing known";
}

std::string_view flaw(Outcome outcome) noexcept {
    switch (outcome) {
    case Outcome::wrong_length:
        return "characters are missing or too many";
    case Outcome::wrong_form:
        return "a character stands where it cannot";
    case Outcome::wrong_check:
        return "its check character does not fit";
    case Outcome::impossible_day:
        return "no calendar has its day of birth";
    case Outcome::cut_short:
        return "the end is missing";
    case Outcome::unreadable:
        return "the reader could read nothing of it";
    case Outcome::contradictory:
        return "there are two different ones";
    case Outcome::read:
    case Outcome::unrecognised:
        break;
    }
    return "";
}

} // namespace

std::string what_is_wrong(const Scan& scan) {
    if (scan.outcome == Outcome::read) {
        return "is " + std::string{noun(scan.kind)};
    }
    if (scan.outcome == Outcome::unrecognised) {
        return "is no codice fiscale, STP, ENI, provisional code, card number or magnetic stripe";
    }
    return "looks like " + std::string{noun(scan.kind)} + ", but " + std::string{flaw(scan.outcome)};
}

} // namespace esente::core::scan
