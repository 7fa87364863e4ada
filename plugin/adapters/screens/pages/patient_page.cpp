#include "adapters/screens/pages/patient_page.hpp"

#include "adapters/screens/pages/person.hpp"
#include "core/messages/messages.hpp"

#include <algorithm>
#include <array>

namespace esente::screens {
namespace {

constexpr Words patient_title{"Chi è l'assistito?", "Who is the patient?"};
constexpr Words insert{"Inserire la tessera nel lettore, oppure leggere il codice a barre.",
                       "Put the card into the reader, or scan its bar code."};
constexpr Words read_title{"Tessera letta", "Card read"};
constexpr Words go_on{"Continua con questo assistito", "Continue with this patient"};
constexpr Words by_hand{"Senza la tessera nel lettore", "Without the card in the reader"};
constexpr Words code_label{"Codice fiscale, STP o ENI", "Codice fiscale, STP or ENI code"};
constexpr Words code_hint{"Dal codice a barre, dalla banda magnetica o dalla tastiera.", "From bar code, magnetic stripe or keyboard."};
constexpr Words number_label{"Numero della tessera (facoltativo)", "Card number (optional)"};
constexpr Words number_hint{"20 cifre sul retro.", "20 digits on the back."};
constexpr Words why_label{"Perché non si usa la tessera", "Why the card is not used"};
constexpr Words to_paper{"Continua con l'attestato", "Continue with the certificate"};
constexpr Words to_care{"È un mio assistito (presa in carico)", "The patient is in my care"};
constexpr Words to_host{"Continua", "Continue"};
constexpr Words card_left{"La tessera è stata tolta: i dati letti sono stati cancellati da questa pagina.",
                          "The card was pulled: what was read from it was wiped from this page."};

constexpr std::array<Choice, 7> reasons{{
    {"no_chip", {"Senza microchip", "No chip"}, "1"},
    {"chip_broken", {"Chip guasto", "Chip does not work"}, "2"},
    {"on_phone", {"Tessera sul telefono", "Card on the phone"}, "3"},
    {"not_with_them", {"Non ha con sé la tessera", "Card not brought"}, "4"},
    {"newborn", {"Neonato", "Newborn"}, "5"},
    {"stp_eni", {"STP / ENI", "STP / ENI"}, "6"},
    {"foreign", {"Assicurato estero", "Insured abroad"}, "7"},
}};

Markup hand_form(const View& view, const Form& typed, const Mistakes& wrong) {
    const auto given = [&](const char* name) {
        const auto found = typed.find(name);
        return found != typed.end() ? found->second : std::string{};
    };
    const auto why = given("why_no_card");
    const bool judges = view.visit.order.draft != nullptr;
    return markup(
        R"(<h2 class="h4">{}</h2><form method="post" action="{}" novalidate>{}{}{}{})"
        R"(<div class="esente-actions"><button class="btn btn-primary" name="mode" value="paper">{}</button>)"
        R"(<button class="btn btn-outline-primary" name="mode" value="care">{}</button></div></form>)",
        view.say(by_hand), view.visit.path("assistito"), key_field(view),
        text_field(
            view,
            {.name = "codice_fiscale", .label = code_label, .hint = code_hint, .attributes = R"(data-scan="cf" autofocus maxlength="18")"},
            given("codice_fiscale"), wrong),
        choices(view, "why_no_card", why_label, reasons, is_reason_without_card(why) ? std::string_view{why} : std::string_view{"no_chip"}),
        text_field(view,
                   {.name = "card_number",
                    .label = number_label,
                    .hint = number_hint,
                    .attributes = R"(data-scan="number" inputmode="numeric" maxlength="20")"},
                   given("card_number"), wrong),
        view.say(judges ? to_paper : to_host), view.say(to_care));
}

/// What was typed the last time, for somebody who comes back.
Form typed_before(const View& view) {
    const auto& progress = view.visit.progress;
    if (!progress.patient || progress.patient->identity().mode == core::Mode::chip) {
        return {};
    }
    const auto identity = progress.patient->identity();
    return {{"codice_fiscale", identity.id ? identity.id->text() : std::string{}},
            {"card_number", identity.card_number},
            {"why_no_card", progress.why_no_card}};
}

Markup card_part(const View& view) {
    const auto& progress = view.visit.progress;
    const auto& patient = progress.patient;
    const bool of_card = patient && patient->identity().mode == core::Mode::chip;
    if (of_card && patient->left_at()) {
        return markup("<div data-card-left>{}</div>", alert("info", view.say(card_left)));
    }
    if (of_card) {
        return markup(R"(<h2 class="h4">{}</h2>{}<form method="post" action="{}">{})"
                      R"(<button class="btn btn-primary" name="go" value="1" data-focus>{}</button></form><hr class="my-4">)",
                      view.say(read_title), person_box(view), view.visit.path("tessera"), key_field(view), view.say(go_on));
    }
    return markup(R"(<div class="alert alert-info" role="status" id="card-state">{}</div>)", view.say(insert));
}

Markup whole(const View& view, const Form& typed, const Mistakes& wrong) {
    return framed(
        view, {.screen = "assistito", .title = patient_title, .scripts = "scanner card"},
        markup("<h1>{}</h1>{}{}{}", view.say(patient_title), mistakes(view, wrong), card_part(view), hand_form(view, typed, wrong)));
}

} // namespace

bool is_reason_without_card(std::string_view word) {
    return std::any_of(reasons.begin(), reasons.end(), [&](const Choice& choice) { return choice.value == word; });
}

Shown patient_page(const View& view) { return shown(whole(view, typed_before(view), {})); }

Markup patient_page_again(const View& view, const Form& typed, const Mistakes& wrong) { return whole(view, typed, wrong); }

} // namespace esente::screens
