#include "grammar.hpp"

#include "moment.hpp"
#include "request.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace service_simulator {

namespace {

enum class Occurs { once, optional, many };

using Check = bool (*)(std::string_view);

struct Particle {
    const char* name;
    Occurs occurs;
    Check check;                          ///< of the text; null: any
    std::span<const Particle> children{}; ///< empty: text only
};

bool all_of_class(std::string_view text, std::string_view extra) {
    return std::all_of(text.begin(), text.end(), [&](char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || extra.find(letter) != std::string_view::npos;
    });
}

bool is_number(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char digit) { return digit >= '0' && digit <= '9'; });
}

bool codice_fiscale(std::string_view text) { return text.size() == 16 && all_of_class(text, ""); }
bool patient_code(std::string_view text) { return codice_fiscale(text) || (text.size() == 11 && is_number(text)); }
bool time_with_offset(std::string_view text) { return text.size() > 19 && read_time(text).has_value(); }
bool exemption_code(std::string_view text) { return !text.empty() && text.size() <= 15 && all_of_class(text, "."); }
bool not_empty(std::string_view text) { return !text.empty(); }
bool degree(std::string_view text) { return text == "1" || text == "2" || text == "3"; }
bool boolean(std::string_view text) { return text == "true" || text == "false" || text == "1" || text == "0"; }
bool sha256(std::string_view text) { return text.size() == 64 && all_of_class(text, "abcdef"); }

/// One of the words of a list with spaces around each.
bool listed(std::string_view words, std::string_view word) {
    return !word.empty() && word.find(' ') == std::string_view::npos && words.find(" " + std::string(word) + " ") != std::string_view::npos;
}

bool role(std::string_view text) { return listed(" A C D F G H P T U Z X SPORTELLO ", text); }
bool context(std::string_view text) { return listed(" TS_CNS CERTIFICATO_CARTACEO DICHIARAZIONE PRESA_IN_CARICO ", text); }
bool why_no_paper(std::string_view text) { return listed(" ATTRIBUZIONE_AUTOMATICA SMARRITO NON_ESIBITO ", text); }
bool prescription_kind(std::string_view text) { return listed(" F P ", text); }
bool operation(std::string_view text) { return listed(" RILASCIO RIGENERAZIONE ", text); }
bool request_kind(std::string_view text) { return listed(" TITOLARE MINORE_TUTELATO DELEGA_SALUTE ", text); }
bool title(std::string_view text) { return listed(" GENITORE TUTORE AMMINISTRATORE_SOSTEGNO CONIUGE FIGLIO PARENTE ", text); }
bool assistant_title(std::string_view text) { return listed(" CURATORE AMMINISTRATORE_SOSTEGNO ", text); }
bool line(std::string_view text) { return listed(" RETTA COLLATERALE ", text); }
bool document_kind(std::string_view text) { return listed(" CIE CI_CARTACEA PASSAPORTO PATENTE PERMESSO_SOGGIORNO ALTRO ", text); }
bool channel(std::string_view text) { return listed(" SMS EMAIL ", text); }
bool contact_owner(std::string_view text) { return listed(" TITOLARE RICHIEDENTE ", text); }
bool card_reason(std::string_view text) { return listed(" FURTO SMARRIMENTO MANCATA_RICEZIONE DETERIORAMENTO ", text); }

using enum Occurs;

constexpr Particle operatore[]{{"codiceFiscale", once, codice_fiscale},
                               {"ruolo", once, role},
                               {"codiceAzienda", once, nullptr},
                               {"codiceStruttura", optional, nullptr},
                               {"medicoTitolare", optional, codice_fiscale}};
constexpr Particle applicazione[]{{"nome", once, nullptr}, {"versione", once, nullptr}};
constexpr Particle app_context[]{{"messageId", once, not_empty},
                                 {"operatore", once, nullptr, operatore},
                                 {"postazione", once, nullptr},
                                 {"applicazione", once, nullptr, applicazione},
                                 {"credenziale", optional, nullptr}};

constexpr Particle assistito[]{{"codiceFiscale", once, patient_code}, {"codiceTs", optional, nullptr}};
constexpr Particle prova_carta[]{{"idCarta", once, not_empty},
                                 {"improntaCertificato", optional, sha256},
                                 {"scadenzaCarta", once, is_day},
                                 {"dataOraLettura", once, time_with_offset}};
constexpr Particle certificato[]{{"numeroAttestato", once, nullptr},
                                 {"enteRilascio", once, nullptr},
                                 {"dataRilascio", once, is_day},
                                 {"dataScadenza", optional, is_day}};
constexpr Particle prestazione[]{{"codice", once, not_empty}};
constexpr Particle consulta[]{{"assistito", once, nullptr, assistito},
                              {"contesto", once, context},
                              {"provaCarta", optional, nullptr, prova_carta},
                              {"dataRiferimento", once, is_day}};
