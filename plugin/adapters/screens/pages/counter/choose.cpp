#include "adapters/screens/pages/counter/choose.hpp"

#include <algorithm>

namespace esente::screens {
namespace {

constexpr Words nothing_yet{"— scegliere —", "— choose —"};

Markup marked(std::string_view mistake) { return Markup{mistake.empty() ? "" : R"( aria-invalid="true")"}; }

Markup beside(std::string_view name, std::string_view hint, std::string_view mistake) {
    return markup(R"(<p class="hint" id="{}-hint">{}</p><p class="wrong" id="{}-wrong">{}</p>)", name, hint, name, mistake);
}

} // namespace

std::string_view mistake_of(const Mistakes& wrong, std::string_view name) {
    const auto found = std::find_if(wrong.begin(), wrong.end(), [&](const auto& entry) { return entry.first == name; });
    return found != wrong.end() ? std::string_view{found->second} : std::string_view{};
}

Markup group(const View& view, const Group& which, std::string_view chosen, const Mistakes& wrong) {
    const auto mistake = mistake_of(wrong, which.name);
    const bool none = std::none_of(which.all.begin(), which.all.end(), [&](const Choice& choice) { return choice.value == chosen; });
    Markup all;
    for (const auto& choice : which.all) {
        const bool takes_focus = which.focus && (choice.value == chosen || (none && &choice == which.all.data()));
        all += markup(R"(<div class="esente-choice"><input type="radio" id="{}-{}" name="{}" value="{}" data-key="{}"{}{}>)"
                      R"(<label for="{}-{}"><kbd>{}</kbd> {}</label></div>)",
                      which.name, choice.value, which.name, choice.value, choice.key, Markup{choice.value == chosen ? " checked" : ""},
                      Markup{takes_focus ? " autofocus" : ""}, which.name, choice.value, choice.key, view.say(choice.label));
    }
    return markup(
        R"(<fieldset class="esente-field" id="{}" tabindex="-1" data-keys aria-describedby="{}-hint {}-wrong"><legend>{}</legend>)"
        R"(<div class="esente-keys">{}</div>{}</fieldset>)",
        which.name, which.name, which.name, view.say(which.legend), all, beside(which.name, view.say(which.hint), mistake));
}

Markup list(const View& view, const List& which, std::string_view chosen, const Mistakes& wrong) {
    const auto mistake = mistake_of(wrong, which.name);
    Markup all = markup(R"(<option value="">{}</option>)", view.say(nothing_yet));
    for (const auto& choice : which.all) {
        all += markup(R"(<option value="{}"{}>{}</option>)", choice.value, Markup{choice.value == chosen ? " selected" : ""},
                      view.say(choice.label));
    }
    return markup(R"(<div class="esente-field {}"><label for="{}">{}</label><select id="{}" name="{}" autocomplete="off")"
                  R"( aria-describedby="{}-hint {}-wrong"{}{}>{}</select>{}</div>)",
                  which.width, which.name, view.say(which.label), which.name, which.name, which.name, which.name, marked(mistake),
                  Markup{which.focus ? " autofocus" : ""}, all, beside(which.name, "", mistake));
}

Markup tick(const View& view, const Tick& which, bool ticked, const Mistakes& wrong) {
    const auto mistake = mistake_of(wrong, which.name);
    return markup(R"(<div class="esente-field"><div class="esente-choice"><input type="checkbox" id="{}" name="{}" value="1")"
                  R"( aria-describedby="{}-hint {}-wrong"{}{}><label for="{}">{}</label></div>{}</div>)",
                  which.name, which.name, which.name, which.name, marked(mistake), Markup{ticked ? " checked" : ""}, which.name,
                  view.say(which.label), beside(which.name, view.say(which.hint), mistake));
}

Markup panel(std::string_view when, bool shown, const Markup& content) {
    return markup(R"(<div class="esente-panel" data-when="{}"{}>{}</div>)", when, Markup{shown ? "" : " hidden"}, content);
}

} // namespace esente::screens
