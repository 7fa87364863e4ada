#include "adapters/screens/pages/status_page.hpp"

#include <algorithm>
#include <array>

namespace esente::screens {
namespace {

constexpr Words title{"Stato della postazione", "State of the station"};
constexpr Words ready{"Pronta", "Ready"};
constexpr Words not_ready{"Da controllare", "Needs attention"};
constexpr Words ready_text{"Si può lavorare: servizio e registro rispondono.", "Ready for work: service and record answer."};
constexpr Words not_ready_text{"Adesso non si può verificare un'esenzione: qui sotto c'è che cosa fare.",
                               "No exemption can be checked now: see below what to do."};
constexpr Words again{"Controlla di nuovo", "Look again"};
constexpr Words works{"Funziona", "Works"};
constexpr Words does_not{"Non funziona", "Does not work"};
constexpr Words last_success{"Ultima risposta", "Last answer"};
constexpr Words p95{"95 risposte su 100 entro", "95 answers of 100 within"};
constexpr Words never{"nessuna da quando il programma è aperto", "none since the program was opened"};
constexpr Words notices_title{"Avvisi del servizio", "Notices of the service"};
constexpr Words details{"Dettagli", "Details"};
constexpr Words part_heading{"Parte", "Part"};
constexpr Words state_heading{"Stato", "State"};
constexpr Words todo_heading{"Che cosa fare", "What to do"};
constexpr Words readers_present{"Lettori collegati", "Readers connected"};

struct PartName {
    std::string_view part;
    Words name;
};
constexpr std::array<PartName, 7> part_names{{
    {"pcsc", {"Servizio delle tessere", "Smart card service"}},
    {"readers", {"Lettore di tessere", "Card reader"}},
    {"service", {"Servizio regionale", "Regional service"}},
    {"clock", {"Orologio", "Clock"}},
    {"client_certificate", {"Certificato della postazione", "Certificate of the station"}},
    {"store", {"Registro degli accessi", "Record of accesses"}},
    {"catalogue", {"Catalogo delle esenzioni", "Catalogue of exemptions"}},
}};

std::string_view name_of(const View& view, std::string_view part) {
    const auto* const found = std::find_if(part_names.begin(), part_names.end(), [&](const PartName& row) { return row.part == part; });
    return found != part_names.end() ? view.say(found->name) : part;
}

Markup light(const View& view, bool good) {
    return markup(R"(<span class="esente-light {}">{}<span>{}</span></span>)", std::string_view{good ? "good" : "bad"},
                  icon(good ? "check-circle" : "warning-circle"), view.say(good ? ready : not_ready));
}

Markup line_row(const View& view, const app::HealthLine& line) {
    return markup(R"(<tr><th scope="row">{}</th><td><span class="esente-light {}">{}<span>{}</span></span> )"
                  R"(<span class="text-secondary">{}</span></td><td>{}</td></tr>)",
                  name_of(view, line.part), std::string_view{line.ok ? "good" : "bad"},
                  icon(line.ok ? "check-circle" : "warning-circle", "icon-sm"), view.say(line.ok ? works : does_not), line.state,
                  line.todo);
}

Markup figures(const View& view, const app::Health& health) {
    const auto& service = health.service;
    return markup(
        R"(<dl class="row"><dt class="col-sm-5">{}</dt><dd class="col-sm-7">{}</dd>)"
        R"(<dt class="col-sm-5">{}</dt><dd class="col-sm-7">{}</dd><dt class="col-sm-5">{}</dt><dd class="col-sm-7">{}</dd></dl>)",
        view.say(last_success), service.last_success ? written(*service.last_success) : std::string{view.say(never)}, view.say(p95),
        service.p95 ? std::to_string(service.p95->count()) + " ms" : std::string{"—"}, view.say(readers_present), health.reader_count);
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
    Markup rows;
    for (const auto& line : health->lines) {
        rows += line_row(view, line);
    }
    return shown(framed(view, {.screen = "stato", .title = title, .scripts = "", .inside = true, .wide = true},
                        markup(R"(<h1>{}</h1><p class="lead" data-ready="{}">{} {}</p>{}<table class="table"><caption )"
                               R"(class="visually-hidden">{}</caption>)"
                               R"(<thead><tr><th scope="col">{}</th><th scope="col">{}</th><th )"
                               R"(scope="col">{}</th></tr></thead><tbody>{}</tbody></table>{}{})",
                               view.say(title), std::string_view{health->can_check ? "1" : "0"}, light(view, health->can_check),
                               view.say(health->can_check ? ready_text : not_ready_text), notices(view, *health), view.say(details),
                               view.say(part_heading), view.say(state_heading), view.say(todo_heading), rows, figures(view, *health),
                               button_form(view, "controlla", view.say(again), "btn-primary"))));
}

} // namespace esente::screens
