#include "adapters/screens/pages/fields.hpp"

#include <algorithm>

namespace esente::screens {

Markup text_field(const View& view, const TextField& field, const std::string& value, const Mistakes& wrong) {
    const auto mistake = std::find_if(wrong.begin(), wrong.end(), [&](const auto& entry) { return entry.first == field.name; });
    const bool is_wrong = mistake != wrong.end();
    const auto hint = view.say(field.hint);
    return markup(R"(<div class="esente-field {}"><label for="{}">{}</label>)"
                  R"(<input id="{}" name="{}" type="text" value="{}" autocomplete="off" spellcheck="false")"
                  R"( aria-describedby="{}-hint {}-wrong"{} {}><p class="hint" id="{}-hint">{}</p>)"
                  R"(<p class="wrong" id="{}-wrong" aria-live="polite">{}</p></div>)",
                  field.width, field.name, view.say(field.label), field.name, field.name, value, field.name, field.name,
                  Markup{is_wrong ? R"( aria-invalid="true")" : ""}, Markup{std::string{field.attributes}}, field.name, hint, field.name,
                  is_wrong ? std::string_view{mistake->second} : std::string_view{});
}

Markup choices(const View& view, std::string_view name, const Words& legend, std::span<const Choice> all, std::string_view chosen) {
    Markup list;
    for (const auto& choice : all) {
        list += markup(R"(<div class="esente-choice"><input type="radio" id="{}-{}" name="{}" value="{}" data-key="{}"{}>)"
                       R"(<label for="{}-{}"><kbd>{}</kbd> {}</label></div>)",
                       name, choice.value, name, choice.value, choice.key, Markup{choice.value == chosen ? " checked" : ""}, name,
                       choice.value, choice.key, view.say(choice.label));
    }
    return markup(R"(<fieldset class="esente-field" data-keys><legend>{}</legend><div class="esente-keys">{}</div></fieldset>)",
                  view.say(legend), list);
}

} // namespace esente::screens
