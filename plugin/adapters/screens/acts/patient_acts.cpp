#include "adapters/screens/acts/doctor_acts.hpp"
#include "adapters/screens/acts/judging.hpp"
#include "adapters/screens/json.hpp"
#include "adapters/screens/pages/patient_page.hpp"
#include "app/enter.hpp"
#include "core/messages/messages.hpp"
#include "core/text.hpp"

namespace esente::screens {
namespace {

/// Short, so that the host's own readings get their turn: one card reader serves one reading at a time.
constexpr std::chrono::milliseconds card_wait{3000};

constexpr Words no_code{"Leggere o digitare il codice dell'assistito; per un assicurato estero basta indicarlo qui sotto.",
                        "Scan or type the patient's code; for somebody insured abroad it is enough to say so below."};
constexpr Words wrong_code{
    "Non è un codice fiscale, STP, ENI o provvisorio valido: controllare lettere e cifre, o rileggere il codice a barre.",
    "This is no valid codice fiscale, STP, ENI or provisional code: check letters and digits, or scan again."};
constexpr Words wrong_number{"Il numero della tessera non è giusto: 20 cifre, come sul retro. Si può lasciare vuoto.",
                             "The card number is not right: 20 digits, as on the back. It may be left empty."};

std::string field(const Form& form, const char* name) {
    const auto found = form.find(name);
    return found != form.end() ? std::string{core::trim(found->second)} : std::string{};
}

void stop_reading(const View& view) {
    if (auto& reading = view.visit.progress.reading) {
        reading->cancel();
        reading.reset();
    }
}

/// The patient is known: on to the certificate, the verdict, or back to the host.
Done patient_known(const View& view, core::Mode mode) {
    stop_reading(view);
    auto& visit = view.visit;
    if (!visit.order.draft) {
        end_visit(visit, app::ScreenEnd::done, {.end = {}, .patient = visit.progress.patient, .verdict = {}, .way = -1});
        return {};
    }
    visit.progress.check.reset();
    return mode == core::Mode::paper ? go("attestato") : start_check(view);
}

Mistakes mistakes_in(const View& view, const Form& form, const std::string& code, const std::string& reason) {
    Mistakes wrong;
    if (code.empty() && reason != "foreign") {
        wrong.emplace_back("codice_fiscale", view.say(no_code));
    } else if (!code.empty() && !core::PatientId::parse(code)) {
        wrong.emplace_back("codice_fiscale", view.say(wrong_code));
    } else if (!app::enter_patient(core::Mode::paper, code, field(form, "card_number"))) {
        wrong.emplace_back("card_number", view.say(wrong_number));
    }
    return wrong;
}

} // namespace

Done enter_patient(const View& view, const Form& form) {
    const auto code = field(form, "codice_fiscale");
    const auto reason = field(form, "why_no_card");
    const auto mode = field(form, "mode") == "care" ? core::Mode::care : core::Mode::paper;
    if (const auto wrong = mistakes_in(view, form, code, reason); !wrong.empty()) {
        return {.go = {}, .page = patient_page_again(view, form, wrong), .json = {}};
    }
    auto patient = app::enter_patient(mode, code, field(form, "card_number"));
    auto& progress = view.visit.progress;
    stop_reading(view);
    progress = Progress{};
    progress.patient = std::move(patient).value();
    progress.why_no_card = is_reason_without_card(reason) ? reason : std::string{};
    return patient_known(view, mode);
}

Done take_card(const View& view, const Form& /*form*/) {
    const auto& patient = view.visit.progress.patient;
    const bool of_card = patient && patient->identity().mode == core::Mode::chip && !patient->left_at();
    return of_card ? patient_known(view, core::Mode::chip) : go("assistito");
}

std::string card_state(const View& view) {
    auto& progress = view.visit.progress;
    const bool known = progress.patient && progress.patient->identity().mode == core::Mode::chip && !progress.patient->left_at();
    if (known) {
        return R"({"state":"read","text":""})";
    }
    if (!progress.reading) {
        progress.reading =
            view.engine.identify({.timeout = card_wait, .reader = {}, .record_failure = false, .caller = view.visit.order.caller});
    }
    const auto reading = progress.reading;
    const auto* const outcome = reading->outcome();
    if (outcome != nullptr) {
        progress.card_fault.reset();
        if (outcome->ok()) {
            progress.patient = std::get<std::shared_ptr<app::Patient>>(outcome->value());
        } else if (outcome->error().fault != core::Fault::card_absent && outcome->error().fault != core::Fault::cancelled) {
            progress.card_fault = outcome->error();
        }
        progress.reading.reset();
        if (outcome->ok()) {
            return R"({"state":"read","text":""})";
        }
    }
    const auto text = progress.card_fault
                          ? core::messages::fault_text(progress.card_fault->fault, core::messages::Audience::user, view.language())
                          : std::string_view{};
    return R"({"state":"waiting","text":")" + json_text(text) + "\"}";
}

} // namespace esente::screens
