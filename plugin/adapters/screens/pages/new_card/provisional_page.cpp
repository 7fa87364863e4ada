#include "adapters/screens/pages/new_card/card_pages.hpp"
#include "adapters/screens/pages/new_card/card_reason.hpp"
#include "adapters/screens/pages/new_card/card_steps.hpp"
#include "adapters/screens/pages/new_card/provisional_paper.hpp"

namespace esente::screens {
namespace {

constexpr Words provisional_title{"Tessera provvisoria", "Provisional card"};
constexpr Words granted_words{"La richiesta è stata accolta. Numero della pratica:", "The request was granted. Number of the case:"};
constexpr Words was_revoked{"La vecchia tessera è revocata.", "The old card is revoked."};
constexpr Words what_to_do{
    "Stampare la tessera provvisoria e consegnarla. La nuova tessera arriva per posta; il servizio non ne comunica lo "
    "stato: se non arriva entro la data prevista, rivolgersi a Scelta e Revoca con il numero della pratica.",
    "Print the provisional card and hand it over. The new one comes by post; the service tells no state of it: if it "
    "does not come by the expected day, ask at Scelta e Revoca with the number of the case."};
constexpr Words print{"Stampa la tessera provvisoria", "Print the provisional card"};
constexpr Words finish{"Fine", "Done"};
constexpr Words finish_hint{"Fine cancella da queste pagine i dati della richiesta.",
                            "Done wipes the data of the request from these pages."};

} // namespace

Shown provisional_page(const View& view) {
    if (const auto other = elsewhere_than(view, CardPage::provisional)) {
        return *other;
    }
    const auto& granted = *view.visit.progress.new_card.granted;
    return shown(card_page(
        view, CardPage::provisional, {.title = provisional_title, .scripts = "print", .paper = true},
        markup(R"(<div class="esente-noprint"><div class="alert alert-success" role="status">{} <strong>{}</strong>. {}</div><p>{}</p>)"
               R"(<p><button type="button" class="btn btn-primary" data-print data-focus>{}</button></p></div>{})"
               R"(<form method="post" action="{}" class="esente-noprint">{}<p>{}</p><div class="esente-actions">)"
               R"(<button class="btn btn-outline-primary" name="go" value="end">{}</button></div></form>)",
               view.say(granted_words), granted.card.case_id,
               is_out_of_hand(granted.request.reason) ? view.say(was_revoked) : std::string_view{}, view.say(what_to_do), view.say(print),
               provisional_paper(granted, view.today()), view.visit.path(name_of(CardPage::provisional)), card_key(view),
               view.say(finish_hint), view.say(finish))));
}

} // namespace esente::screens
