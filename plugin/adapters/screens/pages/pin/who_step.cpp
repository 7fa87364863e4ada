#include "adapters/screens/acts/pin/pin_form.hpp"
#include "adapters/screens/pages/counter/who_fields.hpp"
#include "adapters/screens/pages/pin/pin_frame.hpp"
#include "adapters/screens/pages/pin/pin_pages.hpp"

namespace esente::screens {
namespace {

constexpr Words who_title{"Chi richiede", "Who asks"};
constexpr Words who{"Chi richiede il PIN?", "Who asks for the PIN?"};
constexpr Words other_person{"La tessera confermata è di un'altra persona: quanto era stato scritto prima è stato cancellato.",
                             "The confirmed card is another person's: what was typed before was wiped."};

} // namespace

Markup who_step_again(const View& view, const Mistakes& wrong) {
    const auto& work = *view.visit.progress.pin;
    return pin_page(
        view, {.step = PinStep::who, .title = who_title, .page = "sportello/pin/richiedente"}, wrong,
        markup("{}{}", work.other_person ? alert("warning", view.say(other_person)) : Markup{},
               step_form(view, PinStep::who, who_fields(view, {.question = who, .age = age_of_holder(view)}, work.typed, wrong))));
}

Shown who_step(const View& view) { return step_or_standing(view, PinStep::who, who_step_again); }

} // namespace esente::screens
