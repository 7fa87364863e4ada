#pragma once

#include "adapters/screens/http.hpp"
#include "core/counter/request.hpp"

#include <array>
#include <optional>
#include <string_view>

/// Who asks for the holder, as a form of the counter says it.
namespace esente::screens {

/// What a relative is to the holder: one word for title, degree and line, since within the third degree these are all there are
/// (codice civile art. 74 to 76).
struct Kinship {
    std::string_view word;
    core::counter::Title title;
    std::uint8_t degree; ///< 0: it needs none
    core::counter::Line line;
};
inline constexpr std::array<Kinship, 10> kinships{{
    {"spouse", core::counter::Title::spouse, 0, core::counter::Line::unsaid},
    {"child", core::counter::Title::child, 0, core::counter::Line::unsaid},
    {"direct_1", core::counter::Title::relative, 1, core::counter::Line::direct},
    {"direct_2", core::counter::Title::relative, 2, core::counter::Line::direct},
    {"direct_3", core::counter::Title::relative, 3, core::counter::Line::direct},
    {"collateral_2", core::counter::Title::relative, 2, core::counter::Line::collateral},
    {"collateral_3", core::counter::Title::relative, 3, core::counter::Line::collateral},
    {"in_law", core::counter::Title::in_law, 0, core::counter::Line::unsaid},
    {"cohabitant", core::counter::Title::cohabitant, 0, core::counter::Line::unsaid},
    {"cousin", core::counter::Title::cousin, 0, core::counter::Line::unsaid},
}};

/// `type`; none while nothing was chosen.
[[nodiscard]] std::optional<core::counter::RequestType> request_type(const Form& typed);

/// `applicant.codice_fiscale .surname .given_name`, with `applicant.title` of whoever represents a minor or ward, and `applicant.kinship`
/// and `.nobody_before` of a relative. None when the holder asks; what was not chosen reads as a relative of no degree.
[[nodiscard]] std::optional<core::counter::Applicant> applicant_in(const Form& typed);

} // namespace esente::screens
