#include "core/messages/tables.hpp"

#include <array>

namespace esente::core::messages {
namespace {

constexpr std::array<RuleWording, 9> certificate_rows{{
    {"CRT-SCADUTO",
     {"L'attestato indicato è scaduto il {to}: non può sostituire la verifica.",
      "Chiedere un attestato in vigore, oppure togliere il codice."},
     {"The paper certificate expired on {to}: it cannot stand in for the check.", "Ask for a certificate in force, or take the code off."}},
    {"CRT-SCADUTO-VISTO",
     {"L'attestato indicato è scaduto il {to}.", "Invitare l'assistito a farsi dare quello aggiornato."},
     {"The paper certificate expired on {to}.", "Ask the patient to obtain the current one."}},
    {"CRT-FUTURO",
     {"L'attestato indicato è stato rilasciato il {from}, dopo la data della ricetta: non può sostituire la verifica.",
      "Controllare l'attestato e, se serve, correggere i dati."},
     {"The paper certificate was issued on {from}, after the day of the prescription: it cannot stand in for the check.",
      "Check the certificate and correct what was entered if needed."}},
    {"CRT-FUTURO-VISTO",
     {"L'attestato indicato è stato rilasciato il {from}, dopo la data della ricetta.",
      "Controllare l'attestato e, se serve, correggere i dati."},
     {"The paper certificate was issued on {from}, after the day of the prescription.",
      "Check the certificate and correct what was entered if needed."}},
    {"CRT-ALTRA-PERSONA",
     {"L'attestato indicato è intestato a un'altra persona: non può sostituire la verifica.",
      "Controllare la persona e chiedere il suo attestato."},
     {"The paper certificate names another person: it cannot stand in for the check.",
      "Check the person and ask for their own certificate."}},
    {"CRT-ALTRA-PERSONA-VISTO",
     {"L'attestato indicato è intestato a un'altra persona.", "Controllare la persona prima di procedere."},
     {"The paper certificate names another person.", "Check the person before going on."}},
    {"CRT-ALTRO-CODICE",
     {"L'attestato indicato non riguarda il codice {code}: non può sostituire la verifica.",
      "Controllare l'attestato e, se serve, correggere i dati."},
     {"The paper certificate is not about the code {code}: it cannot stand in for the check.",
      "Check the certificate and correct what was entered if needed."}},
    {"CRT-ALTRO-CODICE-VISTO",
     {"L'attestato indicato non riguarda il codice {code}.", "Controllare l'attestato e, se serve, correggere i dati."},
     {"The paper certificate is not about the code {code}.", "Check the certificate and correct what was entered if needed."}},
    {"CRT-DATE",
     {"L'attestato indicato scade il {to}, prima della data di rilascio {from}.",
      "Controllare l'attestato e, se serve, correggere i dati."},
     {"The paper certificate ends on {to}, before its day of issue {from}.",
      "Check the certificate and correct what was entered if needed."}},
}};

} // namespace

std::span<const RuleWording> certificate_wordings() noexcept { return certificate_rows; }

} // namespace esente::core::messages
