#include "adapters/screens/acts/new_card/card_case.hpp"
#include "adapters/screens/pages/counter/choose.hpp"
#include "adapters/screens/pages/counter/document_fields.hpp"
#include "adapters/screens/pages/counter/who_fields.hpp"
#include "adapters/screens/pages/new_card/card_pages.hpp"
#include "adapters/screens/pages/new_card/card_steps.hpp"
#include "adapters/screens/typed_parties.hpp"

namespace esente::screens {
namespace {

using core::counter::RequestType;

constexpr Words applicant_title{"Chi richiede e con quale documento", "Who asks, and with which document"};
constexpr Words who{"Chi richiede la nuova tessera?", "Who asks for the new card?"};
constexpr Words holder_document{"Documento del titolare", "Document of the holder"};
constexpr Words applicant_document{"Documento di chi richiede", "Document of whoever asks"};
constexpr Words go_on{"Continua", "Continue"};

Markup documents(const View& view, std::optional<RequestType> type, const Form& typed, const Mistakes& wrong) {
    return panel("type=holder|health_delegate", type && *type != RequestType::minor_or_ward,
                 document_fields(view, {.prefix = "holder_document", .legend = holder_document}, typed, wrong)) +=
           panel("type=minor_or_ward|health_delegate", type && *type != RequestType::holder,
                 document_fields(view, {.prefix = "applicant_document", .legend = applicant_document}, typed, wrong));
}

Markup whole(const View& view, const Mistakes& wrong) {
    const auto& typed = view.visit.progress.new_card.typed;
    const auto age = holder_age_of(view);
    return card_page(view, CardPage::applicant, {.title = applicant_title, .scripts = "scanner step"},
                     markup(R"({}<form method="post" action="{}" novalidate data-step-form>{}{}{}{}</form>)", mistakes(view, wrong),
                            view.visit.path(name_of(CardPage::applicant)), card_key(view),
                            who_fields(view, {.question = who, .age = age}, typed, wrong),
                            documents(view, chosen_type(typed, age), typed, wrong), card_actions(view, CardPage::applicant, go_on)));
}

} // namespace

Shown card_applicant_page(const View& view) {
    const auto other = elsewhere_than(view, CardPage::applicant);
    return other ? *other : shown(whole(view, refused_on(view, CardPage::applicant)));
}

Markup card_applicant_page_again(const View& view, const Mistakes& wrong) { return whole(view, wrong); }

} // namespace esente::screens
