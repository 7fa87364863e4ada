#include "adapters/screens/acts/card_watch.hpp"
#include "adapters/screens/acts/doctor_acts.hpp"
#include "adapters/screens/acts/judging.hpp"
#include "adapters/screens/pages/patient_page.hpp"
#include "adapters/screens/pages/scan_words.hpp"
#include "adapters/screens/typed.hpp"
#include "app/enter.hpp"
#include "ports/wiping.hpp"

namespace esente::screens {
namespace {

constexpr Words no_code{"Leggere o digitare il codice dell'assistito; per un assicurato estero basta indicarlo qui sotto.",
                        "Scan or type the patient's code; for somebody insured abroad it is enough to say so below."};
constexpr Words other_number{"Questo numero non è quello della tessera letta: ricontrollarlo sul retro, o lasciarlo vuoto.",
                             "This is not the number of the card that was read: check it on the back, or leave it empty."};
constexpr Words no_number{"Il numero della tessera ha 20 cifre e comincia con 80380: ricontrollarlo sul retro, o lasciarlo vuoto.",
                          "A card number has 20 digits and begins with 80380: check it on the back, or leave it empty."};

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

Words words_of_number(const core::scan::Scan& scan) {
    if (scan.outcome == core::scan::Outcome::read) {
        return scan.card_number.empty() ? no_number : other_number;
    }
    return scan.kind == core::scan::Kind::card_number ? scan_words(scan) : no_number;
}

Mistakes mistakes_in(const View& view, const Form& form, const std::string& code, const std::string& reason) {
    Mistakes wrong;
    if (code.empty() && reason != "foreign") {
        wrong.emplace_back("codice_fiscale", view.say(no_code));
        return wrong;
    }
    const auto scan = core::scan::read_scan(code);
    if (!code.empty() && !scan.id) {
        wrong.emplace_back("codice_fiscale", view.say(scan_words(scan)));
    } else if (const auto number = field_of(form, "card_number"); !app::enter_patient(core::Mode::paper, code, number)) {
        wrong.emplace_back("card_number", view.say(words_of_number(core::scan::read_scan(number))));
    }
    return wrong;
}

} // namespace

Done enter_patient(const View& view, const Form& form) {
    const auto code = field_of(form, "codice_fiscale");
    const auto reason = field_of(form, "why_no_card");
    const auto mode = field_of(form, "mode") == "care" ? core::Mode::care : core::Mode::paper;
    if (const auto wrong = mistakes_in(view, form, code, reason); !wrong.empty()) {
        return {.page = patient_page_again(view, form, wrong)};
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
