#include "core/messages/tables.hpp"

#include <array>

namespace esente::core::messages {
namespace {

constexpr std::array<FaultWording, 10> station_fault_rows{{
    {Fault::defect, "Il controllo si è fermato per un difetto del programma. Riprovare e avvisare l'assistenza tecnica.",
     "The check stopped because of a defect of the program. Try again and tell technical support.",
     "Conservare il registro della postazione e inviarlo a chi mantiene la libreria.",
     "Keep the station's log and send it to the maintainers of the library."},
    {Fault::usage, "La richiesta è incompleta: manca o non è corretto un dato dell'assistito o della ricetta. Completarla e riprovare.",
     "The request is incomplete: something about the patient or the prescription is missing or wrong. Complete it and try again.",
     "Il dettaglio dice quale argomento correggere.", "The detail says which argument to correct."},
    {Fault::settings, "Questa postazione non è configurata bene. Avvisare l'assistenza tecnica.",
     "This station is not set up properly. Tell technical support.",
     "Correggere la voce indicata. Solo l'utente del programma deve poter leggere le chiavi (chmod 600) e scrivere nella cartella dei dati "
     "(chmod 700).",
     "Correct the entry named. Only the program's own user may be able to read the keys (chmod 600) and to write in the data folder (chmod "
     "700)."},
    {Fault::abi, "Il programma e il controllo esenzioni sono di versioni diverse. Avvisare l'assistenza tecnica.",
     "The program and the exemption check are of different versions. Tell technical support.",
     "Installare la libreria della versione per cui il programma è stato compilato.",
     "Install the library of the version that the program was built for."},
    {Fault::store,
     "Non è stato possibile registrare l'accesso, quindi non c'è un esito. Riprovare; se continua, avvisare l'assistenza tecnica.",
     "The access could not be recorded, so there is no outcome. Try again; if it goes on, tell technical support.",
     "Controllare spazio, permessi e integrità di data_dir.", "Check space, permissions and integrity of data_dir."},
    {Fault::cancelled, "Il controllo è stato annullato. Ripeterlo quando serve.", "The check was cancelled. Repeat it when needed.",
     "Annullato dal programma che ospita la libreria.", "Cancelled by the program that hosts the library."},
    {Fault::timeout, "Il controllo ha richiesto troppo tempo. Riprovare, oppure usare l'attestato di esenzione.",
     "The check took too long. Try again, or use the paper certificate.",
     "Scaduto il tempo dato: controllare rete, lettore, servizio smart card (riavviarlo) e service.timeout_ms.",
     "The time given passed: check network, reader, smart card service (restart it) and service.timeout_ms."},
    {Fault::prescription_invalid, "La ricetta non si può leggere. Correggerla nel programma che l'ha scritta e riprovare.",
     "The prescription cannot be read. Correct it in the program that wrote it and try again.",
     "Riga, colonna ed elemento dicono dove il messaggio non è quello nazionale.",
     "Line, column and element say where the message differs from the national one."},
    {Fault::certificate_invalid, "I dati dell'attestato di esenzione non sono completi o hanno una data errata. Correggerli e riprovare.",
     "The details of the paper certificate are incomplete or hold a wrong date. Correct them and try again.",
     "Riga, colonna e campo dicono che cosa correggere.", "Line, column and field say what to correct."},
    {Fault::catalogue_invalid, "Il catalogo delle esenzioni non si può usare. Avvisare l'assistenza tecnica.",
     "The catalogue of exemptions cannot be used. Tell technical support.",
     "Riga, colonna ed elemento dicono che cosa correggere; resta in uso il catalogo precedente.",
     "Line, column and element say what to correct; the previous catalogue stays in use."},
}};

} // namespace

std::span<const FaultWording> station_fault_wordings() noexcept { return station_fault_rows; }

} // namespace esente::core::messages
