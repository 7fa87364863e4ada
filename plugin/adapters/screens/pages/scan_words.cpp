#include "adapters/screens/pages/scan_words.hpp"

#include <algorithm>
#include <array>

namespace esente::screens {
namespace {

using core::scan::Kind;
using core::scan::Outcome;

constexpr Words unrecognised{
    "Non è un codice fiscale, STP, ENI o provvisorio, né una tessera sanitaria: leggere il codice a barre sul retro della "
    "tessera, oppure digitare il codice fiscale.",
    "This is no codice fiscale, STP, ENI or provisional code, and no health card: scan the bar code on the back of "
    "the card, or type the codice fiscale."};
constexpr Words number_alone{
    "È il numero della tessera, che da solo non dice chi è l'assistito: leggere o digitare anche il codice fiscale.",
    "This is the number of a card, which alone does not name the patient: scan or type the codice fiscale too."};

constexpr Words two_people{"Sono stati letti i codici di due persone diverse: rileggere una sola tessera.",
                           "The codes of two different people were read: scan one card only."};

struct Row {
    Kind kind;
    Outcome outcome;
    Words words;
};

constexpr std::array code_rows{
    Row{Kind::codice_fiscale,
        Outcome::wrong_length,
        {"Al codice fiscale mancano caratteri o ce ne sono troppi: sono 16. Rileggere il codice a barre o ricontrollare il codice.",
         "The codice fiscale has characters missing or too many: it has 16. Scan the bar code again or check the code."}},
    Row{Kind::codice_fiscale,
        Outcome::wrong_form,
        {"Nel codice fiscale c'è una lettera dove va una cifra, o il contrario, ad esempio O al posto di 0: ricontrollare il codice.",
         "The codice fiscale has a letter where a digit belongs, or the other way round, e.g. O for 0: check the code."}},
    Row{Kind::codice_fiscale,
        Outcome::wrong_check,
        {"L'ultima lettera del codice fiscale non corrisponde alle altre: un carattere è letto o digitato male. Rileggere il codice a "
         "barre o "
         "ricontrollare il codice.",
         "The last letter of the codice fiscale does not fit the others: one character was misread or mistyped. Scan the bar code again or "
         "check the code."}},
    Row{Kind::codice_fiscale,
        Outcome::impossible_day,
        {"La data di nascita nel codice fiscale non esiste: ricontrollare il codice.",
         "The date of birth in the codice fiscale does not exist: check the code."}},
    Row{Kind::provisional,
        Outcome::wrong_length,
        {"Al codice numerico provvisorio mancano cifre o ce ne sono troppe: sono 11. Ricontrollare il codice.",
         "The provisional code has digits missing or too many: it has 11. Check the code."}},
    Row{Kind::provisional,
        Outcome::wrong_check,
        {"L'ultima cifra del codice numerico provvisorio non corrisponde alle altre: ricontrollare il codice.",
         "The last digit of the provisional code does not fit the others: check the code."}},
    Row{Kind::stp,
        Outcome::wrong_length,
        {"Al codice STP mancano cifre o ce ne sono troppe: sono 13 dopo STP. Ricontrollare il codice.",
         "The STP code has digits missing or too many: 13 follow STP. Check the code."}},
    Row{Kind::stp,
        Outcome::wrong_form,
        {"Nel codice STP c'è un carattere che non è una cifra: dopo STP vanno 13 cifre. Ricontrollare il codice.",
         "The STP code has a character that is no digit: 13 digits follow STP. Check the code."}},
    Row{Kind::eni,
        Outcome::wrong_length,
        {"Al codice ENI mancano cifre o ce ne sono troppe: sono 13 dopo ENI. Ricontrollare il codice.",
         "The ENI code has digits missing or too many: 13 follow ENI. Check the code."}},
    Row{Kind::eni,
        Outcome::wrong_form,
        {"Nel codice ENI c'è un carattere che non è una cifra: dopo ENI vanno 13 cifre. Ricontrollare il codice.",
         "The ENI code has a character that is no digit: 13 digits follow ENI. Check the code."}},
};

constexpr std::array card_rows{
    Row{Kind::card_number, Outcome::read, number_alone},
    Row{Kind::card_number,
        Outcome::wrong_length,
        {"Al numero della tessera mancano cifre o ce ne sono troppe: sono 20. Ricontrollarlo sul retro, o lasciarlo vuoto.",
         "The card number has digits missing or too many: it has 20. Check it on the back, or leave it empty."}},
    Row{Kind::card_number,
        Outcome::wrong_form,
        {"Non è il numero di una tessera sanitaria italiana: comincia con 80380. Ricontrollarlo sul retro, o lasciarlo vuoto.",
         "This is not the number of an Italian health card: it begins with 80380. Check it on the back, or leave it empty."}},
    Row{Kind::card_number,
        Outcome::wrong_check,
        {"L'ultima cifra del numero della tessera non corrisponde alle altre: ricontrollarlo sul retro, o lasciarlo vuoto.",
         "The last digit of the card number does not fit the others: check it on the back, or leave it empty."}},
    Row{Kind::card_number,
        Outcome::contradictory,
        {"Sono stati letti i numeri di due tessere diverse: rileggerne una sola.",
         "The numbers of two different cards were read: scan one only."}},
    Row{Kind::stripe, Outcome::read, number_alone},
    Row{Kind::stripe,
        Outcome::wrong_form,
        {"La banda magnetica non è quella di una tessera sanitaria: strisciare la tessera sanitaria, o leggere il suo codice a barre.",
         "The magnetic stripe is not that of a health card: swipe the health card, or scan its bar code."}},
    Row{Kind::stripe,
        Outcome::cut_short,
        {"La banda magnetica è stata letta solo in parte: strisciare di nuovo la tessera, senza fermarsi.",
         "The magnetic stripe was read only in part: swipe the card again, without a stop."}},
    Row{Kind::stripe,
        Outcome::unreadable,
        {"La banda magnetica non si legge: strisciare di nuovo la tessera, oppure leggere il codice a barre o digitare il codice fiscale.",
         "The magnetic stripe cannot be read: swipe the card again, or scan the bar code or type the codice fiscale."}},
};

template <std::size_t size> const Row* found_in(const std::array<Row, size>& rows, const core::scan::Scan& scan) noexcept {
    const auto* const row =
        std::find_if(rows.begin(), rows.end(), [&](const Row& one) { return one.kind == scan.kind && one.outcome == scan.outcome; });
    return row != rows.end() ? row : nullptr;
}

} // namespace

Words scan_words(const core::scan::Scan& scan) noexcept {
    if (const auto* const row = found_in(code_rows, scan)) {
        return row->words;
    }
    if (const auto* const row = found_in(card_rows, scan)) {
        return row->words;
    }
    return scan.outcome == Outcome::contradictory ? two_people : unrecognised;
}

} // namespace esente::screens
