#include "adapters/screens/pages/new_card/card_applicant_page.hpp"

#include "adapters/screens/acts/new_card/card_case.hpp"
#include "adapters/screens/pages/counter/applicant_fields.hpp"
#include "adapters/screens/pages/counter/choose.hpp"
#include "adapters/screens/pages/counter/document_fields.hpp"
#include "adapters/screens/pages/new_card/card_steps.hpp"

namespace esente::screens {
namespace {

constexpr Words title{"Chi richiede e con quale documento", "Who asks, and with which document"};
constexpr Words holder_document{"Documento del titolare", "Document of the holder"};
constexpr Words applicant_document{"Documento di chi richiede", "Document of whoever asks"};
constexpr Words go_on{"Continua", "Continue"};

Markup whole(const View& view, const Mistakes& wrong) {
    const auto& typed = view.visit.progress.new_card.typed;
    const auto age = holder_age_of(view);
    const auto type = chosen_type(age, typed);
    return card_page(
        view, CardPage::applicant, title,
        markup(R"({}<form method="post" action="{}" novalidate data-step-form>{}{}{}{}{}</form>)", mistakes(view, wrong),
               view.visit.path(name_of(CardPage::applicant)), key_field(view), applicant_fields(view, age, typed, wrong),
               panel("type=holder|health_delegate", type != "minor_or_ward",
                     document_fields(view, {.prefix = "holder_document", .legend = holder_document}, typed, wrong)),
               panel("type=minor_or_ward|health_delegate", type != "holder",
                     document_fields(view, {.prefix = "applicant_document", .legend = applicant_document}, typed, wrong)),
               card_actions(view, CardPage::applicant, go_on)),
        "scanner step");
}

} // namespace

Shown card_applicant_page(const View& view) {
    const auto other = elsewhere_than(view, CardPage::applicant);
    return other ? *other : shown(whole(view, refused_on(view, CardPage::applicant)));
}

Markup card_applicant_page_again(const View& view, const Mistakes& wrong) { return whole(view, wrong); }

} // namespace esente::screens
