#include "adapters/screens/pages/certificate_page.hpp"

#include "adapters/screens/acts/judging.hpp"
#include "adapters/screens/pages/person.hpp"

#include <array>

namespace esente::screens {
namespace {

constexpr Words certificate_title{"Attestato di esenzione", "Paper certificate"};
constexpr Words code_label{"Codice di esenzione", "Exemption code"};
constexpr Words code_hint{"Come scritto sull'attestato, ad esempio 013.250.", "As written on the certificate, e.g. 013.250."};
constexpr Words issued_label{"Rilasciato il", "Issued on"};
constexpr Words expires_label{"Scade il", "Valid until"};
constexpr Words day_hint{"gg/mm/aaaa; vuoto se non leggibile.", "dd/mm/yyyy; empty if not legible."};
constexpr Words end_hint{"gg/mm/aaaa; vuoto se illimitato.", "dd/mm/yyyy; empty if unlimited."};
constexpr Words issuer_label{"Rilasciato da", "Issued by"};
constexpr Words number_label{"Numero", "Number"};
constexpr Words holder_label{"Codice fiscale dell'intestatario", "Codice fiscale of the holder"};
constexpr Words holder_hint{"Se è scritto sull'attestato.", "If it stands on the certificate."};
constexpr Words seen_legend{"L'attestato", "The certificate"};
constexpr Words reason_label{"Perché serve verificare un altro codice", "Why another code must be checked"};
constexpr Words reason_hint{"Oggi per questo assistito sono già stati verificati tre codici: il motivo resta registrato.",
                            "Three codes were checked for this patient today: the reason is recorded."};
constexpr Words declare_label{"Il servizio non risponde: dichiaro di aver visto questo attestato",
                              "The service does not answer: I declare that I saw this certificate"};
constexpr Words check_words{"Verifica", "Check"};
constexpr Words back_words{"Indietro", "Back"};

constexpr std::array<Choice, 4> seen_choices{{
    {"seen", {"È qui", "Is here"}, "1"},
    {"automatic", {"Non c'è: esenzione assegnata d'ufficio", "None: assigned automatically"}, "2"},
    {"lost", {"Non c'è: smarrito", "None: lost"}, "3"},
    {"not_shown", {"Non c'è: non esibito", "None: not shown"}, "4"},
}};

std::string given(const Form& typed, const char* name, const std::string& otherwise = {}) {
    const auto found = typed.find(name);
    return found != typed.end() ? found->second : otherwise;
}

/// What was typed the last time, for somebody who comes back.
Form typed_before(const View& view) {
    Form form;
    if (const auto& paper = view.visit.progress.paper) {
        form = {{"codice", paper->code}, {"ente", paper->issuer}, {"numero", paper->number}, {"intestatario", paper->holder}};
        form.emplace("rilascio", paper->issued ? written(paper->issued) : "");
        form.emplace("scadenza", paper->expires ? written(paper->expires) : "");
    }
    return form;
}

Markup paper_fields(const View& view, const Form& typed, const Mistakes& wrong) {
    const auto field = [&](const TextField& which) {
        return text_field(view, which, given(typed, std::string{which.name}.c_str()), wrong);
    };
    return markup(R"(<div class="row" data-paper>{}{}{}{}{}</div>)",
                  field({.name = "rilascio",
                         .label = issued_label,
                         .hint = day_hint,
                         .attributes = R"(inputmode="numeric" maxlength="10")",
                         .width = "col-sm-6"}),
                  field({.name = "scadenza",
                         .label = expires_label,
                         .hint = end_hint,
                         .attributes = R"(inputmode="numeric" maxlength="10")",
                         .width = "col-sm-6"}),
                  field({.name = "ente", .label = issuer_label, .attributes = R"(maxlength="100")", .width = "col-sm-6"}),
                  field({.name = "numero", .label = number_label, .attributes = R"(maxlength="60")", .width = "col-sm-6"}),
                  field({.name = "intestatario",
                         .label = holder_label,
                         .hint = holder_hint,
                         .attributes = R"(data-scan="cf" maxlength="18")",
                         .width = "col-sm-6"}));
}

Markup extras(const View& view, const Form& typed, const Mistakes& wrong) {
    Markup more;
    if (limit_reached(view)) {
        more += text_field(view, {.name = "motivo_limite", .label = reason_label, .hint = reason_hint, .attributes = R"(maxlength="200")"},
                           given(typed, "motivo_limite"), wrong);
    }
    if (may_declare(view)) {
        more += markup(R"(<div class="esente-choice"><input type="checkbox" id="dichiara" name="dichiara" value="1">)"
                       R"(<label for="dichiara">{}</label></div>)",
                       view.say(declare_label));
    }
    return more;
}

Markup whole(const View& view, const Form& typed, const Mistakes& wrong) {
    const auto& draft = view.visit.order.draft;
    return framed(
        view, {.screen = "attestato", .title = certificate_title, .scripts = "scanner certificate"},
        markup(R"(<h1>{}</h1>{}{}<form method="post" action="{}" novalidate data-check="prova">{}{}{}{}{})"
               R"(<div class="esente-actions"><button class="btn btn-primary" name="go" value="1">{}</button>)"
               R"(<a class="btn btn-outline-primary" href="{}" data-back>{}</a></div></form>)",
               view.say(certificate_title), mistakes(view, wrong), person_box(view), view.visit.path("attestato"), key_field(view),
               text_field(view, {.name = "codice", .label = code_label, .hint = code_hint, .attributes = R"(autofocus maxlength="15")"},
                          given(typed, "codice", draft->exemption), wrong),
               choices(view, "attestato", seen_legend, seen_choices, given(typed, "attestato", "seen")), paper_fields(view, typed, wrong),
               extras(view, typed, wrong), view.say(check_words), view.visit.path("assistito"), view.say(back_words)));
}

} // namespace

Shown certificate_page(const View& view) {
    if (!view.visit.progress.patient || !view.visit.order.draft) {
        return instead("assistito");
    }
    return shown(whole(view, typed_before(view), {}));
}

Markup certificate_page_again(const View& view, const Form& typed, const Mistakes& wrong) { return whole(view, typed, wrong); }

} // namespace esente::screens
