#include "core/exemptions/season.hpp"

#include <algorithm>

namespace esente::core::exemptions {

std::optional<Date> season_end(const Catalogue& catalogue, const Subject& subject, Date begun) noexcept {
    const auto found = std::find_if(catalogue.seasons.begin(), catalogue.seasons.end(),
                                    [&](const Season& season) { return applies(season.scope, subject); });
    if (found == catalogue.seasons.end()) {
        return std::nullopt;
    }
    const auto this_year = Date::from_ymd(begun.year(), found->end_month, found->end_day);
    return this_year && begun <= *this_year ? this_year : Date::from_ymd(begun.year() + 1, found->end_month, found->end_day);
}

std::optional<Date> prolonged_to(const Catalogue& catalogue, const Subject& subject, std::optional<Date> ended) noexcept {
    std::optional<Date> latest;
    for (const Prolongation& row : catalogue.prolongations) {
        const bool ended_then = ended ? in_force(row.ended, *ended) : !row.ended.from && !row.ended.to;
        if (ended_then && applies(row.scope, subject) && (!latest || *latest < row.until)) {
            latest = row.until;
        }
    }
    return latest;
}

} // namespace esente::core::exemptions
