#include "adapters/screens/pages/new_card/card_reason.hpp"

#include "adapters/screens/typed.hpp"
#include "core/counter/permanent_words.hpp"

#include <array>

namespace esente::screens {
namespace {

using core::counter::CardReason;

constexpr Words no_reason{"Scegliere il motivo.", "Choose the reason."};
constexpr Words wrong_day{"Scrivere il giorno come gg/mm/aaaa.", "Write the day as dd/mm/yyyy."};

constexpr std::array<Choice, 4> reasons{{
    {"theft", {"Furto", "Theft"}, "1"},
    {"loss", {"Smarrimento", "Loss"}, "2"},
    {"not_received", {"Mai ricevuta", "Never received"}, "3"},
    {"damaged", {"Deterioramento", "Damage"}, "4"},
}};

} // namespace

std::span<const Choice> card_reasons() noexcept { return reasons; }

Words words_of(CardReason reason) { return reasons.at(static_cast<std::size_t>(reason)).label; }

std::optional<CardReason> chosen_reason(const Form& typed) {
    return core::counter::of_permanent_word<CardReason>(field_of(typed, "reason"));
}

bool is_out_of_hand(CardReason reason) noexcept { return reason == CardReason::theft || reason == CardReason::loss; }

void read_reason(const Form& typed, core::counter::CardRequest& request) {
    request.reason = chosen_reason(typed).value_or(CardReason::loss);
    request.declaration.place = field_of(typed, "declaration.place");
    request.declaration.day = day_of(field_of(typed, "declaration.date"));
    request.declaration.report = is_out_of_hand(request.reason) ? field_of(typed, "declaration.report") : std::string{};
}

void reason_flaws(const View& view, const Form& typed, Mistakes& wrong) {
    if (!chosen_reason(typed)) {
        wrong.emplace_back("reason", view.say(no_reason));
    }
    const auto day = field_of(typed, "declaration.date");
    if (!day.empty() && !day_of(day)) {
        wrong.emplace_back("declaration.date", view.say(wrong_day));
    }
}

} // namespace esente::screens
