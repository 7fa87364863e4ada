#include "adapters/screens/acts/card_watch.hpp"
#include "adapters/screens/acts/new_card/card_case.hpp"
#include "adapters/screens/pages/new_card/card_pages.hpp"
#include "adapters/screens/pages/new_card/card_steps.hpp"
#include "adapters/screens/pages/person.hpp"
#include "adapters/screens/typed.hpp"

namespace esente::screens {
namespace {

constexpr Words holder_title{"Di chi è la tessera", "Whose card it is"};
constexpr Words insert{
    "Se c'è ancora, inserire la tessera nel lettore: anche rovinata spesso si legge. Altrimenti il codice fiscale.",
    "If the card is still there, put it into the reader: even a damaged one can often be read. Else the codice fiscale."};
constexpr Words read_title{"Tessera letta", "Card read"};
constexpr Words compare{"Confrontare con la persona e con il documento.", "Compare with the person and with the document."};
constexpr Words this_one{"Continua con questo titolare", "Continue with this holder"};
constexpr Words card_left{"La tessera è stata tolta: i dati letti sono stati cancellati da questa pagina. Gli altri dati sono rimasti.",
                          "The card was pulled: what was read from it was wiped from this page. The rest was kept."};
constexpr Words by_hand{"Senza la tessera nel lettore", "Without the card in the reader"};
constexpr Words code_label{"Codice fiscale del titolare", "Codice fiscale of the holder"};
constexpr Words code_hint{"Dal codice a barre o dalla tastiera.", "From the bar code or the keyboard."};
constexpr Words surname_label{"Cognome del titolare", "Surname of the holder"};
constexpr Words given_name_label{"Nome del titolare", "Given name of the holder"};
constexpr Words name_hint{"Per le stampe; se manca si scrive a mano.", "For the prints; if missing it is written by hand."};
constexpr Words number_label{"Numero della tessera con chip (facoltativo)", "Number of the chip card (optional)"};
constexpr Words number_hint{"16 cifre. Chi non ha la tessera di solito non lo sa: si può lasciare vuoto.",
                            "16 digits. Who does not have the card seldom knows it: it may be left empty."};
constexpr Words go_on{"Continua", "Continue"};

Markup card_part(const View& view) {
    const auto& patient = view.visit.progress.patient;
    if (card_is_in(view)) {
        return markup(R"(<h2 class="h4">{}</h2>{}<p>{}</p><form method="post" action="{}">{})"
                      R"(<button class="btn btn-primary" name="go" value="card" data-focus>{}</button></form><hr class="my-4">)",
                      view.say(read_title), person_box(view), view.say(compare), view.visit.path(name_of(CardPage::holder)), card_key(view),
                      view.say(this_one));
    }
    const bool pulled = patient && patient->identity().mode == core::Mode::chip && patient->left_at();
    return markup(R"({}<div class="alert alert-info" role="status" id="card-state">{}</div>)",
                  pulled ? markup("<div data-card-left>{}</div>", alert("info", view.say(card_left))) : Markup{}, view.say(insert));
}

Markup hand_form(const View& view, const Mistakes& wrong) {
    const auto& typed = view.visit.progress.new_card.typed;
    const auto field = [&](const TextField& which) { return text_field(view, which, field_of(typed, which.name), wrong); };
    return markup(
        R"(<h2 class="h4">{}</h2><form method="post" action="{}" novalidate data-step-form>{}{}<div class="row">{}{}</div>{}{}</form>)",
        view.say(by_hand), view.visit.path(name_of(CardPage::holder)), card_key(view),
        field({.name = "holder.codice_fiscale",
               .label = code_label,
               .hint = code_hint,
               .attributes = R"(data-scan="cf" data-scan-stay autofocus maxlength="18" autocapitalize="characters")"}),
        field(
            {.name = "holder.surname", .label = surname_label, .hint = name_hint, .attributes = R"(maxlength="80")", .width = "col-sm-6"}),
        field({.name = "holder.given_name",
               .label = given_name_label,
               .hint = name_hint,
               .attributes = R"(maxlength="80")",
               .width = "col-sm-6"}),
        field(
            {.name = "holder.card_id", .label = number_label, .hint = number_hint, .attributes = R"(inputmode="numeric" maxlength="19")"}),
        card_actions(view, CardPage::holder, go_on));
}

Markup whole(const View& view, const Mistakes& wrong) {
    return card_page(view, CardPage::holder, {.title = holder_title, .scripts = "scanner card step"},
                     markup("{}{}{}", mistakes(view, wrong), card_part(view), hand_form(view, wrong)));
}

} // namespace

Shown holder_page(const View& view) {
    const auto other = elsewhere_than(view, CardPage::holder);
    return other ? *other : shown(whole(view, refused_on(view, CardPage::holder)));
}

Markup holder_page_again(const View& view, const Mistakes& wrong) { return whole(view, wrong); }

} // namespace esente::screens
