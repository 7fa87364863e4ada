#include "adapters/screens/pages/counter/document_fields.hpp"

#include "adapters/screens/pages/counter/choose.hpp"
#include "adapters/screens/typed.hpp"
#include "core/counter/permanent_words.hpp"

#include <array>

namespace esente::screens {
namespace {

constexpr Words kind_label{"Tipo di documento", "Kind of document"};
constexpr Words number_label{"Numero", "Number"};
constexpr Words issuer_label{"Rilasciato da", "Issued by"};
constexpr Words issuer_hint{"Ad esempio: Comune di Pavia.", "For instance: Comune di Pavia."};
constexpr Words issued_label{"Rilasciato il", "Issued on"};
constexpr Words expires_label{"Scade il", "Valid until"};
constexpr Words day_hint{"gg/mm/aaaa", "dd/mm/yyyy"};
constexpr Words end_hint{"gg/mm/aaaa; vuoto solo se il documento non ha scadenza.", "dd/mm/yyyy; empty only if the document bears no end."};
constexpr Words until{"scade il", "valid until"};
constexpr Words no_end{"senza scadenza", "without an end"};
constexpr Words no_kind{"Scegliere il tipo di documento.", "Choose the kind of document."};
constexpr Words wrong_day{"Scrivere il giorno come gg/mm/aaaa.", "Write the day as dd/mm/yyyy."};

/// By DocumentKind.
constexpr std::array<Choice, 6> kinds{{
    {"cie", {"Carta d'identità elettronica", "Electronic identity card"}, ""},
    {"paper_id", {"Carta d'identità di carta", "Paper identity card"}, ""},
    {"passport", {"Passaporto", "Passport"}, ""},
    {"licence", {"Patente di guida", "Driving licence"}, ""},
    {"residence_permit", {"Permesso o titolo di soggiorno", "Residence permit"}, ""},
    {"other", {"Altro documento di riconoscimento", "Other identity document"}, ""},
}};

constexpr std::string_view day_attributes = R"(inputmode="numeric" maxlength="10")";

} // namespace

std::string document_in_words(core::Language language, const core::counter::Document& document) {
    const auto kind = kinds.at(static_cast<std::size_t>(document.kind)).label.in(language);
    const auto end =
        document.expires ? std::string{until.in(language)} + " " + written(document.expires) : std::string{no_end.in(language)};
    return std::string{kind} + " " + document.number + ", " + document.issuer + ", " + written(document.issued) + ", " + end;
}

Markup document_fields(const View& view, const DocumentFields& which, const Form& typed, const Mistakes& wrong) {
    const std::string prefix{which.prefix};
    const auto field = [&](const char* part, TextField one) {
        const auto name = prefix + part;
        one.name = name;
        return text_field(view, one, field_of(typed, name), wrong);
    };
    const auto kind = prefix + ".kind";
    return markup(
        R"(<fieldset id="{}" tabindex="-1"><legend class="h6">{}</legend><div class="row">{}{}{}{}{}</div></fieldset>)", prefix,
        view.say(which.legend),
        list(view, {.name = kind, .label = kind_label, .all = kinds, .width = "col-sm-6", .focus = which.focus}, field_of(typed, kind),
             wrong),
        field(".number", {.name = {}, .label = number_label, .attributes = R"(maxlength="40")", .width = "col-sm-6"}),
        field(".issuer", {.name = {}, .label = issuer_label, .hint = issuer_hint, .attributes = R"(maxlength="80")"}),
        field(".issued", {.name = {}, .label = issued_label, .hint = day_hint, .attributes = day_attributes, .width = "col-sm-6"}),
        field(".expires", {.name = {}, .label = expires_label, .hint = end_hint, .attributes = day_attributes, .width = "col-sm-6"}));
}

void document_flaws(const View& view, const std::string& prefix, const Form& typed, Mistakes& wrong) {
    if (!core::counter::of_permanent_word<core::counter::DocumentKind>(field_of(typed, prefix + ".kind"))) {
        wrong.emplace_back(prefix + ".kind", view.say(no_kind));
    }
    for (const auto* part : {".issued", ".expires"}) {
        const auto text = field_of(typed, prefix + part);
        if (!text.empty() && !day_of(text)) {
            wrong.emplace_back(prefix + part, view.say(wrong_day));
        }
    }
}

} // namespace esente::screens
