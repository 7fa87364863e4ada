#include "adapters/screens/pages/counter/stepper.hpp"

#include <algorithm>

namespace esente::screens {
namespace {

constexpr Words progress{"Passi della richiesta", "Steps of the request"};
constexpr Words passed{"Fatto", "Done"};
constexpr Words now{"Passo attuale", "Current step"};

std::size_t place_of(std::span<const Step> steps, std::string_view name) {
    return static_cast<std::size_t>(std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.name == name; }) -
                                    steps.begin());
}

Markup title_of(const View& view, const Stepper& which, const Step& step, bool may_go) {
    const auto title = view.say(step.title);
    return may_go ? markup(R"(<a href="{}/{}">{}</a>)", view.visit.path(which.flow), step.name, title) : markup("{}", title);
}

} // namespace

Markup stepper(const View& view, const Stepper& which) {
    const auto current = place_of(which.steps, which.current);
    const auto reached = std::max(current, std::min(place_of(which.steps, which.reached), which.steps.size() - 1));
    Markup list;
    for (std::size_t at = 0; at < which.steps.size(); ++at) {
        const auto& step = which.steps[at];
        if (at == current) {
            list += markup(R"(<li class="active" aria-current="step">{}<span class="visually-hidden"> ({})</span></li>)",
                           view.say(step.title), view.say(now));
        } else if (at < reached || (at == reached && reached > current)) {
            list += markup(R"(<li class="confirmed">{}{}<span class="visually-hidden"> ({})</span></li>)",
                           title_of(view, which, step, !which.sent), icon("check", "steppers-success"), view.say(passed));
        } else {
            list += markup("<li>{}</li>", title_of(view, which, step, false));
        }
    }
    return markup(R"(<nav class="steppers esente-noprint" aria-label="{}"><div class="steppers-header"><ol>{}</ol>)"
                  R"(<span class="steppers-index" aria-hidden="true">{}/{}</span></div></nav>)",
                  view.say(progress), list, current + 1, which.steps.size());
}

} // namespace esente::screens
