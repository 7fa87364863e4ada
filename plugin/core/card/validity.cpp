#include "core/card/validity.hpp"

#include <algorithm>
#include <array>

namespace esente::core::card {
namespace {

/// A printed expiry before this day reads as this day.
struct Postponed {
    int year;
    unsigned month;
    unsigned day;
};
/// Until this day a card with a valid authentication certificate is good whatever is printed on it.
using CarriedByCertificate = Postponed;

/// Emergency prolongation of 2020.
constexpr std::array postponed{Postponed{.year = 2020, .month = 6, .day = 30}};
/// Shortage of chips: certificates of valid cards could be extended to the end of 2023. That the extension shows as a later end of the
/// certificate is inferred.
constexpr std::array carried{CarriedByCertificate{.year = 2023, .month = 12, .day = 31}};

} // namespace

bool card_expired(std::optional<Date> printed, bool certificate_valid, Date day) {
    if (!printed) {
        return true;
    }
    Date end = *printed;
    for (const auto& row : postponed) {
        end = std::max(end, Date::from_ymd(row.year, row.month, row.day).value_or(end));
    }
    const bool is_carried = certificate_valid && std::ranges::any_of(carried, [day](const auto& row) {
                                const auto last = Date::from_ymd(row.year, row.month, row.day);
                                return last && day <= *last;
                            });
    return day > end && !is_carried;
}

} // namespace esente::core::card
