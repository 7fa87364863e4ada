#include "adapters/screens/pages/small_pages.hpp"

#include "adapters/screens/pages/waiting.hpp"

#include <array>

namespace esente::screens {
namespace {

constexpr Words entry_title{"Un momento…", "One moment…"};
constexpr Words go_on{"Continua", "Continue"};
constexpr Words elsewhere_title{"Aperto in un'altra scheda", "Open in another tab"};
constexpr Words elsewhere_text{"Questa attività è già aperta in un'altra scheda del browser. Tornare a quella, oppure continuare qui: "
                               "l'altra scheda non potrà più proseguire.",
                               "This task is already open in another tab of the browser. Go back to it, or continue here: the other tab "
                               "will not be able to go on."};
constexpr Words take_over{"Continua in questa scheda", "Continue in this tab"};
constexpr Words waiting_title{"Attendere", "Please wait"};
constexpr Words waiting_check{"Il servizio regionale sta rispondendo.", "The regional service is answering."};
constexpr Words waiting_station{"Controllo lettore, servizio e registro.", "Looking at reader, service and record."};
constexpr Words stop_waiting{"Interrompi", "Stop"};
constexpr Words closed_title{"Sessione chiusa", "Session closed"};
constexpr Words unknown_title{"Pagina non disponibile", "Page not available"};
constexpr Words unknown_text{"Questa pagina non appartiene a una sessione aperta. Riaprire la schermata dal programma di lavoro.",
                             "This page belongs to no open session. Open the screen again from your program."};
constexpr Words defect_title{"La pagina non è disponibile per un difetto del programma", "A defect of the program keeps this page away"};
constexpr Words defect_text{"Riprovare; se continua, avvisare l'assistenza tecnica: il dettaglio è nel registro della postazione.",
                            "Try again; if it goes on, tell technical support: the station's log has the detail."};

/// By ScreenEnd.
constexpr std::array<Words, 7> end_texts{{
    {"", ""},
    {"Fatto. Il risultato è passato al programma di lavoro; questa pagina non conserva più alcun dato.",
     "Done. Your program has the result; this page keeps no data any more."},
    {"L'attività è stata chiusa e i dati dell'assistito sono stati cancellati da questa pagina.",
     "The task was closed and the patient's data were wiped from this page."},
    {"La sessione è scaduta per inattività: i dati dell'assistito sono stati cancellati. Riaprire la schermata dal programma di lavoro.",
     "The session ended because nobody used it: the patient's data were wiped. Open the screen again from your program."},
    {"L'indirizzo di apertura è stato usato una seconda volta: per sicurezza la sessione è stata chiusa e i dati cancellati. Riaprire la "
     "schermata dal programma di lavoro; se accade di nuovo, avvisare l'assistenza tecnica.",
     "The opening address was used a second time: for safety the session was closed and its data wiped. Open the screen again from your "
     "program; if it happens again, tell technical support."},
    {"L'indirizzo di apertura è scaduto. Riaprire la schermata dal programma di lavoro.",
     "The opening address has expired. Open the screen again from your program."},
    {"Il programma di lavoro ha chiuso questa schermata; i dati dell'assistito sono stati cancellati.",
     "Your program closed this screen; the patient's data were wiped."},
}};

Markup outside(core::Language language, std::string_view screen, const Words& title, std::string_view text) {
    return framed(language, nullptr, {.screen = screen, .title = title, .scripts = "", .inside = false},
                  markup(R"(<h1>{}</h1><p class="lead">{}</p>)", title.in(language), text));
}

Markup tab_form(const View& view, std::string_view act, std::string_view page, const Words& label) {
    return markup(R"(<form id="entry" method="post" action="{}"><input type="hidden" name="key" value="{}">)"
                  R"(<input type="hidden" name="tab" value=""><input type="hidden" name="to" value="{}">)"
                  R"(<button class="btn btn-primary" name="go" value="1">{}</button></form>)",
                  view.visit.path(act), view.visit.entry_key, page, view.say(label));
}

} // namespace

Markup entry_page(const View& view, std::string_view page) {
    return framed(view.language(), &view.visit, {.screen = "ingresso", .title = entry_title, .scripts = "entry", .inside = false},
                  markup(R"(<h1 class="h4">{}</h1>{})", view.say(entry_title), tab_form(view, "entra", page, go_on)));
}

Markup elsewhere_page(const View& view, std::string_view page) {
    return framed(view.language(), &view.visit, {.screen = "altra-scheda", .title = elsewhere_title, .scripts = "entry", .inside = false},
                  markup(R"(<h1>{}</h1><p class="lead">{}</p>{})", view.say(elsewhere_title), view.say(elsewhere_text),
                         tab_form(view, "prendi", page, take_over)));
}

Shown waiting_page(const View& view) {
    const auto& job = view.visit.progress.waiting_for;
    if (!job || job->outcome() != nullptr) {
        const auto& then = view.visit.progress.then;
        return instead(then.empty() ? view.home() : std::string_view{then});
    }
    const Words& what = view.visit.progress.then == "esito" ? waiting_check : waiting_station;
    return shown(
        framed(view, {.screen = "attesa", .title = waiting_title, .scripts = "wait"},
               markup(R"(<h1>{}</h1>{}<div class="mt-4">{}</div>)", view.say(waiting_title), waiting_box(view, view.say(what), *job),
                      button_form(view, "interrompi", view.say(stop_waiting), "btn-outline-primary"))));
}

Markup ended_page(core::Language language, app::ScreenEnd end) {
    return outside(language, "fine", closed_title, end_texts.at(static_cast<std::size_t>(end)).in(language));
}

Markup unknown_page(core::Language language) { return outside(language, "sconosciuta", unknown_title, unknown_text.in(language)); }

Markup defect_page(core::Language language) { return outside(language, "difetto", defect_title, defect_text.in(language)); }

} // namespace esente::screens
