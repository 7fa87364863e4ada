#include "adapters/screens/pages/waiting.hpp"

#include <chrono>

namespace esente::screens {
namespace {

constexpr Words waited_words{"Secondi di attesa:", "Seconds waited:"};
constexpr Words seconds_words{"· dopo circa", "· after about"};
constexpr Words limit_words{"secondi l'attesa finisce da sola.", "seconds the wait ends by itself."};
constexpr Words still_waiting{"La risposta non è ancora arrivata. Si può attendere oppure interrompere: quanto inserito resta.",
                              "The answer has not come yet. You can wait or stop: what was entered is kept."};

Markup how_long(const View& view, std::uint64_t job) {
    auto& progress = view.visit.progress;
    const auto now = std::chrono::steady_clock::now();
    if (progress.shown_waiting != job) {
        progress.shown_waiting = job;
        progress.waiting_since = now;
    }
    const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(now - progress.waiting_since);
    const auto limit = std::chrono::ceil<std::chrono::seconds>(view.engine.settings().service.timeout);
    return markup(R"(<p class="mt-3" data-since="{}">{} <span data-waited>{}</span> {} {} {}</p>)"
                  R"(<p role="status" data-after="3000" data-text="{}"></p>)",
                  waited.count(), view.say(waited_words), waited.count() / 1000, view.say(seconds_words), limit.count(),
                  view.say(limit_words), view.say(still_waiting));
}

} // namespace

Markup waiting_box(const View& view, std::string_view what, const app::Job& job) {
    return markup(R"(<p class="lead" role="status">{}</p><div class="progress-spinner progress-spinner-active">)"
                  R"(<span class="visually-hidden">{}</span></div>{})",
                  what, what, how_long(view, job.id()));
}

} // namespace esente::screens
