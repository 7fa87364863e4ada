#include "adapters/screens/pages/failed.hpp"

#include "core/messages/messages.hpp"

namespace esente::screens {
namespace {

namespace messages = core::messages;

Markup folded(const View& view, const Markup& content) {
    return markup(R"(<details class="mb-3"><summary>{}</summary>{}</details>)", view.say(for_technicians), content);
}

} // namespace

std::string_view in_user_words(const View& view, const core::Error& error) {
    return messages::fault_text(error.fault, messages::Audience::user, view.language());
}

Markup technical(const View& view, const core::Error& error) {
    return folded(view, markup("<p>{}</p><p><code>{} {} {}</code></p>",
                               messages::fault_text(error.fault, messages::Audience::technician, view.language()),
                               core::fault_name(error.fault), error.native, error.detail));
}

Markup finding_lines(const View& view, const std::vector<app::CounterWords>& findings) {
    Markup lines;
    for (const auto& words : findings) {
        lines += markup("<p><strong>{}</strong> {}</p>", words.message, words.remedy);
        lines += words.technician.empty() ? Markup{} : folded(view, markup("<p>{}</p>", words.technician));
    }
    return lines;
}

Markup failed_box(std::string_view kind, std::string_view heading, const Markup& lines) {
    return markup(R"(<div class="alert alert-{}" role="alert" tabindex="-1" data-focus data-refused><h2 class="h5">{}</h2>{}</div>)", kind,
                  heading, lines);
}

} // namespace esente::screens
