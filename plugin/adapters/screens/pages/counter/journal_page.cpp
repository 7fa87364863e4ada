#include "adapters/screens/pages/counter/journal_page.hpp"

#include "adapters/screens/pages/counter/journal_table.hpp"

#include <limits>
#include <utility>

namespace esente::screens {
namespace {

constexpr Words journal_title{"Registro di oggi", "Today's journal"};
constexpr Words lead{"Le richieste di oggi di questo operatore. I recapiti sono mascherati; i nomi si cancellano alla fine della giornata.",
                     "This operator's requests of today. Contacts are masked; names are wiped at the end of the day."};
constexpr Words save{"Salva come CSV", "Save as CSV"};
constexpr Words save_text{
    "Il file contiene nomi e codici fiscali e resta dove viene salvato, anche domani: conservarlo secondo le regole della "
    "struttura.",
    "The file holds names and codici fiscali and stays where it is saved, tomorrow too: keep it by the rules of "
    "your organisation."};
constexpr Words back{"Torna allo sportello", "Back to the counter"};

Markup save_form(const View& view) {
    return markup(R"(<p class="mt-4 mb-2">{}</p><form method="post" action="{}" data-again>{})"
                  R"(<button class="btn btn-outline-primary" name="go" value="1">{}</button></form>)",
                  view.say(save_text), view.visit.path("sportello/registro/csv"), key_field(view), view.say(save));
}

Markup back_link(const View& view) {
    return markup(R"(<p class="mt-4"><a class="btn btn-primary" href="{}" data-back data-focus>{}</a></p>)", view.visit.path("sportello"),
                  view.say(back));
}

} // namespace

Shown journal_page_shown(const View& view) {
    tend_delivery(view);
    const auto read = read_journal(view, patience);
    if (std::holds_alternative<NotYet>(read)) {
        view.visit.progress.waiting_for = view.visit.progress.journal;
        view.visit.progress.then = journal_page;
        return instead("attesa");
    }
    const auto* const rows = std::get_if<Rows>(&read);
    Markup body;
    if (rows != nullptr) {
        body = journal_table(view, *rows, std::numeric_limits<std::size_t>::max());
        body += rows->empty() ? Markup{} : save_form(view);
    } else {
        body = journal_failure(view, std::get<core::Error>(read));
    }
    return shown(framed(
        view, {.screen = "registro", .title = journal_title, .scripts = "back", .wide = true, .page = journal_page},
        markup(R"(<h1>{}</h1>{}<p>{}</p>{}{})", view.say(journal_title), waiting_delivery(view), view.say(lead), body, back_link(view))));
}

} // namespace esente::screens
