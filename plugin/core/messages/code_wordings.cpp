#include "core/messages/tables.hpp"

#include <array>

namespace esente::core::messages {
namespace {

constexpr std::array<RuleWording, 7> code_rows{{
    {"COD-FORMA",
     {"Il testo {code} non può essere un codice di esenzione.",
      "Controllare il codice sull'attestato e correggerlo, oppure toglierlo dalla ricetta."},
     {"The text {code} cannot be an exemption code.",
      "Check the code on the certificate and correct it, or take it off the prescription."}},
    {"COD-E-NON-ESENTE",
     {"La ricetta riporta il codice {code} e insieme dichiara l'assistito non esente.",
      "Scegliere: lasciare il codice e togliere «non esente», oppure togliere il codice."},
     {"The prescription carries the code {code} and says that the patient is not exempt.",
      "Choose: keep the code and clear “not exempt”, or take the code off."}},
    {"COD-ASSENTE",
     {"La ricetta non riporta un codice di esenzione né l'indicazione «non esente»: così risulta esente senza motivo.",
      "Indicare il codice di esenzione, oppure segnare «non esente»."},
     {"The prescription carries neither an exemption code nor “not exempt”: it would read as exempt without a reason.",
      "Enter the exemption code, or mark the patient as not exempt."}},
    {"COD-SCONOSCIUTO",
     {"Il codice {code} risulta valido, ma non è nel catalogo di questa postazione: potrebbe essere recente.",
      "Controllare che il codice sia quello dell'attestato. Se lo è, si può procedere."},
     {"The code {code} is valid for the registry but is not in this station's catalogue: it may be recent.",
      "Check that the code is the one on the certificate. If it is, go on."}},
    {"COD-SUPERATO",
     {"Il codice {code} appartiene a una numerazione superata.",
      "Invitare l'assistito a chiedere alla ASST l'attestato con il codice attuale."},
     {"The code {code} belongs to a numbering no longer in use.", "Ask the patient to obtain a certificate with the current code."}},
    {"COD-REDDITO-MANCA",
     {"Il codice {code} è legato al reddito, ma la ricetta non riporta il segno del reddito.",
      "Se serve, segnare l'esenzione per reddito sulla ricetta."},
     {"The code {code} depends on income, but the income mark is not set.", "If needed, set the income mark on the prescription."}},
    {"COD-REDDITO-IN-PIU",
     {"La ricetta riporta il segno del reddito, ma il codice {code} non dipende dal reddito.", "Se serve, togliere il segno del reddito."},
     {"The income mark is set, but the code {code} does not depend on income.", "If needed, clear the income mark."}},
}};

} // namespace

std::span<const RuleWording> code_wordings() noexcept { return code_rows; }

} // namespace esente::core::messages
