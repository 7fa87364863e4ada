#include "core/messages/health_text.hpp"

#include <array>

namespace esente::core::messages {
namespace {

struct NoteText {
    std::string_view italian;
    std::string_view english;
};

constexpr std::array<NoteText, health_note_count> note_texts{{
    {"L'orologio di questa postazione differisce di oltre 5 minuti da quello del servizio. Attivare la sincronizzazione dell'ora.",
     "This station's clock is more than 5 minutes away from the service's. Turn on time synchronisation."},
    {"Il certificato con cui questa postazione accede al servizio scade entro 30 giorni. Chiederne il rinnovo ora.",
     "The certificate by which this station reaches the service ends within 30 days. Ask for its renewal now."},
    {"Il certificato con cui questa postazione accede al servizio è scaduto. Installare quello nuovo.",
     "The certificate by which this station reaches the service has expired. Install the new one."},
    {"Il servizio è in manutenzione. Riprovare più tardi; intanto si può usare l'attestato di esenzione.",
     "The service is under maintenance. Try again later; meanwhile the paper certificate can be used."},
    {"Il servizio funziona con limitazioni: alcune risposte possono mancare o tardare. Se accade, riprovare.",
     "The service works with limits: some answers may be missing or late. If so, try again."},
    {"Il catalogo delle esenzioni in uso ha superato la data entro cui andava sostituito. Cercare un'edizione più recente; intanto si "
     "continua con questa.",
     "The catalogue of exemptions in force is past the day by which it should have been replaced. Look for a newer edition; meanwhile "
     "this one stays in use."},
    {"Il catalogo indicato nelle impostazioni è stato rifiutato: resta in uso l'edizione precedente. Installare un'edizione più recente "
     "con "
     "la sua firma, o correggere catalogue.file, catalogue.signature e catalogue.trust_dir. Il motivo è nel registro tecnico.",
     "The catalogue that the settings name was refused: the previous edition stays in force. Install a newer edition with its signature, "
     "or correct catalogue.file, catalogue.signature and catalogue.trust_dir. The technical log says why."},
}};

} // namespace

std::string_view health_text(HealthNote note, Language language) noexcept {
    const auto index = static_cast<std::size_t>(note);
    if (index >= note_texts.size()) {
        return {};
    }
    return language == Language::italian ? note_texts[index].italian : note_texts[index].english;
}

} // namespace esente::core::messages
