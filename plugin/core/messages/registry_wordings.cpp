#include "core/messages/tables.hpp"

#include <array>

namespace esente::core::messages {
namespace {

constexpr std::array<RuleWording, 15> registry_rows{{
    {"ESE-SCADUTA",
     {"L'esenzione {code} è scaduta il {to}.", "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito. Per il "
                                               "rinnovo l'assistito può rivolgersi alla ASST."},
     {"The exemption {code} expired on {to}.",
      "Take the code off, or use another valid exemption of the patient. It can be renewed at the local health authority."}},
    {"ESE-NON-ANCORA-VALIDA",
     {"L'esenzione {code} vale solo dal {from}.", "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito."},
     {"The exemption {code} is valid only from {from}.", "Take the code off, or use another valid exemption of the patient."}},
    {"ESE-REVOCATA",
     {"L'esenzione {code} è stata revocata.", "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito."},
     {"The exemption {code} was revoked.", "Take the code off, or use another valid exemption of the patient."}},
    {"ESE-SOSPESA",
     {"L'esenzione {code} è sospesa.", "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito. Per la sospensione "
                                       "l'assistito può rivolgersi alla ASST."},
     {"The exemption {code} is suspended.",
      "Take the code off, or use another valid exemption of the patient. The patient can ask the local health authority why."}},
    {"ESE-NON-APPLICABILE",
     {"L'esenzione {code} non si applica a questa ricetta.", "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito."},
     {"The exemption {code} does not apply to this prescription.", "Take the code off, or use another valid exemption of the patient."}},
    {"ESE-NON-TROVATA",
     {"L'assistito non ha l'esenzione {code}.",
      "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito. Controllare anche che il codice sia scritto bene."},
     {"The patient does not have the exemption {code}.",
      "Take the code off, or use another valid exemption of the patient. Check also that the code is spelled correctly."}},
    {"ESE-NON-RISULTA",
     {"L'esenzione {code} non risulta in vigore per l'assistito.",
      "Togliere il codice, oppure usare un'altra esenzione valida dell'assistito. Controllare anche che il codice sia scritto bene."},
     {"The exemption {code} is not in force for the patient.",
      "Take the code off, or use another valid exemption of the patient. Check also that the code is spelled correctly."}},
    {"ESE-FONTE-INCERTA",
     {"L'esenzione {code} non è nell'anagrafe, che però può non contenerla.",
      "Controllare il documento dell'assistito prima di procedere."},
     {"The exemption {code} is not in the registry, which may not hold it at all.", "Look at the patient's document before going on."}},
    {"ESE-RECENTE",
     {"L'esenzione {code} non è ancora nell'anagrafe, ma l'attestato di reddito è di questi giorni e vale da subito.",
      "Conservare gli estremi dell'attestato e procedere."},
     {"The exemption {code} is not in the registry yet, but the income certificate is recent and counts at once.",
      "Keep the details of the certificate and go on."}},
    {"ESE-ETA",
     {"L'esenzione {code} spetta per età: non serve che sia nell'anagrafe.", "Non occorre fare nulla."},
     {"The exemption {code} is due by age: it need not be in the registry.", "There is nothing to do."}},
    {"ESE-ETA-PRESUNTA",
     {"L'esenzione {code} spetta per età, ma il secolo di nascita è dedotto dal codice fiscale.",
      "Controllare l'età dell'assistito prima di procedere."},
     {"The exemption {code} is due by age, but the century of birth is deduced from the codice fiscale.",
      "Check the patient's age before going on."}},
    {"ESE-DATE-DISCORDI",
     {"L'anagrafe dà l'esenzione {code} come valida, ma con date che non comprendono il giorno della ricetta.",
      "Controllare le date sull'attestato prima di procedere."},
     {"The registry says that the exemption {code} is valid, yet its dates leave out the day of the prescription.",
      "Check the dates on the certificate before going on."}},
    {"REG-CODICE-LOCALE",
     {"Il codice {code} vale per gli assistiti della nostra Regione; l'assistito è di un'altra.",
      "Controllare la Regione di assistenza prima di procedere."},
     {"The code {code} is for patients of our region; this patient belongs to another.",
      "Check the patient's region of assistance before going on."}},
    {"REG-CARTA-DECIDE",
     {"L'anagrafe di questa Regione non può sapere dell'esenzione {code}: decide l'attestato di esenzione.",
      "Controllare che l'attestato sia dell'assistito e in vigore, poi procedere."},
     {"This region's registry cannot know of the exemption {code}: the paper certificate decides.",
      "Check that the certificate is the patient's and in force, then go on."}},
    {"REG-SENZA-CARTA",
     {"L'anagrafe di questa Regione non può sapere dell'esenzione {code} e non c'è un attestato di esenzione che la provi.",
      "Indicare un attestato di esenzione dell'assistito in vigore, oppure togliere il codice."},
     {"This region's registry cannot know of the exemption {code}, and no paper certificate proves it.",
      "Enter a paper certificate of the patient that is in force, or take the code off."}},
}};

} // namespace

std::span<const RuleWording> registry_wordings() noexcept { return registry_rows; }

} // namespace esente::core::messages
