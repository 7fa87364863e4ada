#include "adapters/screens/pages/station_parts.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace esente::screens {
namespace {

constexpr Words works{"Funziona", "Works"};
constexpr Words does_not{"Non funziona", "Does not work"};
constexpr Words now_words{"Adesso", "Now"};
constexpr Words last_success{"Ultima volta che ha funzionato", "Last time it worked"};
constexpr Words never{"mai, da quando il programma è aperto", "never since the program was opened"};
constexpr Words p95{"95 volte su 100 entro", "95 times of 100 within"};
constexpr Words not_known{"non ancora misurato", "not measured yet"};
constexpr Words todo_heading{"Che cosa fare", "What to do"};
constexpr Words nothing_todo{"niente", "nothing"};
constexpr Words others{"Altre parti", "Other parts"};
constexpr Words part_heading{"Parte", "Part"};
constexpr Words state_heading{"Stato", "State"};
constexpr Words looked_at{"Controllato", "Looked at"};
constexpr Words all_works{"Tutto funziona.", "Everything works."};
constexpr Words does_not_work{"Non funziona:", "Does not work:"};

struct Named {
    std::string_view key;
    Words words;
};
constexpr std::array<Named, 8> part_names{{
    {"readers", {"Lettore di tessere", "Card reader"}},
    {"card", {"Tessera", "Card"}},
    {"service", {"Servizio regionale", "Regional service"}},
    {"pcsc", {"Servizio delle tessere", "Smart card service"}},
    {"clock", {"Orologio", "Clock"}},
    {"client_certificate", {"Certificato della postazione", "Certificate of the station"}},
    {"store", {"Registro degli accessi", "Record of accesses"}},
    {"catalogue", {"Catalogo delle esenzioni", "Catalogue of exemptions"}},
}};
constexpr std::array<Named, 17> states{{
    {"OK", {"a posto", "in order"}},
    {"UNKNOWN", {"non ancora verificato", "not checked yet"}},
    {"OPERATIVO", {"operativo", "in operation"}},
    {"DEGRADATO", {"con limitazioni", "with limits"}},
    {"MANUTENZIONE", {"in manutenzione", "under maintenance"}},
    {"SKEWED", {"non è giusto", "not right"}},
    {"EXPIRED", {"scaduto", "expired"}},
    {"EXPIRING", {"in scadenza", "about to expire"}},
    {"OUTDATED", {"da aggiornare", "to be updated"}},
    {"NONE", {"nessuna tessera nel lettore", "no card in the reader"}},
    {"PATIENT", {"tessera sanitaria nel lettore", "health card in the reader"}},
    {"TEST", {"tessera di prova nel lettore", "test card in the reader"}},
    {"OPERATOR", {"carta operatore nel lettore", "operator's card in the reader"}},
    {"CIE", {"carta d'identità elettronica nel lettore", "electronic identity card in the reader"}},
    {"OTHER", {"tessera di altro tipo nel lettore", "another sort of card in the reader"}},
    {"MUTE", {"la tessera nel lettore non risponde", "the card in the reader does not answer"}},
    {"READER_ABSENT", {"nessun lettore collegato", "no reader connected"}},
}};

template <std::size_t size> std::string_view named(const View& view, const std::array<Named, size>& names, std::string_view key) {
    const auto* const found = std::find_if(names.begin(), names.end(), [&](const Named& row) { return row.key == key; });
    return found != names.end() ? view.say(found->words) : key;
}

Markup light(const View& view, const app::HealthLine& line) {
    return markup(R"(<span class="esente-light {}">{}<span>{}</span></span>)", std::string_view{line.ok ? "good" : "bad"},
                  icon(line.ok ? "check-circle" : "warning-circle", "icon-sm"), view.say(line.ok ? works : does_not));
}

Markup row(std::string_view term, const Markup& value) { return markup("<dt>{}</dt><dd>{}</dd>", term, value); }

Markup main_part(const View& view, const app::HealthLine& line, const app::PartFigures& figures) {
    return markup(R"(<section class="esente-part" data-part="{}"><h2 class="h5">{}</h2><p>{}</p><dl>{}{}{}{}</dl></section>)", line.part,
                  named(view, part_names, line.part), line.state == "NONE" ? Markup{} : light(view, line),
                  row(view.say(now_words), markup("{}", named(view, states, line.state))),
                  row(view.say(last_success),
                      figures.last_success ? markup("{}", written(view, *figures.last_success)) : markup("{}", view.say(never))),
                  row(view.say(p95), figures.p95 ? markup("{} ms", figures.p95->count()) : markup("{}", view.say(not_known))),
                  row(view.say(todo_heading), line.todo.empty() ? markup("{}", view.say(nothing_todo)) : markup("{}", line.todo)));
}

std::optional<app::PartFigures> figures_of(const app::Health& health, std::string_view part) {
    if (part == "readers") {
        return health.readers;
    }
    if (part == "card") {
        return health.card;
    }
    return part == "service" ? std::optional{app::PartFigures{health.service.last_success, health.service.p95}} : std::nullopt;
}

Markup table(const View& view, const Markup& rows) {
    return markup(R"(<h2 class="h5">{}</h2><table class="table"><thead><tr><th scope="col">{}</th><th scope="col">{}</th>)"
                  R"(<th scope="col">{}</th></tr></thead><tbody>{}</tbody></table>)",
                  view.say(others), view.say(part_heading), view.say(state_heading), view.say(todo_heading), rows);
}

} // namespace

Markup station_parts(const View& view, const app::Health& health) {
    Markup first;
    Markup rows;
    for (const auto& line : health.lines) {
        if (const auto figures = figures_of(health, line.part)) {
            first += main_part(view, line, *figures);
        } else {
            rows +=
                markup(R"(<tr data-part="{}"><th scope="row">{}</th><td>{} <span class="text-secondary">{}</span></td><td>{}</td></tr>)",
                       line.part, named(view, part_names, line.part), light(view, line), named(view, states, line.state), line.todo);
        }
    }
    return markup(R"(<div class="esente-parts">{}</div>{}<p class="text-secondary">{}: {}</p>)", first, table(view, rows),
                  view.say(looked_at), written(view, health.looked_at));
}

std::string station_in_a_sentence(const View& view, const app::Health& health) {
    std::string bad;
    for (const auto& line : health.lines) {
        if (!line.ok) {
            bad += (bad.empty() ? " " : ", ") + std::string{named(view, part_names, line.part)};
        }
    }
    return bad.empty() ? std::string{view.say(all_works)} : std::string{view.say(does_not_work)} + bad + ".";
}

} // namespace esente::screens
