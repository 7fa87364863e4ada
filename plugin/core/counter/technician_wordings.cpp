#include "core/counter/wording.hpp"

#include <algorithm>
#include <array>

namespace esente::core::counter {
namespace {

struct TechnicianWording {
    std::string_view id;
    std::string_view italian;
    std::string_view english;
};

/// What the words of the general failure would not say, or would say of something else.
constexpr std::array rows{
    TechnicianWording{
        "SPO-RUOLO",
        "Il ruolo dell'operatore non è SPORTELLO: correggere operator.role, o far passare dal programma l'operatore che sta allo "
        "sportello.",
        "The operator's role is not SPORTELLO: correct operator.role, or have the program pass the operator who sits at the "
        "counter."},
    TechnicianWording{"SPO-SENZA-RISPOSTA", "", ""},
    TechnicianWording{
        "SPO-SERVIZIO", "Il servizio ha risposto con un codice che il contratto non prevede: conservare l'ora e avvisare il gestore.",
        "The service answered with a code that the contract does not know: keep the time and tell the operator of the service."},
    TechnicianWording{
        "SPO-RICHIESTA-IGNOTA",
        "Il servizio ha risposto ANA-001 al numero della richiesta: controllare che service.url sia lo stesso di quando fu inviata.",
        "The service answered ANA-001 to the number of the request: check that service.url is the one it was sent to."},
    TechnicianWording{"SPO-INVII-FINITI", "Il servizio ha risposto SRV-003: gli invii della seconda parte sono finiti, non la quota.",
                      "The service answered SRV-003: the second part was sent as often as it may be; the quota is not used up."},
    TechnicianWording{
        "SEC-001", "Chiedere al gestore del servizio se operator.codice_fiscale e operator.organisation sono abilitati allo sportello.",
        "Ask the operator of the service whether operator.codice_fiscale and operator.organisation are authorised for the counter."},
    TechnicianWording{"SEC-004", "Controllare service.client_certificate e la sua scadenza: il gestore deve averlo abilitato.",
                      "Check service.client_certificate and its end: the operator of the service must have enabled it."},
    TechnicianWording{"SRV-001", "Il servizio ha risposto SRV-001: è fermo; guardare gli avvisi del gestore.",
                      "The service answered SRV-001: it is out of order; see its operator's notices."},
    TechnicianWording{"SRV-002", "Il servizio ha risposto SRV-002: installare la versione della libreria per il suo contratto.",
                      "The service answered SRV-002: install the version of the library that is for its contract."},
    TechnicianWording{"SRV-003", "Il servizio ha risposto SRV-003: chiedere al gestore la quota assegnata.",
                      "The service answered SRV-003: ask its operator for the quota."},
    TechnicianWording{"SRV-004",
                      "Il servizio ha risposto SRV-004: lo stesso messageId con un altro contenuto; conservare data_dir e il registro.",
                      "The service answered SRV-004: the same messageId with another content; keep data_dir and the log."},
};

constexpr std::string_view our_prefix = "SPO-";

} // namespace

std::string_view technician_words(std::string_view id, Language language) noexcept {
    const bool english = language == Language::english;
    const auto* const row = std::find_if(rows.begin(), rows.end(), [id](const TechnicianWording& wording) { return wording.id == id; });
    if (row != rows.end()) {
        return english ? row->english : row->italian;
    }
    if (id.substr(0, our_prefix.size()) == our_prefix) {
        return english ? "Nothing was sent: the rules of the counter refuse the request; `rule` and `field` of each finding say what to "
                         "correct."
                       : "Non è stato inviato nulla: le regole dello sportello rifiutano la richiesta; `rule` e `field` di ogni voce "
                         "dicono che "
                         "cosa correggere.";
    }
    return english ? "The service declined the request with the code in `rule`; station and settings are not the cause."
                   : "Il servizio ha rifiutato la richiesta con il codice in `rule`; postazione e impostazioni non c'entrano.";
}

} // namespace esente::core::counter
