#include "adapters/screens/pages/counter/person_fields.hpp"

#include "adapters/screens/typed.hpp"

namespace esente::screens {
namespace {

constexpr Words code_label{"Codice fiscale", "Codice fiscale"};
constexpr Words code_hint{"Dal codice a barre della tessera o dalla tastiera.", "From the card's bar code or the keyboard."};
constexpr Words surname_label{"Cognome", "Surname"};
constexpr Words given_name_label{"Nome", "Given name"};

} // namespace

Markup person_fields(const View& view, const PersonFields& who, const Form& typed, const Mistakes& wrong) {
    const auto field = [&](const char* part, TextField which) {
        const auto name = std::string{who.prefix} + part;
        which.name = name;
        return text_field(view, which, field_of(typed, name), wrong);
    };
    return markup(R"(<fieldset id="{}" tabindex="-1"><legend class="h6">{}</legend><div class="row">{}{}{}</div></fieldset>)", who.prefix,
                  view.say(who.legend),
                  field(".codice_fiscale", {.name = {},
                                            .label = code_label,
                                            .hint = code_hint,
                                            .attributes = R"(data-scan="cf" data-scan-stay maxlength="18" autocapitalize="characters")"}),
                  field(".surname", {.name = {}, .label = surname_label, .attributes = R"(maxlength="80")", .width = "col-sm-6"}),
                  field(".given_name", {.name = {}, .label = given_name_label, .attributes = R"(maxlength="80")", .width = "col-sm-6"}));
}

} // namespace esente::screens
