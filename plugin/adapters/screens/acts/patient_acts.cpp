#include "adapters/screens/acts/card_watch.hpp"
#include "adapters/screens/acts/doctor_acts.hpp"
#include "adapters/screens/acts/judging.hpp"
#include "adapters/screens/pages/patient_page.hpp"
#include "adapters/screens/typed.hpp"
#include "app/enter.hpp"
#include "ports/wiping.hpp"

namespace esente::screens {
namespace {

constexpr Words no_code{"Leggere o digitare il codice dell'assistito; per un assicurato estero basta indicarlo qui sotto.",
                        "Scan or type the patient's code; for somebody insured abroad it is enough to say so below."};
constexpr Words wrong_code{
    "Non è un codice fiscale, STP, ENI o provvisorio valido: controllare lettere e cifre, o rileggere il codice a barre.",
    "This is no valid codice fiscale, STP, ENI or provisional code: check letters and digits, or scan again."};
constexpr Words wrong_number{"Il numero della tessera non è giusto: 20 cifre, come sul retro. Si può lasciare vuoto.",
                             "The card number is not right: 20 digits, as on the back. It may be left empty."};

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
    } else if (!app::enter_patient(core::Mode::paper, code, field_of(form, "card_number"))) {
        wrong.emplace_back("card_number", view.say(wrong_number));
    }
    return wrong;
}

} // namespace

Done enter_patient(const View& view, const Form& form) {
    const auto code = field_of(form, "codice_fiscale");
    const auto reason = field_of(form, "why_no_card");
    const auto mode = field_of(form, "mode") == "care" ? core::Mode::care : core::Mode::paper;
    if (const auto wrong = mistakes_in(view, form, code, reason); !wrong.empty()) {
        return {.go = {}, .page = patient_page_again(view, form, wrong), .json = {}};
    }
    auto patient = app::enter_patient(mode, code, field_of(form, "card_number"));
    auto& progress = view.visit.progress;
    stop_reading(view);
    ports::renew(progress);
    progress.patient = std::move(patient).value();
    progress.why_no_card = is_reason_without_card(reason) ? reason : std::string{};
    return patient_known(view, mode);
}

Done take_card(const View& view, const Form& /*form*/) {
    return card_is_in(view) ? patient_known(view, core::Mode::chip) : go("assistito");
}

} // namespace esente::screens
