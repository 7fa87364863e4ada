#include "adapters/screens/pages/pages.hpp"

#include "adapters/screens/pages/certificate_page.hpp"
#include "adapters/screens/pages/counter/counter_page.hpp"
#include "adapters/screens/pages/counter/journal_page.hpp"
#include "adapters/screens/pages/new_card/card_pages.hpp"
#include "adapters/screens/pages/patient_page.hpp"
#include "adapters/screens/pages/pin/delivery_page.hpp"
#include "adapters/screens/pages/pin/pin_pages.hpp"
#include "adapters/screens/pages/small_pages.hpp"
#include "adapters/screens/pages/status_page.hpp"
#include "adapters/screens/pages/verdict_page.hpp"

#include <algorithm>
#include <array>

namespace esente::screens {
namespace {

struct Page {
    std::string_view name;
    For whom;
    Shown (*show)(const View& view);
};

constexpr std::array pages{
    Page{"stato", For::everybody, status_page},
    Page{"attesa", For::everybody, waiting_page},
    Page{"sportello", For::counter, counter_page},
    Page{journal_page, For::counter, journal_page_shown},
    Page{delivery_page, For::counter, delivery_page_shown},
    Page{"sportello/pin", For::counter, pin_start},
    Page{"sportello/pin/tessera", For::counter, card_step},
    Page{"sportello/pin/richiedente", For::counter, who_step},
    Page{"sportello/pin/recapito", For::counter, contact_step},
    Page{"sportello/pin/documenti", For::counter, papers_step},
    Page{"sportello/pin/modulo", For::counter, pin_form_page},
    Page{"sportello/pin/riepilogo", For::counter, summary_step},
    Page{"sportello/pin/invio", For::counter, sending_page},
    Page{"sportello/tessera", For::counter, card_flow_page},
    Page{"sportello/tessera/titolare", For::counter, holder_page},
    Page{"sportello/tessera/richiedente", For::counter, card_applicant_page},
    Page{"sportello/tessera/motivo", For::counter, reason_page},
    Page{"sportello/tessera/autocertificazione", For::counter, declaration_page},
    Page{"sportello/tessera/riepilogo", For::counter, card_summary_page},
    Page{"sportello/tessera/invio", For::counter, card_sending_page},
    Page{"sportello/tessera/provvisoria", For::counter, provisional_page},
    Page{"assistito", For::doctor, patient_page},
    Page{"attestato", For::doctor, certificate_page},
    Page{"esito", For::doctor, verdict_page},
};

const Page* found(const View& view, std::string_view name) {
    const auto* const page = std::find_if(pages.begin(), pages.end(), [&](const Page& row) { return row.name == name; });
    return page != pages.end() && view.may_have(page->whom) ? page : nullptr;
}

} // namespace

bool is_page(const View& view, std::string_view page) { return found(view, page) != nullptr; }

Shown show(const View& view, std::string_view page) { return found(view, page)->show(view); }

} // namespace esente::screens
