#include "adapters/screens/pages/frame.hpp"

#include "core/rome_time.hpp"

#include <utility>

namespace esente::screens {
namespace {

constexpr Words product{"Esenzioni", "Exemptions"};
constexpr Words skip{"Vai al contenuto", "Skip to content"};
constexpr Words status_link{"Stato della postazione", "State of the station"};
constexpr Words leave{"Esci", "Leave"};
constexpr Words counter_name{"Sportello", "Counter"};
constexpr Words doctor_name{"Ambulatorio", "Surgery"};
constexpr Words mistakes_title{"Correggere i dati indicati", "Correct what is marked"};
constexpr Words rome_time{"(ora di Roma)", "(Rome time)"};
constexpr Words no_scripts{"Per usare queste schermate il browser deve poter eseguire gli script della pagina.",
                           "These screens need a browser that runs the page's scripts."};

Markup scripts(std::string_view names) {
    Markup all;
    while (!names.empty()) {
        const auto end = std::min(names.find(' '), names.size());
        all += markup("<script src=\"/a/{}.js\" defer></script>\n", names.substr(0, end));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return all;
}

Markup navigation(core::Language language, const Visit& visit, std::string_view screen) {
    const bool counter = visit.order.kind == app::ScreenKind::counter;
    Markup links = markup(R"(<a class="nav-link text-white" href="{}"{}>{}</a>)", visit.path("stato"),
                          Markup{screen == "stato" ? R"( aria-current="page")" : ""}, status_link.in(language));
    if (counter) {
        links = markup(R"(<a class="nav-link text-white" href="{}"{}>{}</a>)", visit.path("sportello"),
                       Markup{screen == "sportello" ? R"( aria-current="page")" : ""}, counter_name.in(language)) += links;
    }
    return markup(R"(<nav class="d-flex align-items-center gap-3" aria-label="{}">{}<form method="post" action="{}">)"
                  R"(<input type="hidden" name="key" value="{}">)"
                  R"(<button class="btn btn-sm btn-outline-light ms-3" name="leave" value="1">{}</button></form></nav>)",
                  product.in(language), links, visit.path("esci"), visit.page_key, leave.in(language));
}

} // namespace

Markup framed(core::Language language, const Visit* visit, const Frame& frame, const Markup& main) {
    const bool inside = visit != nullptr && frame.inside;
    const Words who = visit != nullptr && visit->order.kind == app::ScreenKind::counter ? counter_name : doctor_name;
    return markup(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{} · {}</title>\n"
        "<link rel=\"stylesheet\" href=\"/a/style.css\">\n<link rel=\"icon\" href=\"data:,\">\n{}</head>\n"
        "<body{}>\n<div class=\"skiplinks\"><a class=\"visually-hidden-focusable\" href=\"#main\">{}</a></div>\n"
        R"(<header class="it-header-wrapper"><div class="it-header-center-wrapper esente-header"><div class="container d-flex )"
        R"(justify-content-between align-items-center"><div><span class="esente-brand">{}</span>)"
        "<span class=\"ms-3\">{}</span></div>{}</div></div></header>\n"
        "<main id=\"main\" class=\"container my-4{}\" data-screen=\"{}\"{}>\n{}\n<noscript>{}</noscript></main>\n</body>\n</html>\n",
        std::string_view{language == core::Language::italian ? "it" : "en"}, frame.title.in(language), product.in(language),
        scripts(inside ? "tab live" : "") += scripts(frame.scripts),
        inside ? markup(R"( data-base="/{}/" data-page="{}" data-tab="{}")", visit->prefix, frame.page.empty() ? frame.screen : frame.page,
                        visit->tab)
               : Markup{},
        skip.in(language), product.in(language), who.in(language), inside ? navigation(language, *visit, frame.screen) : Markup{},
        Markup{frame.wide ? "" : " esente-column"}, frame.screen, frame.step.empty() ? Markup{} : markup(R"( data-step="{}")", frame.step),
        main, alert("warning", no_scripts.in(language)));
}

Markup key_field(const View& view) { return markup(R"(<input type="hidden" name="key" value="{}">)", view.visit.page_key); }

Markup button_form(const View& view, std::string_view act, std::string_view label, std::string_view style) {
    return markup(R"(<form method="post" action="{}">{}<button class="btn {}" name="go" value="1">{}</button></form>)",
                  view.visit.path(act), key_field(view), style, label);
}

Markup icon(std::string_view name, std::string_view style) {
    return markup(R"(<svg class="icon {}" aria-hidden="true"><use href="/a/icons.svg#it-{}"></use></svg>)", style, name);
}

Markup alert(std::string_view kind, std::string_view text) {
    return markup(R"(<div class="alert alert-{}" role="{}">{}</div>)", kind, std::string_view{kind == "danger" ? "alert" : "status"}, text);
}

Markup mistakes(const View& view, const std::vector<std::pair<std::string, std::string>>& field_and_text) {
    if (field_and_text.empty()) {
        return {};
    }
    Markup lines;
    for (const auto& [field, text] : field_and_text) {
        lines += markup(R"(<li><a href="#{}">{}</a></li>)", field, text);
    }
    return markup(R"(<div class="alert alert-danger" role="alert" tabindex="-1" data-focus><h2 class="h5">{}</h2><ul>{}</ul></div>)",
                  view.say(mistakes_title), lines);
}

std::string written(const std::optional<core::Date>& day) {
    if (!day) {
        return "—";
    }
    const auto iso = day->iso();
    return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

std::string written(const View& view, core::Instant instant) {
    const auto iso = core::iso_rome(instant);
    return written(core::Date::from_iso(iso.substr(0, 10))) + " " + iso.substr(11, 8) + " " + std::string{view.say(rome_time)};
}

} // namespace esente::screens
