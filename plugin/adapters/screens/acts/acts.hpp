#pragma once

#include "adapters/screens/http.hpp"
#include "adapters/screens/view.hpp"

#include <optional>
#include <string>
#include <string_view>

/// What a page's forms and scripts ask for.
namespace esente::screens {

/// What an act came to: the page to go to, or the same page again with its mistakes, or an answer for a script.
struct Done {
    std::string go{};
    Markup page{};
    std::string json{};
    std::optional<Response> answer{}; ///< anything else, as it is sent
};
[[nodiscard]] inline Done go(std::string_view page) { return {.go = std::string{page}}; }

/// Waits for the job a moment, then goes to `page`, or to the waiting screen that goes there.
[[nodiscard]] Done after(const View& view, const std::shared_ptr<app::Job>& job, std::string_view page);

/// Cancels a job; true if its outcome is there a moment later, be it that it was too late to stop.
[[nodiscard]] bool stopped_with_outcome(app::Job& job);

/// Something a script looks up, as JSON without personal data; none for other names. Changes nothing the person did.
[[nodiscard]] std::optional<std::string> look_up(const View& view, std::string_view name);
/// Carries out an act; none for a name that is no act. The key was checked.
[[nodiscard]] std::optional<Done> act_on(const View& view, std::string_view act, const Form& form);

} // namespace esente::screens
