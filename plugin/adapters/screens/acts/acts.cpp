#include "adapters/screens/acts/acts.hpp"

#include "adapters/screens/acts/card_watch.hpp"
#include "adapters/screens/acts/counter/journal_acts.hpp"
#include "adapters/screens/acts/doctor_acts.hpp"
#include "adapters/screens/acts/new_card/card_acts.hpp"
#include "adapters/screens/acts/pin/delivery_acts.hpp"
#include "adapters/screens/acts/pin/pin_acts.hpp"
#include "adapters/screens/acts/pin/sending.hpp"
#include "adapters/screens/acts/scan_acts.hpp"
#include "adapters/screens/pages/counter/counter_page.hpp"
#include "adapters/screens/pages/status_page.hpp"
#include "core/json.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>

namespace esente::screens {
namespace {

/// A job that is told to stop may be on record already, and then its answer is worth a moment.
constexpr std::chrono::milliseconds last_moment{300};

Done leave(const View& view, const Form& /*form*/) {
    end_visit(view.visit, app::ScreenEnd::left);
    return {};
}

Done look_again(const View& view, const Form& /*form*/) {
    view.visit.progress.health.reset();
    look_at_station(view);
    return after(view, view.visit.progress.health, "stato");
}

Done stop_waiting(const View& view, const Form& /*form*/) {
    auto& progress = view.visit.progress;
    if (progress.waiting_for) {
        progress.waiting_for->cancel();
        progress.waiting_for.reset();
    }
    const bool paper = progress.check && progress.patient && progress.patient->identity().mode == core::Mode::paper;
    progress.then = paper && view.visit.order.kind == app::ScreenKind::patient ? "attestato" : view.home();
    return go(progress.then);
}

struct Act {
    std::string_view name;
    For whom;
    Done (*carry_out)(const View& view, const Form& form);
};

constexpr std::array acts{
    Act{"esci", For::everybody, leave},
    Act{"controlla", For::everybody, look_again},
    Act{"interrompi", For::everybody, stop_waiting},
    Act{"lettura", For::everybody, read_burst},
    Act{"sportello/registro/apri", For::counter, open_request},
    Act{"sportello/registro/csv", For::counter, save_journal},
    Act{"sportello/pin/consegna/mostra", For::counter, show_first_part},
    Act{"sportello/pin/consegna/ripeti", For::counter, repeat_second_part},
    Act{"sportello/pin/consegna/controlla", For::counter, look_at_second_part},
    Act{"sportello/pin/consegna/annulla", For::counter, cancel_request},
    Act{"sportello/pin/consegna/fine", For::counter, finish_delivery},
    Act{"sportello/pin/consegna/nuova", For::counter, begin_another},
    Act{"assistito", For::doctor, enter_patient},
    Act{"tessera", For::doctor, take_card},
    Act{"attestato", For::doctor, take_certificate},
    Act{"prova", For::doctor, try_certificate},
    Act{"via", For::doctor, take_way},
    Act{"presa-visione", For::doctor, acknowledge},
    Act{"concludi", For::doctor, conclude},
    Act{"sportello/tessera/titolare", For::counter, take_holder},
    Act{"sportello/tessera/richiedente", For::counter, take_card_applicant},
    Act{"sportello/tessera/motivo", For::counter, take_reason},
    Act{"sportello/tessera/autocertificazione", For::counter, take_declaration},
    Act{"sportello/tessera/riepilogo", For::counter, send_card_request},
    Act{"sportello/tessera/interrompi", For::counter, stop_card_request},
    Act{"sportello/tessera/provvisoria", For::counter, finish_card_request},
    Act{"sportello/pin/tessera", For::counter, confirm_holder},
    Act{"sportello/pin/richiedente", For::counter, take_who},
    Act{"sportello/pin/recapito", For::counter, take_contact},
    Act{"sportello/pin/documenti", For::counter, take_papers},
    Act{"sportello/pin/invia", For::counter, send_pin},
    Act{"sportello/pin/rigenera", For::counter, regenerate_pin},
    Act{"sportello/pin/interrompi", For::counter, stop_sending},
    Act{"sportello/pin/ricomincia", For::counter, start_anew},
};

std::string visit_state(const View& view) {
    const auto& progress = view.visit.progress;
    expire_first_part(view);
    const bool left = progress.patient && progress.patient->left_at().has_value();
    return core::JsonObject{}.flag("stay", true).flag("card_left", left).json();
}

std::string waiting_state(const View& view) {
    const auto& progress = view.visit.progress;
    const bool done = !progress.waiting_for || progress.waiting_for->outcome() != nullptr;
    return core::JsonObject{}.flag("done", done).json();
}

struct LookUp {
    std::string_view name;
    For whom;
    std::string (*look)(const View& view);
};

constexpr std::array look_ups{
    LookUp{"vivo", For::everybody, visit_state},
    LookUp{"fatto", For::everybody, waiting_state},
    LookUp{"salute", For::everybody, station_state},
    LookUp{"carta", For::doctor, card_state},
    LookUp{"carta", For::counter, card_state},
    LookUp{"luce", For::counter, counter_light},
    LookUp{"sportello/pin/consegna/stato", For::counter, delivery_state},
};

/// The row of this name that belongs to the visit; null for none.
template <class Table> const typename Table::value_type* row_for(const View& view, const Table& table, std::string_view name) {
    const auto* const found =
        std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.name == name && view.may_have(row.whom); });
    return found != table.end() ? found : nullptr;
}

} // namespace

Done after(const View& view, const std::shared_ptr<app::Job>& job, std::string_view page) {
    if (job->wait(patience)) {
        return go(page);
    }
    view.visit.progress.waiting_for = job;
    view.visit.progress.then = page;
    return go("attesa");
}

bool stopped_with_outcome(app::Job& job) {
    job.cancel();
    return job.wait(last_moment);
}

std::optional<std::string> look_up(const View& view, std::string_view name) {
    const auto* const found = row_for(view, look_ups, name);
    return found != nullptr ? std::optional{found->look(view)} : std::nullopt;
}

std::optional<Done> act_on(const View& view, std::string_view act, const Form& form) {
    const auto* const found = row_for(view, acts, act);
    return found != nullptr ? std::optional{found->carry_out(view, form)} : std::nullopt;
}

} // namespace esente::screens
