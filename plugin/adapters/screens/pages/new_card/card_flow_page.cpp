#include "adapters/screens/acts/new_card/card_case.hpp"
#include "adapters/screens/pages/new_card/card_pages.hpp"
#include "adapters/screens/pages/new_card/card_steps.hpp"

namespace esente::screens {

Shown card_flow_page(const View& view) {
    if (const auto other = elsewhere_than(view, CardPage::holder)) {
        return *other;
    }
    for (const auto page : {CardPage::holder, CardPage::applicant, CardPage::reason}) {
        if (!refused_on(view, page).empty()) {
            return instead(name_of(page));
        }
    }
    return instead(name_of(view.visit.progress.new_card.reached));
}

} // namespace esente::screens
