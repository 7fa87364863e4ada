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

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>

namespace esente::screens {
namespace {

/// A page that comes sooner than this needs no sign of progress in between.
constexpr std::chrono::milliseconds patience{250};

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
    return go(paper && view.visit.order.kind == app::ScreenKind::patient ? "attestato" : view.home());
}

enum class For : std::uint8_t { both, counter, doctor };

struct Act {
    std::string_view name;
    For whom;
    Done (*carry_out)(const View& view, const Form& form);
};

constexpr std::array acts{
    Act{"esci", For::both, leave},
    Act{"controlla", For::both, look_again},
    Act{"interrompi", For::both, stop_waiting},
    Act{"lettura", For::both, read_burst},
    Act{"registro/apri", For::counter, open_request},
    Act{"registro/csv", For::counter, save_journal},
    Act{"consegna/mostra", For::counter, show_first_part},
    Act{"consegna/ripeti", For::counter, repeat_second_part},
    Act{"consegna/controlla", For::counter, look_at_second_part},
    Act{"consegna/annulla", For::counter, cancel_request},
    Act{"consegna/fine", For::counter, finish_delivery},
    Act{"consegna/nuova", For::counter, begin_another},
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

} // namespace

Done after(const View& view, const std::shared_ptr<app::Job>& job, std::string_view page) {
    if (job->wait(patience)) {
        return go(page);
    }
    view.visit.progress.waiting_for = job;
    view.visit.progress.then = page;
    return go("attesa");
}

std::optional<std::string> look_up(const View& view, std::string_view name) {
    const auto& progress = view.visit.progress;
    if (name == "vivo") {
        expire_first_part(view);
        const bool left = progress.patient && progress.patient->left_at().has_value();
        return std::string{R"({"stay":true,"card_left":)"} + (left ? "true}" : "false}");
    }
    if (name == "fatto") {
        const bool done = !progress.waiting_for || progress.waiting_for->outcome() != nullptr;
        return std::string{R"({"done":)"} + (done ? "true}" : "false}");
    }
    if (name == "salute") {
        return station_state(view);
    }
    if (name == "carta" && view.visit.order.kind != app::ScreenKind::status) {
        return card_state(view);
    }
    if (name == "luce" && view.is_counter()) {
        return counter_light(view);
    }
    if (name == "consegna/stato" && view.is_counter()) {
        return delivery_state(view);
    }
    return std::nullopt;
}

std::optional<Done> act_on(const View& view, std::string_view act, const Form& form) {
    const bool doctor = view.visit.order.kind == app::ScreenKind::patient;
    const auto* const found = std::find_if(acts.begin(), acts.end(), [&](const Act& row) {
        return row.name == act && (row.whom == For::both || row.whom == (doctor ? For::doctor : For::counter));
    });
    return found != acts.end() ? std::optional{found->carry_out(view, form)} : std::nullopt;
}

} // namespace esente::screens
