#include "adapters/screens/pages/verdict_page.hpp"

#include "adapters/screens/acts/judging.hpp"
#include "adapters/screens/pages/failed.hpp"
#include "adapters/screens/pages/frame.hpp"
#include "adapters/screens/pages/person.hpp"
#include "adapters/screens/pages/record.hpp"
#include "adapters/screens/pages/secret.hpp"
#include "core/messages/messages.hpp"

#include <algorithm>
#include <array>

namespace esente::screens {
namespace {

namespace messages = core::messages;

constexpr Words verdict_title{"Esito della verifica", "Outcome of the check"};
constexpr Words failed_title{"Verifica non riuscita", "The check did not succeed"};
constexpr Words finish{"Fine", "Done"};
constexpr Words print{"Stampa la registrazione", "Print the record"};
constexpr Words ways_title{"Come proseguire", "Ways forward"};
constexpr Words rest{"Altre informazioni", "More information"};
constexpr Words seen{"Preso atto", "Acknowledged"};
constexpr Words see_title{"Prendere atto", "Acknowledge"};
constexpr Words see_reason{"Motivo", "Reason"};
constexpr Words claimed{"Codice richiesto", "Code claimed"};
constexpr Words reveal{"Mostra i codici (tenere premuto, oppure F2)", "Show codes (hold, or F2)"};
constexpr Words nothing{"Niente da segnalare.", "Nothing to report."};

struct Sign {
    Words word;
    std::string_view icon;
};
/// By core::Decision.
constexpr std::array<Sign, 4> signs{{
    {{"Non verificabile", "Cannot be verified"}, "help-circle"},
    {{"Da correggere", "To be corrected"}, "close-circle"},
    {{"Consentita con avvisi", "Allowed with warnings"}, "warning-circle"},
    {{"Consentita", "Allowed"}, "check-circle"},
}};

constexpr std::array<std::pair<std::string_view, Words>, 4> acknowledge_reasons{{
    {"1", {"L'attestato è stato visto", "The certificate was seen"}},
    {"2", {"Lo conferma l'assistito", "The patient confirms"}},
    {"3", {"Motivo clinico, in cartella", "Clinical reason, in the record"}},
    {"4", {"Altro", "Other"}},
}};

Markup acknowledge_form(const View& view, const std::string& rule) {
    if (view.visit.progress.acknowledged.contains(rule)) {
        return markup("<p><strong>{}</strong></p>", view.say(seen));
    }
    Markup options;
    for (const auto& [value, words] : acknowledge_reasons) {
        options += markup(R"(<option value="{}">{}</option>)", value, view.say(words));
    }
    return markup(R"(<form method="post" action="{}" class="d-flex flex-wrap gap-2 align-items-end esente-noprint">{})"
                  R"(<input type="hidden" name="rule" value="{}"><div><label for="reason-{}">{}</label>)"
                  R"(<select class="form-select" id="reason-{}" name="reason">{}</select></div>)"
                  R"(<button class="btn btn-sm btn-outline-primary" name="go" value="1">{}</button></form>)",
                  view.visit.path("presa-visione"), key_field(view), rule, rule, view.say(see_reason), rule, options, view.say(see_title));
}

Markup finding_block(const View& view, const app::WordedFinding& worded) {
    const char severity = static_cast<char>(worded.finding.severity);
    return markup(R"(<div class="esente-finding {}" data-rule="{}"><p><strong>{}</strong></p><p>{}</p>{}</div>)",
                  std::string_view{&severity, 1}, worded.finding.rule, discreet(view, worded.message), discreet(view, worded.remedy),
                  severity == 'W' ? acknowledge_form(view, worded.finding.rule) : Markup{});
}

/// What matters first; what only informs is folded.
Markup findings(const View& view, const app::Verdict& verdict) {
    Markup first;
    Markup folded;
    for (const auto& worded : verdict.findings) {
        (worded.finding.severity == core::Severity::information ? folded : first) += finding_block(view, worded);
    }
    if (first.html.empty() && folded.html.empty()) {
        return markup("<p>{}</p>", view.say(nothing));
    }
    return folded.html.empty() ? first
                               : first += markup(R"(<details class="mb-3"><summary>{}</summary>{}</details>)", view.say(rest), folded);
}

Markup way_button(const View& view, std::size_t index, const Markup& text) {
    return markup(R"(<form method="post" action="{}">{}<button class="btn {}" name="way" value="{}"{}>{}</button></form>)",
                  view.visit.path("via"), key_field(view), std::string_view{index == 0 ? "btn-primary" : "btn-outline-primary"}, index,
                  Markup{index == 0 ? " data-focus" : ""}, text);
}

Markup ways(const View& view, const app::Verdict& verdict) {
    if (verdict.ways.empty()) {
        return markup(R"(<div class="esente-actions esente-noprint"><form method="post" action="{}">{})"
                      R"(<button class="btn btn-primary" name="go" value="1" data-focus>{}</button></form>)"
                      R"(<button type="button" class="btn btn-outline-primary" data-print>{}</button></div>)",
                      view.visit.path("concludi"), key_field(view), view.say(finish), view.say(print));
    }
    Markup buttons;
    for (std::size_t i = 0; i < verdict.ways.size(); ++i) {
        const auto& worded = verdict.ways[i];
        const bool names_code = worded.way.action == core::Action::use_code;
        buttons += way_button(view, i, markup("{}{}", worded.text, names_code ? discreet(view, " " + worded.way.value) : Markup{}));
    }
    return markup(R"(<h2 class="h4">{}</h2><div class="esente-ways esente-noprint">{}</div>)"
                  R"(<button type="button" class="btn btn-outline-primary esente-noprint" data-print>{}</button>)",
                  view.say(ways_title), buttons, view.say(print));
}

Markup claim(const View& view, const app::Verdict& verdict) {
    return verdict.exemption
               ? markup(R"(<p>{}: <span class="esente-large">{}</span></p>)", view.say(claimed), discreet(view, verdict.exemption->code))
               : Markup{};
}

Markup judged(const View& view, const app::Verdict& verdict) {
    const auto& sign = signs.at(static_cast<std::size_t>(verdict.decision));
    const Markup body = claim(view, verdict) += findings(view, verdict);
    const bool secrets = body.html.find("data-secret") != std::string::npos;
    return markup(R"(<div class="esente-verdict {}" data-decision="{}">{}<h1>{}</h1></div>{}{}{}{}{})",
                  std::string_view{core::decision_name(verdict.decision)}, std::string_view{core::decision_name(verdict.decision)},
                  icon(sign.icon), view.say(sign.word), person_box(view), body,
                  secrets ? markup(R"(<p class="esente-noprint"><button type="button" class="btn btn-sm btn-outline-primary" )"
                                   "data-reveal>{}</button></p>",
                                   view.say(reveal))
                          : Markup{},
                  ways(view, verdict), record(view, verdict));
}

Markup not_judged(const View& view, const core::Error& error) {
    const auto mode = view.visit.progress.patient ? view.visit.progress.patient->identity().mode : core::Mode::none;
    const auto all = messages::ways_after(error.fault, mode);
    Markup buttons;
    for (std::size_t i = 0; i < all.size(); ++i) {
        buttons += way_button(view, i, markup("{}", messages::way_text(all[i], view.language())));
    }
    return markup(R"(<h1>{}</h1>{}{}<h2 class="h4">{}</h2><div class="esente-ways">{}</div>)", view.say(failed_title),
                  alert("danger", in_user_words(view, error)), technical(view, error), view.say(ways_title), buttons);
}

} // namespace

Shown verdict_page(const View& view) {
    auto& progress = view.visit.progress;
    if (!progress.check) {
        return instead(progress.patient ? "attestato" : "assistito");
    }
    if (progress.check->outcome() == nullptr) {
        progress.waiting_for = progress.check;
        progress.then = "esito";
        return instead("attesa");
    }
    const Frame frame{.screen = "esito", .title = verdict_title, .scripts = "reveal"};
    if (const auto* const verdict = verdict_of(view)) {
        progress.judged_at = progress.judged_at ? progress.judged_at : std::optional{view.clock.now()};
        return shown(framed(view, frame, judged(view, *verdict)));
    }
    const auto* const error = check_failure(view);
    return error != nullptr ? shown(framed(view, frame, not_judged(view, *error))) : instead("assistito");
}

} // namespace esente::screens
