#include "adapters/screens/pages/new_card/card_steps.hpp"

#include "adapters/screens/acts/new_card/card_case.hpp"
#include "adapters/screens/pages/counter/stepper.hpp"

#include <array>

namespace esente::screens {
namespace {

constexpr Words back{"Indietro", "Back"};
constexpr Words holder{"Titolare", "Holder"};
constexpr Words drop{"Annulla la richiesta", "Drop the request"};

struct PageName {
    std::string_view path;
    std::string_view name; ///< the last part of the path
    std::string_view step; ///< of the four that the stepper shows
};
/// By CardPage.
constexpr std::array<PageName, 6> names{{
    {"sportello/tessera/titolare", "titolare", "titolare"},
    {"sportello/tessera/richiedente", "richiedente", "titolare"},
    {"sportello/tessera/motivo", "motivo", "motivo"},
    {"sportello/tessera/autocertificazione", "autocertificazione", "motivo"},
    {"sportello/tessera/riepilogo", "riepilogo", "riepilogo"},
    {"sportello/tessera/provvisoria", "provvisoria", "provvisoria"},
}};

constexpr std::array<Step, 4> steps{{
    {"titolare", {"Titolare", "Holder"}},
    {"motivo", {"Motivo e autocertificazione", "Reason and self-declaration"}},
    {"riepilogo", {"Riepilogo", "Summary"}},
    {"provvisoria", {"Tessera provvisoria", "Provisional card"}},
}};

/// Of the card in the reader it goes when the card does.
Markup holder_line(const View& view) {
    const auto name = full_name(printed_name_of(view));
    return markup(R"(<p class="esente-person py-2"{}>{}: {}{}</p>)", Markup{view.visit.progress.new_card.of_card ? " data-of-card" : ""},
                  view.say(holder), name.empty() ? Markup{} : markup("<strong>{}</strong> · ", name),
                  card_request_of(view).parties.holder.codice_fiscale);
}

const PageName& row_of(CardPage page) { return names.at(static_cast<std::size_t>(page)); }

} // namespace

std::string_view name_of(CardPage page) { return row_of(page).path; }

Markup card_stepper(const View& view, CardPage page, bool sent) {
    const auto reached = row_of(view.visit.progress.new_card.reached).step;
    return stepper(view, {.flow = card_flow, .steps = steps, .current = row_of(page).step, .reached = reached, .sent = sent});
}

Markup card_page(const View& view, CardPage page, const CardFrame& frame, const Markup& content) {
    const auto& row = row_of(page);
    const bool names_holder = page != CardPage::holder && !frame.paper;
    return framed(view,
                  {.screen = "tessera",
                   .title = frame.title,
                   .scripts = frame.scripts,
                   .inside = true,
                   .wide = false,
                   .page = row.path,
                   .step = row.name},
                  markup("{}<h1{}>{}</h1>{}{}", card_stepper(view, page, page == CardPage::provisional),
                         Markup{frame.paper ? R"( class="esente-noprint")" : ""}, view.say(frame.title),
                         names_holder ? holder_line(view) : Markup{}, content));
}

Markup card_key(const View& view) {
    return markup(R"({}<input type="hidden" name="work" value="{}">)", key_field(view), view.visit.progress.new_card.number);
}

std::optional<Shown> elsewhere_than(const View& view, CardPage page) {
    auto& work = view.visit.progress.new_card;
    work.number = work.number != 0 ? work.number : ++view.visit.last_number;
    const auto standing = standing_card_page(view);
    if (view.visit.progress.new_card.sending) {
        return instead(card_sending);
    }
    const bool over = standing == CardPage::provisional && page != CardPage::provisional;
    return over || page > standing ? std::optional{instead(name_of(standing))} : std::nullopt;
}

Markup card_actions(const View& view, CardPage page, const Words& on, bool focus) {
    const auto earlier = page == CardPage::holder ? Markup{}
                                                  : markup(R"(<button class="btn btn-outline-primary" name="go" value="back" data-back)"
                                                           R"( formnovalidate>{}</button>)",
                                                           view.say(back));
    return markup(R"(<div class="esente-actions"><button class="btn btn-primary" name="go" value="on"{}>{}</button>{})"
                  R"(<button class="btn btn-link" name="go" value="drop" formnovalidate>{}</button></div>)",
                  Markup{focus ? " data-focus" : ""}, view.say(on), earlier, view.say(drop));
}

} // namespace esente::screens
