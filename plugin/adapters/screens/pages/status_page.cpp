#include "adapters/screens/pages/status_page.hpp"

#include "adapters/screens/pages/station_parts.hpp"
#include "core/json.hpp"

#include <chrono>
#include <variant>

namespace esente::screens {
namespace {

/// Every look asks the service once.
constexpr std::chrono::seconds look_again_after{15};

constexpr Words status_title{"Stato della postazione", "State of the station"};
constexpr Words ready{"Pronta", "Ready"};
constexpr Words not_ready{"Da controllare", "Needs attention"};
constexpr Words ready_text{"Si può lavorare: servizio e registro rispondono.", "Ready for work: service and record answer."};
constexpr Words not_ready_text{"Adesso non si può verificare un'esenzione: qui sotto c'è che cosa fare.",
                               "No exemption can be checked now: see below what to do."};
constexpr Words again{"Controlla di nuovo", "Look again"};
constexpr Words notices_title{"Avvisi del servizio", "Notices of the service"};

Markup light(const View& view, bool good) {
    return markup(R"(<span class="esente-light {}">{}<span>{}</span></span>)", std::string_view{good ? "good" : "bad"},
                  icon(good ? "check-circle" : "warning-circle"), view.say(good ? ready : not_ready));
}

Markup live_part(const View& view, const app::Health& health) {
    return markup(R"(<p class="lead" data-ready="{}">{} {}</p>{}{})", std::string_view{health.can_check ? "1" : "0"},
                  light(view, health.can_check), view.say(health.can_check ? ready_text : not_ready_text), notices(view, health),
                  station_parts(view, health));
}

} // namespace

Markup notices(const View& view, const app::Health& health) {
    if (health.notices.empty()) {
        return {};
    }
    Markup lines;
    for (const auto& notice : health.notices) {
        lines += markup("<li>{}</li>", notice.text);
    }
    return markup(R"(<h2 class="h4">{}</h2><ul>{}</ul>)", view.say(notices_title), lines);
}

const app::Health* known_health(const View& view) {
    const auto& job = view.visit.progress.health;
    const auto* const outcome = job ? job->outcome() : nullptr;
    return outcome != nullptr && outcome->ok() ? std::get_if<app::Health>(&outcome->value()) : nullptr;
}

void look_at_station(const View& view) {
    auto& progress = view.visit.progress;
    if (!progress.health || progress.health->outcome() != nullptr) {
        progress.health = view.engine.health();
    }
}

Shown status_page(const View& view) {
    const auto* const health = known_health(view);
    if (health == nullptr) {
        look_at_station(view);
        view.visit.progress.waiting_for = view.visit.progress.health;
        view.visit.progress.then = "stato";
        return instead("attesa");
    }
    return shown(framed(view, {.screen = "stato", .title = status_title, .scripts = "status", .inside = true, .wide = true},
                        markup(R"(<h1>{}</h1><div id="station">{}</div><p id="station-said" class="visually-hidden" role="status" )"
                               R"(data-said="{}"></p>{})",
                               view.say(status_title), live_part(view, *health), station_in_a_sentence(view, *health),
                               button_form(view, "controlla", view.say(again), "btn-primary"))));
}

void tend_station(const View& view, std::chrono::seconds oldest) {
    auto& progress = view.visit.progress;
    if (progress.looking && progress.looking->outcome() != nullptr) {
        progress.health = progress.looking->outcome()->ok() ? progress.looking : progress.health;
        progress.looking.reset();
    }
    const auto* const health = known_health(view);
    if (!progress.looking && (health == nullptr || view.clock.now() - health->looked_at >= oldest)) {
        progress.looking = view.engine.health();
    }
}

std::string station_state(const View& view) {
    tend_station(view, look_again_after);
    const auto* const health = known_health(view);
    core::JsonObject state;
    if (health != nullptr) {
        state.text("said", station_in_a_sentence(view, *health)).written("html", core::json_string(live_part(view, *health).html));
    }
    return state.json();
}

} // namespace esente::screens
