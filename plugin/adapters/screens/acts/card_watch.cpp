#include "adapters/screens/acts/card_watch.hpp"

#include "adapters/screens/pages/counter/card_faults.hpp"
#include "core/json.hpp"
#include "core/messages/messages.hpp"

namespace esente::screens {
namespace {

/// Short, so that the host's own readings get their turn: one card reader serves one reading at a time.
constexpr std::chrono::milliseconds card_wait{3000};

void begin_reading(const View& view) {
    view.visit.progress.reading =
        view.engine.identify({.timeout = card_wait, .reader = {}, .record_failure = false, .caller = view.visit.order.caller});
}

/// What came of the reading, if it is over.
void take_outcome(const View& view) {
    auto& progress = view.visit.progress;
    const auto reading = progress.reading;
    const auto* const outcome = reading->outcome();
    if (outcome == nullptr) {
        return;
    }
    progress.card_fault.reset();
    if (outcome->ok()) {
        progress.patient = std::get<std::shared_ptr<app::Patient>>(outcome->value());
    } else if (outcome->error().fault != core::Fault::card_absent && outcome->error().fault != core::Fault::cancelled) {
        progress.card_fault = outcome->error();
    }
    progress.reading.reset();
}

std::string state_json(std::string_view state, std::string_view text, bool new_card) {
    return core::JsonObject{}.text("state", state).text("text", text).flag("new_card", new_card).json();
}

} // namespace

bool card_is_in(const View& view) {
    const auto& patient = view.visit.progress.patient;
    return patient && patient->identity().mode == core::Mode::chip && !patient->left_at();
}

void stop_reading(const View& view) {
    if (auto& reading = view.visit.progress.reading) {
        reading->cancel();
        reading.reset();
    }
}

std::string card_state(const View& view) {
    auto& progress = view.visit.progress;
    if (!card_is_in(view)) {
        if (!progress.reading) {
            begin_reading(view);
        }
        take_outcome(view);
    }
    if (card_is_in(view)) {
        return state_json("read", "", false);
    }
    if (!progress.card_fault) {
        return state_json("waiting", "", false);
    }
    const auto fault = progress.card_fault->fault;
    if (view.is_counter()) {
        const auto said = card_fault_at_counter(fault);
        return state_json("waiting", view.say(said.text), said.new_card);
    }
    return state_json("waiting", core::messages::fault_text(fault, core::messages::Audience::user, view.language()), false);
}

} // namespace esente::screens
