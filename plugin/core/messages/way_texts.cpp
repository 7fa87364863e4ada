#include "core/messages/messages.hpp"

#include <algorithm>
#include <array>

namespace esente::core::messages {
namespace {

struct WayWording {
    Action action;
    std::string_view value; ///< empty: any
    std::string_view italian;
    std::string_view english;
};

constexpr std::array wordings{
    WayWording{Action::remove_code, "", "Togliere il codice e prescrivere senza esenzione",
               "Take the code off and prescribe without exemption"},
    WayWording{Action::use_code, "", "Usare l'esenzione indicata, che l'assistito ha in vigore",
               "Use the exemption named, which the patient holds in force"},
    WayWording{Action::take_certificate, "", "Indicare l'attestato di esenzione", "Enter the paper certificate"},
    WayWording{Action::reread_card, "", "Rileggere la tessera dell'assistito", "Read the patient's card again"},
    WayWording{Action::retry, "", "Riprovare", "Try again"},
    WayWording{Action::switch_mode, "chip", "Leggere la tessera dell'assistito", "Read the patient's card"},
    WayWording{Action::switch_mode, "paper", "Passare all'attestato di esenzione", "Switch to the paper certificate"},
    WayWording{Action::switch_mode, "care", "Verificare con la presa in carico", "Check as a patient in care"},
    WayWording{Action::switch_mode, "", "Cambiare modo di identificare l'assistito", "Identify the patient another way"},
};

WayForward plain(Action action) { return {.action = action, .value = {}, .change = {}}; }
WayForward to(Mode mode) { return {.action = Action::switch_mode, .value = mode_name(mode), .change = {}}; }

/// Another way to know the patient, when the present one does not work.
WayForward away_from(Mode mode) { return to(mode == Mode::paper ? Mode::chip : Mode::paper); }

} // namespace

std::string_view way_text(const WayForward& way, Language language) noexcept {
    const auto found = std::find_if(wordings.begin(), wordings.end(), [&](const WayWording& row) {
        return row.action == way.action && (row.value.empty() || row.value == way.value);
    });
    return language == Language::italian ? found->italian : found->english;
}

// NOLINTNEXTLINE(readability-function-size): a line a fault, so that the compiler tells which one is forgotten
std::vector<WayForward> ways_after(Fault fault, Mode mode) {
    switch (fault) {
    case Fault::pcsc_absent:
    case Fault::card_blank:
    case Fault::card_cie:
    case Fault::card_not_cns:
    case Fault::card_not_health:
    case Fault::card_operator:
    case Fault::card_test:
    case Fault::card_absent:
    case Fault::card_ambiguous:
    case Fault::card_mute:
    case Fault::card_removed:
    case Fault::card_busy:
    case Fault::card_data:
    case Fault::reader_absent:
        return {plain(Action::reread_card), to(Mode::paper), to(Mode::care)};
    case Fault::consult_not_allowed:
        return mode == Mode::care ? std::vector{to(Mode::chip)} : std::vector{plain(Action::reread_card), to(Mode::care)};
    case Fault::care_refused:
        return {to(Mode::chip), to(Mode::paper)};
    case Fault::patient_unknown:
    case Fault::patient_deceased:
    case Fault::patient_superseded:
        return {plain(Action::reread_card), away_from(mode)};
    case Fault::usage:
    case Fault::settings:
    case Fault::abi:
    case Fault::prescription_invalid:
    case Fault::certificate_invalid:
    case Fault::catalogue_invalid:
    case Fault::defect:
    case Fault::store:
    case Fault::cancelled:
    case Fault::quota:
        return {plain(Action::retry)};
    case Fault::timeout:
    case Fault::service_unreachable:
    case Fault::service_tls:
    case Fault::service_http:
    case Fault::service_malformed:
    case Fault::service_fault:
    case Fault::service_refused:
        break;
    }
    return {plain(Action::retry), away_from(mode)};
}

} // namespace esente::core::messages
