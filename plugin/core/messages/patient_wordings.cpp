#include "core/messages/tables.hpp"

#include <array>

namespace esente::core::messages {
namespace {

constexpr std::array<RuleWording, 9> patient_rows{{
    {"PAZ-IDENTITA",
     {"La tessera nel lettore o il codice indicato è di un'altra persona rispetto alla ricetta.",
      "Controllare l'assistito: rileggere la sua tessera, oppure aprire la ricetta giusta."},
     {"The card in the reader, or the code entered, belongs to somebody else than the prescription.",
      "Check the patient: read the right card again, or open the right prescription."}},
    {"PAZ-DECEDUTO",
     {"Per l'anagrafe l'assistito risulta deceduto alla data della ricetta.",
      "Controllare il codice fiscale. Se è corretto, segnalare l'errore all'anagrafe sanitaria."},
     {"The registry holds the patient as deceased on the day of the prescription.",
      "Check the codice fiscale. If it is right, report the mistake to the health registry."}},
    {"PAZ-DECEDUTO-DOPO",
     {"Per l'anagrafe l'assistito è deceduto dopo la data della ricetta: l'esenzione non si può più verificare.",
      "Controllare la data della ricetta e il codice fiscale."},
     {"The registry holds the patient as deceased after the day of the prescription: the exemption can no longer be checked.",
      "Check the day of the prescription and the codice fiscale."}},
    {"PAZ-CF-SUPERATO",
     {"Il codice fiscale indicato non è più in uso: l'assistito ne ha uno nuovo.",
      "Leggere la tessera attuale, oppure chiedere all'assistito il nuovo codice fiscale."},
     {"This codice fiscale is no longer in use: the patient has a new one.",
      "Read the current card, or ask the patient for the new codice fiscale."}},
    {"PAZ-DECEDUTO-AVVISO",
     {"Per l'anagrafe l'assistito risulta deceduto alla data della ricetta.",
      "Controllare il codice fiscale. Se è corretto, segnalare l'errore all'anagrafe sanitaria."},
     {"The registry holds the patient as deceased on the day of the prescription.",
      "Check the codice fiscale. If it is right, report the mistake to the health registry."}},
    {"PAZ-CF-SUPERATO-AVVISO",
     {"Il codice fiscale indicato non è più in uso: l'assistito ne ha uno nuovo.",
      "Leggere la tessera attuale, oppure chiedere all'assistito il nuovo codice fiscale."},
     {"This codice fiscale is no longer in use: the patient has a new one.",
      "Read the current card, or ask the patient for the new codice fiscale."}},
    {"PAZ-NON-TROVATO",
     {"L'anagrafe non trova l'assistito: l'esenzione non si può verificare.", "Controllare il codice fiscale, oppure leggere la tessera."},
     {"The registry does not find the patient: the exemption cannot be checked.", "Check the codice fiscale, or read the card."}},
    {"CAR-SCADUTA",
     {"La tessera è scaduta il {to}: identifica l'assistito, ma l'esenzione si verifica come senza tessera.",
      "Invitare l'assistito a ritirare la tessera nuova. Per ora indicare il codice e l'attestato."},
     {"The card expired on {to}: it names the patient, but the exemption is checked as without a card.",
      "Ask the patient to collect the new card. For now enter the code and the certificate."}},
    {"CAR-SOTTO-SOGLIA",
     {"La tessera è stata letta, ma non è stato possibile confermarne l'autenticità: l'esenzione si verifica come senza "
      "tessera.",
      "Indicare il codice e, se c'è, l'attestato di esenzione. Se accade spesso, avvisare l'assistenza tecnica."},
     {"The card was read, but it could not be confirmed as genuine: the exemption is checked as without a card.",
      "Enter the code and, if there is one, the paper certificate. If this is frequent, tell technical support."}},
}};

} // namespace

std::span<const RuleWording> patient_wordings() noexcept { return patient_rows; }

} // namespace esente::core::messages
