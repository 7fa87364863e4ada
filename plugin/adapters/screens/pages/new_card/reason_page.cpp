#include "adapters/screens/acts/new_card/card_case.hpp"
#include "adapters/screens/pages/counter/choose.hpp"
#include "adapters/screens/pages/new_card/card_pages.hpp"
#include "adapters/screens/pages/new_card/card_reason.hpp"
#include "adapters/screens/pages/new_card/card_steps.hpp"
#include "adapters/screens/typed.hpp"

namespace esente::screens {
namespace {

using core::counter::CardReason;

constexpr Words reason_title{"Motivo e autocertificazione", "Reason and self-declaration"};
constexpr Words reason_legend{"Perché serve una nuova tessera", "Why a new card is needed"};
constexpr Words revoked{"Con l'invio la vecchia tessera è revocata: se si ritrova, non vale più.",
                        "When the request is sent the old card is revoked: if it is found again, it no longer works."};
constexpr Words report_label{"Estremi della denuncia, se è stata fatta", "Particulars of the report to the police, if there is one"};
constexpr Words report_hint{
    "Ad esempio: Carabinieri di Pavia, n. 77 del 20/11/2026. La denuncia non è necessaria: basta l'autocertificazione.",
    "For instance: Carabinieri di Pavia, no. 77 of 20/11/2026. No report is needed: the self-declaration is enough."};
constexpr Words elsewhere{
    "La tessera va all'indirizzo di residenza che risulta all'anagrafe: se è cambiato, va prima aggiornata la residenza.",
    "The card goes to the residence the registry holds: if that changed, the residence is updated first."};
constexpr Words place_label{"Luogo dell'autocertificazione", "Place of the self-declaration"};
constexpr Words place_hint{"Dove si firma, ad esempio: Pavia.", "Where it is signed, for instance: Pavia."};
constexpr Words day_label{"Data dell'autocertificazione", "Day of the self-declaration"};
constexpr Words day_hint{"gg/mm/aaaa", "dd/mm/yyyy"};
constexpr Words cannot_sign{"Chi dichiara è presente ma non può firmare", "Who declares is present but cannot sign"};
constexpr Words cannot_sign_hint{"Sul modulo la dichiarazione la raccoglie l'operatore (DPR 445/2000, art. 4, comma 1).",
                                 "On the form the operator takes the declaration (DPR 445/2000, art. 4 c. 1)."};
constexpr Words go_on{"Continua con l'autocertificazione", "Continue with the self-declaration"};

Markup of_theft_and_loss(const View& view, const Form& typed, const Mistakes& wrong) {
    return markup(R"(<p class="mb-3">{} <strong>{}</strong></p>{})", icon("warning-circle", "icon-sm"), view.say(revoked),
                  text_field(view,
                             {.name = "declaration.report", .label = report_label, .hint = report_hint, .attributes = R"(maxlength="200")"},
                             field_of(typed, "declaration.report"), wrong));
}

Markup declaration_fields(const View& view, const Form& typed, const Mistakes& wrong) {
    const auto day = typed.contains("declaration.date") ? field_of(typed, "declaration.date") : written(view.today());
    return markup(
        R"(<div class="row">{}{}</div>{})",
        text_field(
            view,
            {.name = "declaration.place", .label = place_label, .hint = place_hint, .attributes = R"(maxlength="80")", .width = "col-sm-7"},
            field_of(typed, "declaration.place"), wrong),
        text_field(view,
                   {.name = "declaration.date",
                    .label = day_label,
                    .hint = day_hint,
                    .attributes = R"(inputmode="numeric" maxlength="10")",
                    .width = "col-sm-5"},
                   day, wrong),
        tick(view, {.name = "cannot_sign", .label = cannot_sign, .hint = cannot_sign_hint}, field_of(typed, "cannot_sign") == "1", wrong));
}

Markup whole(const View& view, const Mistakes& wrong) {
    const auto& typed = view.visit.progress.new_card.typed;
    const auto reason = chosen_reason(typed);
    return card_page(
        view, CardPage::reason, {.title = reason_title, .scripts = "scanner step"},
        markup(R"({}<form method="post" action="{}" novalidate data-step-form>{}{}{}{}{}{}</form>)", mistakes(view, wrong),
               view.visit.path(name_of(CardPage::reason)), card_key(view),
               group(view, {.name = "reason", .legend = reason_legend, .all = card_reasons(), .focus = true}, field_of(typed, "reason"),
                     wrong),
               panel("reason=theft|loss", reason && is_out_of_hand(*reason), of_theft_and_loss(view, typed, wrong)),
               panel("reason=not_received", reason == CardReason::not_received, markup(R"(<p class="mb-0">{}</p>)", view.say(elsewhere))),
               declaration_fields(view, typed, wrong), card_actions(view, CardPage::reason, go_on)));
}

} // namespace

Shown reason_page(const View& view) {
    const auto other = elsewhere_than(view, CardPage::reason);
    return other ? *other : shown(whole(view, refused_on(view, CardPage::reason)));
}

Markup reason_page_again(const View& view, const Mistakes& wrong) { return whole(view, wrong); }

} // namespace esente::screens
