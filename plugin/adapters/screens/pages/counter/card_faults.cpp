#include "adapters/screens/pages/counter/card_faults.hpp"

#include <algorithm>
#include <array>

namespace esente::screens {
namespace {

struct Row {
    core::Fault fault;
    CardFaultText said;
};

constexpr std::array rows{
    Row{core::Fault::pcsc_absent,
        {{"Su questa postazione il lettore non si può usare. Avvisare l'assistenza tecnica: va avviato il servizio smart card.",
          "The reader cannot be used on this station. Tell technical support: the smart card service must be started."}}},
    Row{core::Fault::reader_absent,
        {{"Non c'è un lettore di tessere. Collegarlo; se è collegato, avvisare l'assistenza tecnica.",
          "There is no card reader. Connect it; if it is connected, tell technical support."}}},
    Row{core::Fault::card_ambiguous,
        {{"Nei lettori ci sono le tessere di due persone. Lasciare solo quella del titolare.",
          "Two people's cards are in the readers. Leave only the holder's."}}},
    Row{core::Fault::card_mute,
        {{"La tessera non risponde: pulire il microchip e reinserirla con il microchip in avanti. Se il microchip è guasto serve una "
          "nuova tessera.",
          "The card does not answer: clean the chip and insert it again, chip first. If the chip is broken a new card is needed."},
         true}},
    Row{core::Fault::card_removed,
        {{"La tessera è stata tolta durante la lettura. Reinserirla e attendere.", "The card was pulled while it was read. Insert it again "
                                                                                   "and wait."}}},
    Row{core::Fault::card_busy,
        {{"Un altro programma sta usando la tessera. Attendere, oppure chiudere il programma di firma o di accesso.",
          "Another program is using the card. Wait, or close the signature or login program."}}},
    Row{core::Fault::card_not_cns,
        {{"Questa carta non è una tessera sanitaria con microchip (TS-CNS): tessere di altri Paesi e altre carte qui non servono. "
          "Inserire la TS-CNS del titolare.",
          "This is no health card with a chip (TS-CNS): cards of other countries and other cards are of no use here. Insert the holder's "
          "TS-CNS."}}},
    Row{core::Fault::card_cie,
        {{"Questa è una carta d'identità elettronica: il suo PIN lo dà il Comune. Inserire la tessera sanitaria del titolare.",
          "This is an electronic identity card: its PIN comes from the municipality. Insert the holder's health card."}}},
    Row{core::Fault::card_not_health,
        {{"Questa è una carta dei servizi di un altro ente, non una tessera sanitaria. Inserire la tessera sanitaria del titolare.",
          "This is a service card of another body, not a health card. Insert the holder's health card."}}},
    Row{core::Fault::card_operator,
        {{"Questa è una carta operatore: allo sportello non si tratta. Inserire la tessera sanitaria del titolare.",
          "This is an operator's card: the counter does not handle it. Insert the holder's health card."}}},
    Row{core::Fault::card_test,
        {{"Questa è una tessera di prova e qui non vale. Inserire la tessera sanitaria del titolare.",
          "This is a test card and does not count here. Insert the holder's health card."}}},
    Row{core::Fault::card_blank,
        {{"Questa tessera non contiene dati: serve una nuova tessera.", "This card holds no data: a new card is needed."}, true}},
    Row{core::Fault::card_data,
        {{"I dati della tessera non si leggono bene. Reinserirla; se accade ancora, si può richiedere una nuova tessera.",
          "The data on the card cannot be read properly. Insert it again; if it happens again, a new card can be asked for."},
         true}},
};

constexpr CardFaultText otherwise{
    {"La tessera non è stata letta. Toglierla e reinserirla; se accade ancora, avvisare l'assistenza tecnica.",
     "The card was not read. Take it out and insert it again; if it happens again, tell technical support."}};

} // namespace

CardFaultText card_fault_at_counter(core::Fault fault) {
    const auto* const row = std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.fault == fault; });
    return row != rows.end() ? row->said : otherwise;
}

} // namespace esente::screens
