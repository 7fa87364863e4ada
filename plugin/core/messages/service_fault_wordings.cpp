#include "core/messages/tables.hpp"

#include <array>

namespace esente::core::messages {
namespace {

constexpr std::array<FaultWording, 12> service_fault_rows{{
    {Fault::consult_not_allowed,
     "L'elenco delle esenzioni si può vedere solo con la tessera dell'assistito letta e riconosciuta, o con l'assistito in carico. "
     "Controllare che la tessera nel lettore sia della persona giusta e rileggerla, oppure verificare un solo codice.",
     "The list of exemptions can be seen only with the patient's own card, read and recognised, or for a patient in care. Make sure that "
     "the card in the reader is the right person's and read it again, or check a single code.",
     "La soglia è card.consult_from; una tessera scaduta o non certificata segue le regole dell'attestato di esenzione. Se la tessera è di "
     "un'altra persona lo dice il dettaglio.",
     "The threshold is card.consult_from; an expired or uncertified card follows the rules of paper. The detail says when the card is "
     "another person's."},
    {Fault::care_refused, "L'assistito non risulta in carico. Leggere la tessera, oppure passare all'attestato di esenzione.",
     "The patient is not registered as in care. Read the card, or switch to the paper certificate.",
     "Controllare ruolo, struttura e medico sostituito inviati al servizio (SEC-002).",
     "Check role, structure and substituted doctor sent to the service (SEC-002)."},
    {Fault::patient_unknown, "L'anagrafe non trova l'assistito. Controllare il codice fiscale, oppure leggere la tessera.",
     "The registry does not find the patient. Check the codice fiscale, or read the card.", "Il servizio ha risposto ANA-001.",
     "The service answered ANA-001."},
    {Fault::patient_deceased,
     "Per l'anagrafe l'assistito risulta deceduto. Controllare il codice fiscale e, se è corretto, segnalare l'errore.",
     "The registry holds the patient as deceased. Check the codice fiscale and, if it is right, report the mistake.",
     "Il servizio ha risposto ANA-002.", "The service answered ANA-002."},
    {Fault::patient_superseded, "Il codice fiscale non è più in uso. Leggere la tessera attuale, oppure chiedere il nuovo codice fiscale.",
     "This codice fiscale is no longer in use. Read the current card, or ask for the new one.", "Il servizio ha risposto ANA-003.",
     "The service answered ANA-003."},
    {Fault::quota, "Sono state fatte troppe richieste. Attendere e riprovare.", "Too many requests were made. Wait and try again.",
     "Il servizio ha risposto SRV-003: chiedere al gestore la quota assegnata.",
     "The service answered SRV-003: ask its operator for the quota."},
    {Fault::service_unreachable, "Il servizio delle esenzioni non si raggiunge. Riprovare tra poco, oppure usare l'attestato di esenzione.",
     "The exemption service cannot be reached. Try again shortly, or use the paper certificate.",
     "Controllare rete, nome e porta in service.url, firewall e proxy.",
     "Check network, name and port in service.url, firewall and proxy."},
    {Fault::service_tls,
     "Il collegamento con il servizio delle esenzioni non è sicuro. Avvisare l'assistenza tecnica; intanto usare l'attestato di "
     "esenzione.",
     "The connection to the exemption service is not secure. Tell technical support; meanwhile use the paper certificate.",
     "Controllare service.ca_file, il nome nel certificato del servizio, service.pins e la scadenza del certificato client.",
     "Check service.ca_file, the name in the service's certificate, service.pins and the end of the client certificate."},
    {Fault::service_http, "Il servizio delle esenzioni ha un guasto. Riprovare tra poco, oppure usare l'attestato di esenzione.",
     "The exemption service is out of order. Try again shortly, or use the paper certificate.",
     "Il codice nativo è lo stato HTTP; controllare service.url e gli avvisi del gestore.",
     "The native code is the HTTP status; check service.url and the operator's notices."},
    {Fault::service_malformed,
     "La risposta del servizio delle esenzioni non si può leggere. Riprovare, oppure usare l'attestato di esenzione.",
     "The reply of the exemption service cannot be read. Try again, or use the paper certificate.",
     "La risposta non rispetta il contratto o non corrisponde alla domanda: conservare l'ora e avvisare il gestore.",
     "The reply breaks the contract or does not belong to the question: keep the time and tell the operator of the service."},
    {Fault::service_fault,
     "Il servizio delle esenzioni ha rifiutato la richiesta. Avvisare l'assistenza tecnica; intanto usare l'attestato di esenzione.",
     "The exemption service rejected the request. Tell technical support; meanwhile use the paper certificate.",
     "SOAP Fault: autenticazione, schema o trasporto.", "SOAP Fault: authentication, schema or transport."},
    {Fault::service_refused, "Il servizio delle esenzioni non ha risposto alla domanda. Riprovare, oppure usare l'attestato di esenzione.",
     "The exemption service declined to answer. Try again, or use the paper certificate.",
     "Il dettaglio porta il codice del servizio: controllare autorizzazioni e certificato dell'operatore.",
     "The detail holds the service's code: check the operator's authorisation and certificate."},
}};

} // namespace

std::span<const FaultWording> service_fault_wordings() noexcept { return service_fault_rows; }

} // namespace esente::core::messages
