#include "core/messages/tables.hpp"

#include <array>

namespace esente::core::messages {
namespace {

constexpr std::array<FaultWording, 14> card_fault_rows{{
    {Fault::pcsc_absent, "Il lettore di tessere non si può usare su questa postazione. Altrimenti procedere con l'attestato di esenzione.",
     "Card readers cannot be used on this station. Otherwise go on with the paper certificate.",
     "Avviare il servizio smart card (pcscd o «Smart Card» di Windows) e controllare che il programma possa usarlo.",
     "Start the smart card service (pcscd, or Windows' Smart Card) and check that the program may use it."},
    {Fault::reader_absent, "Non c'è un lettore di tessere. Collegarlo e riprovare. Altrimenti procedere con l'attestato di esenzione.",
     "There is no card reader. Connect it and try again. Otherwise go on with the paper certificate.",
     "Controllare cavo, driver e nome del lettore nelle impostazioni (card.reader).",
     "Check cable, driver and the reader's name in the settings (card.reader)."},
    {Fault::card_absent, "Non c'è una tessera nel lettore. Inserire la tessera sanitaria dell'assistito.",
     "There is no card in the reader. Insert the patient's health card.",
     "Controllare che la tessera sia nel lettore scelto e che il lettore la veda.",
     "Check that the card is in the chosen reader and that the reader sees it."},
    {Fault::card_ambiguous, "Ci sono le tessere di due assistiti. Lasciare solo quella giusta e riprovare.",
     "There are two patients' cards. Leave only the right one and try again.",
     "Indicare un solo lettore per gli assistiti nelle impostazioni (card.reader).",
     "Name one reader for patients in the settings (card.reader)."},
    {Fault::card_mute,
     "La tessera non risponde. Estrarla, pulire il chip e reinserirla. Altrimenti procedere con l'attestato di esenzione.",
     "The card does not answer. Take it out, clean the chip and insert it again. Otherwise go on with the paper certificate.",
     "Il chip non risponde entro il tempo: provare un'altra tessera e un altro lettore.",
     "The chip does not answer in time: try another card and another reader."},
    {Fault::card_removed, "La tessera è stata estratta durante la lettura. Reinserirla e attendere la fine.",
     "The card was taken out while it was read. Insert it again and wait for the end.",
     "Se accade con la tessera ferma, controllare i contatti del lettore.",
     "If it happens with the card in place, check the contacts of the reader."},
    {Fault::card_busy, "Un altro programma sta usando la tessera. Attendere qualche secondo e riprovare.",
     "Another program is using the card. Wait a few seconds and try again.",
     "Chiudere i programmi che tengono la tessera in uso esclusivo (firma digitale, browser).",
     "Close programs that hold the card exclusively (signature software, browsers)."},
    {Fault::card_not_cns,
     "La tessera inserita non è una tessera sanitaria con chip. Inserire quella giusta, spingendola fino in fondo. Altrimenti "
     "procedere con l'attestato di esenzione.",
     "The card inserted is not a health card with a chip. Insert the right one, pushing it fully in. Otherwise go on with the paper "
     "certificate.",
     "I byte storici non portano il marchio CNS; con un lettore senza contatto usare quello a contatto.",
     "The historical bytes bear no CNS mark; with a contactless reader use the contact one."},
    {Fault::card_cie, "La tessera inserita è una carta d'identità elettronica. Inserire la tessera sanitaria.",
     "The card inserted is an electronic identity card. Insert the health card.", "La CIE non contiene i dati della TS-CNS.",
     "The CIE does not hold the data of the TS-CNS."},
    {Fault::card_not_health,
     "La carta inserita è una carta dei servizi di un altro ente, non una tessera sanitaria. Inserire la tessera sanitaria.",
     "The card inserted is a service card of another body, not a health card. Insert the health card.",
     "Il numero della carta comincia con 7: non è una TS-CNS.", "The card number begins with 7: it is not a TS-CNS."},
    {Fault::card_operator, "Nel lettore c'è una carta operatore. Inserire la tessera dell'assistito.",
     "There is an operator's card in the reader. Insert the patient's card.",
     "Con due lettori, indicare nelle impostazioni quello degli assistiti (card.reader).",
     "With two readers, name the patients' one in the settings (card.reader)."},
    {Fault::card_test, "La tessera inserita è di prova e qui non vale. Inserire la tessera sanitaria dell'assistito.",
     "The card inserted is a test card and does not count here. Insert the patient's health card.",
     "In produzione (service.environment) le tessere di prova sono rifiutate.",
     "In production (service.environment) test cards are refused."},
    {Fault::card_blank,
     "La tessera inserita non contiene dati. Altrimenti procedere con l'attestato di esenzione. L'assistito può chiedere una tessera "
     "nuova.",
     "The card inserted holds no data. Otherwise go on with the paper certificate. The patient can ask for a new card.",
     "Il file dei dati personali è tutto 00 o FF: tessera mai personalizzata.",
     "The personal data file is all 00 or FF: the card was never personalised."},
    {Fault::card_data,
     "I dati della tessera non si leggono bene. Reinserirla e riprovare. Altrimenti procedere con l'attestato di esenzione.",
     "The data on the card cannot be read properly. Insert it again and retry. Otherwise go on with the paper certificate.",
     "Dati personali incompleti, lunghezze errate o codice fiscale con carattere di controllo errato.",
     "Personal data cut short, wrong lengths, or a codice fiscale with a wrong check letter."},
}};

} // namespace

std::span<const FaultWording> card_fault_wordings() noexcept { return card_fault_rows; }

} // namespace esente::core::messages