constexpr Particle verifica[]{{"assistito", once, nullptr, assistito},
                              {"contesto", once, context},
                              {"provaCarta", optional, nullptr, prova_carta},
                              {"certificatoCartaceo", optional, nullptr, certificato},
                              {"motivo", optional, why_no_paper},
                              {"codiceEsenzione", once, exemption_code},
                              {"tipoPrescrizione", once, prescription_kind},
                              {"dataPrescrizione", once, is_day},
                              {"prestazione", many, nullptr, prestazione}};

constexpr Particle titolare[]{{"codiceFiscale", once, codice_fiscale}, {"idCarta", once, not_empty}};
constexpr Particle documento[]{{"tipo", once, document_kind},
                               {"numero", once, not_empty},
                               {"enteRilascio", once, nullptr},
                               {"dataRilascio", once, is_day},
                               {"dataScadenza", optional, is_day}};
constexpr Particle richiedente[]{{"codiceFiscale", once, codice_fiscale},
                                 {"cognome", once, nullptr},
                                 {"nome", once, nullptr},
                                 {"titolo", once, title},
                                 {"grado", optional, degree},
                                 {"linea", optional, line},
                                 {"assenzaPrecedenti", optional, boolean}};
constexpr Particle assistente[]{
    {"codiceFiscale", once, codice_fiscale}, {"cognome", once, nullptr}, {"nome", once, nullptr}, {"titolo", once, assistant_title}};
constexpr Particle modulo[]{{"tipo", once, nullptr}, {"dataSottoscrizione", once, is_day}};
constexpr Particle recapito[]{{"canale", once, channel}, {"valore", once, not_empty}, {"intestatario", once, contact_owner}};
constexpr Particle richiedi_pin[]{{"operazione", once, operation},
                                  {"tipoRichiesta", once, request_kind},
                                  {"titolare", once, nullptr, titolare},
                                  {"documentoTitolare", optional, nullptr, documento},
                                  {"richiedente", optional, nullptr, richiedente},
                                  {"documentoRichiedente", optional, nullptr, documento},
                                  {"assistente", optional, nullptr, assistente},
                                  {"modulo", optional, nullptr, modulo},
                                  {"recapito", once, nullptr, recapito}};
constexpr Particle by_id[]{{"idRichiesta", once, not_empty}};
constexpr Particle annulla[]{{"idRichiesta", once, not_empty}, {"motivo", once, nullptr}};

constexpr Particle autocertificazione[]{{"luogo", once, nullptr}, {"data", once, is_day}, {"estremiDenuncia", optional, nullptr}};
/// Who lost a card may not know its id.
constexpr Particle titolare_senza_tessera[]{{"codiceFiscale", once, codice_fiscale}, {"idCarta", once, nullptr}};
constexpr Particle nuova_tessera[]{{"tipoRichiesta", once, request_kind},
                                   {"titolare", once, nullptr, titolare_senza_tessera},
                                   {"richiedente", optional, nullptr, richiedente},
                                   {"documentoTitolare", optional, nullptr, documento},
                                   {"documentoRichiedente", optional, nullptr, documento},
                                   {"motivo", once, card_reason},
                                   {"autocertificazione", once, nullptr, autocertificazione}};

struct Row {
    std::string_view name;
    std::span<const Particle> particles;
};

constexpr Row rows[]{{"AppContext", app_context},
                     {"ESE.consultaEsenzioni", consulta},
                     {"ESE.verificaEsenzione", verifica},
                     {"PIN.richiediPin", richiedi_pin},
                     {"PIN.statoRichiesta", by_id},
                     {"PIN.ripetiInvio", by_id},
                     {"PIN.annullaRichiesta", annulla},
                     {"TES.richiediNuovaTessera", nuova_tessera},
                     {"SRV.statoServizio", {}}};

const Row* row_of(std::string_view name) {
    const auto* const found = std::find_if(std::begin(rows), std::end(rows), [&](const Row& row) { return row.name == name; });
    return found == std::end(rows) ? nullptr : found;
}

pugi::xml_node element_from(pugi::xml_node node) {
    while (node && node.type() != pugi::node_element) {
        node = node.next_sibling();
    }
    return node;
}

void require_children(const pugi::xml_node& parent, std::span<const Particle> particles) {
    auto child = element_from(parent.first_child());
    for (const auto& particle : particles) {
        int seen = 0;
        while (child && std::string_view(child.name()) == particle.name && (seen == 0 || particle.occurs == many)) {
            if (particle.check != nullptr && !particle.check(child.text().get())) {
                throw SchemaViolation(std::string(particle.name) + " has a value the schema does not allow");
            }
            if (!particle.children.empty()) {
                require_children(child, particle.children);
            }
            child = element_from(child.next_sibling());
            ++seen;
        }
        if (seen == 0 && particle.occurs == once) {
            throw SchemaViolation(std::string(particle.name) + " is missing or out of order in " + parent.name());
        }
    }
    if (child) {
        throw SchemaViolation(std::string(child.name()) + " is unexpected or out of order in " + parent.name());
    }
}

} // namespace

bool knows_grammar(std::string_view name) { return name != "AppContext" && row_of(name) != nullptr; }

void require_grammar(std::string_view name, const pugi::xml_node& node) {
    if (const auto* const row = row_of(name)) {
        require_children(node, row->particles);
    }
}

} // namespace service_simulator
