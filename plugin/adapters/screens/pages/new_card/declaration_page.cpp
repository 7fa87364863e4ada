#include "adapters/screens/acts/new_card/card_case.hpp"
#include "adapters/screens/pages/new_card/card_pages.hpp"
#include "adapters/screens/pages/new_card/card_steps.hpp"
#include "adapters/screens/pages/new_card/declaration_paper.hpp"
#include "adapters/screens/typed.hpp"

namespace esente::screens {
namespace {

constexpr Words declaration_title{"Autocertificazione da firmare", "Self-declaration to be signed"};
constexpr Words what_to_do{"Stampare il foglio, farlo rileggere e firmare, e conservarlo. Poi continuare.",
                           "Print the sheet, have it read and signed, and keep it. Then go on."};
constexpr Words print{"Stampa l'autocertificazione", "Print the self-declaration"};
constexpr Words is_signed{"È firmata: continua", "It is signed: continue"};

} // namespace

Shown declaration_page(const View& view) {
    if (const auto other = elsewhere_than(view, CardPage::declaration)) {
        return *other;
    }
    const auto& work = view.visit.progress.new_card;
    const auto paper = declaration_paper({.request = card_request_of(view),
                                          .holder = printed_name_of(view),
                                          .today = view.today(),
                                          .cannot_sign = field_of(work.typed, "cannot_sign") == "1"});
    return shown(card_page(view, CardPage::declaration, {.title = declaration_title, .scripts = "print", .paper = true},
                           markup(R"(<div class="esente-noprint"><p>{}</p><p><button type="button" class="btn btn-outline-primary" )"
                                  R"(data-print data-focus>{}</button></p></div><div{}>{}</div><form method="post" action="{}" )"
                                  R"(class="esente-noprint">{}{}</form>)",
                                  view.say(what_to_do), view.say(print), Markup{work.of_card ? " data-of-card" : ""}, paper,
                                  view.visit.path(name_of(CardPage::declaration)), card_key(view),
                                  card_actions(view, CardPage::declaration, is_signed))));
}

} // namespace esente::screens
