#include "adapters/screens/acts/doctor_acts.hpp"
#include "adapters/screens/acts/judging.hpp"
#include "adapters/screens/pages/certificate_page.hpp"
#include "adapters/screens/typed.hpp"
#include "core/exemption_code.hpp"
#include "core/json.hpp"
#include "core/text.hpp"

#include <optional>

namespace esente::screens {
namespace {

constexpr Words no_code{"Scrivere il codice che sta sull'attestato.", "Write the code that stands on the certificate."};
constexpr Words wrong_code{"Un codice ha solo lettere, cifre e punti, fino a 15: controllare l'attestato.",
                           "A code has letters, digits and dots only, up to 15: check the certificate."};
constexpr Words wrong_day{"Scrivere il giorno come gg/mm/aaaa.", "Write the day as dd/mm/yyyy."};
constexpr Words future_day{"Il rilascio è dopo oggi: controllare la data.", "Issued after today: check the date."};
constexpr Words order_of_days{"La scadenza viene prima del rilascio: controllare le date.",
                              "It ends before it was issued: check the dates."};
constexpr Words wrong_holder{"Non è un codice fiscale valido: si può lasciare vuoto.",
                             "This is no valid codice fiscale; it may be left empty."};
constexpr Words expired_note{"Scaduto: si può verificare lo stesso, decide il registro.",
                             "Expired: it can be checked all the same, the registry decides."};

struct Typed {
    std::optional<core::PaperCertificate> paper;
    core::NoCertificate none = core::NoCertificate::none;
    Mistakes wrong;
};

void read_days(const View& view, const Form& form, core::PaperCertificate& paper, Mistakes& wrong) {
    const auto issued = field_of(form, "rilascio");
    const auto expires = field_of(form, "scadenza");
    paper.issued = day_of(issued);
    paper.expires = day_of(expires);
    if (!issued.empty() && !paper.issued) {
        wrong.emplace_back("rilascio", view.say(wrong_day));
    } else if (paper.issued && *paper.issued > view.today()) {
        wrong.emplace_back("rilascio", view.say(future_day));
    }
    if (!expires.empty() && !paper.expires) {
        wrong.emplace_back("scadenza", view.say(wrong_day));
    } else if (paper.issued && paper.expires && *paper.expires < *paper.issued) {
        wrong.emplace_back("scadenza", view.say(order_of_days));
    }
}

core::NoCertificate none_of(const std::string& said) {
    if (said == "automatic") {
        return core::NoCertificate::automatic;
    }
    if (said == "lost") {
        return core::NoCertificate::lost;
    }
    return said == "not_shown" ? core::NoCertificate::not_shown : core::NoCertificate::none;
}

Typed read_typed(const View& view, const Form& form) {
    Typed typed;
    typed.none = none_of(field_of(form, "attestato"));
    if (typed.none != core::NoCertificate::none) {
        return typed;
    }
    core::PaperCertificate paper;
    paper.code = core::ascii_upper(field_of(form, "codice"));
    paper.issuer = field_of(form, "ente");
    paper.number = field_of(form, "numero");
    paper.holder = core::ascii_upper(field_of(form, "intestatario"));
    if (paper.code.empty()) {
        typed.wrong.emplace_back("codice", view.say(no_code));
    } else if (!core::ExemptionCode::parse(paper.code)) {
        typed.wrong.emplace_back("codice", view.say(wrong_code));
    }
    read_days(view, form, paper, typed.wrong);
    if (!paper.holder.empty() && !core::PatientId::parse(paper.holder)) {
        typed.wrong.emplace_back("intestatario", view.say(wrong_holder));
    }
    typed.paper = std::move(paper);
    return typed;
}

} // namespace

Done take_certificate(const View& view, const Form& form) {
    auto& progress = view.visit.progress;
    if (!progress.patient || !view.visit.order.draft) {
        return go("assistito");
    }
    auto typed = read_typed(view, form);
    if (!typed.wrong.empty()) {
        return {.page = certificate_page_again(view, form, typed.wrong)};
    }
    progress.declare = may_declare(view) && typed.paper && field_of(form, "dichiara") == "1";
    progress.limit_reason = field_of(form, "motivo_limite");
    progress.paper = std::move(typed.paper);
    progress.no_certificate = typed.none;
    return start_check(view);
}

Done try_certificate(const View& view, const Form& form) {
    const auto typed = read_typed(view, form);
    core::JsonObject wrong;
    for (const auto& [name, text] : typed.wrong) {
        wrong.text(name, text);
    }
    const bool expired = typed.paper && typed.paper->expires && *typed.paper->expires < view.today();
    return {
        .json =
            core::JsonObject{}.written("wrong", wrong.json()).text("note", expired ? view.say(expired_note) : std::string_view{}).json()};
}

} // namespace esente::screens
