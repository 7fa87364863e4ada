#include "italian_words.hpp"

#include <map>

namespace cli {
namespace {

using Words = std::map<std::string, const char*>;

const char* word(const Words& words, const std::string& name, const char* otherwise) {
    const auto found = words.find(name);
    return found != words.end() ? found->second : otherwise;
}

} // namespace

const char* decision_word(esente_decision decision) noexcept {
    switch (decision) {
    case ESENTE_ALLOWED:
        return "Consentita";
    case ESENTE_WARNED:
        return "Consentita con avvisi";
    case ESENTE_BLOCKED:
        return "Da correggere";
    default:
        return "Non verificabile";
    }
}

const char* assurance_word(esente_assurance assurance) noexcept {
    switch (assurance) {
    case ESENTE_CARD_READ:
        return "dati letti dalla tessera, non certificati";
    case ESENTE_CARD_DATA_CERTIFIED:
        return "dati certificati dalla tessera";
    case ESENTE_CARD_PROVED:
        return "tessera provata con il PIN";
    default:
        return "dichiarata";
    }
}

const char* card_word(const std::string& card) {
    static const Words words{{"none", "vuoto"},
                             {"patient", "tessera di un assistito"},
                             {"operator", "carta operatore"},
                             {"test", "tessera di prova"},
                             {"cie", "carta d'identità elettronica"},
                             {"mute", "tessera che non risponde"}};
    return word(words, card, "altra carta");
}

const char* receipt_word(const std::string& outcome) {
    static const Words words{{"0000", "accettata"}, {"0001", "accettata con avvisi"}, {"9999", "non inserita"}};
    return word(words, outcome, "esito sconosciuto");
}

const char* exemption_word(const std::string& state) {
    static const Words words{{"VALIDA", "valida"},
                             {"SCADUTA", "scaduta"},
                             {"NON_ANCORA_VALIDA", "non ancora valida"},
                             {"REVOCATA", "revocata"},
                             {"SOSPESA", "sospesa"},
                             {"NON_TROVATA", "non trovata"},
                             {"NON_APPLICABILE", "non applicabile a questa ricetta"},
                             {"NON_RISULTA", "non risulta in vigore"},
                             {"ASSERITA", "attestata da chi prescrive"},
                             {"NON_VERIFICABILE", "l'anagrafe non può verificarla"},
                             {"NON_VERIFICATA", "non verificata"},
                             {"ATTIVA", "attiva"}};
    return word(words, state, "stato non noto");
}

const char* card_warning_word(const std::string& warning) {
    static const Words words{{"certificate_expired", "il certificato della tessera non è in vigore oggi"},
                             {"certificate_untrusted", "il certificato non è di un ente riconosciuto da questa postazione"},
                             {"certificate_policy", "il certificato non è quello di una CNS"},
                             {"certificate_key_weak", "la chiave del certificato è debole"},
                             {"name_differs_cf", "il nome non corrisponde al codice fiscale"},
                             {"cn_differs", "il certificato è di un'altra persona"},
                             {"hash_differs", "i dati personali non corrispondono al certificato"},
                             {"card_id_differs", "il certificato è di un'altra tessera"},
                             {"card_id_check", "il numero della tessera non è corretto"},
                             {"header_length", "la lunghezza dei dati sulla tessera è scritta in modo insolito"}};
    return word(words, warning, "altro dubbio sulla tessera");
}

const char* health_word(const esente_health_line& line) {
    static const Words words{{"UNKNOWN", "non verificato"},
                             {"OUTDATED", "da aggiornare"},
                             {"CATALOGUE_INVALID", "quello indicato è stato rifiutato"},
                             {"SKEWED", "non è giusto"},
                             {"EXPIRED", "scaduto"},
                             {"EXPIRING", "in scadenza"},
                             {"NONE", "nessuna"},
                             {"PATIENT", "di un assistito"},
                             {"OPERATOR", "di un operatore"},
                             {"TEST", "di prova"},
                             {"CIE", "carta d'identità elettronica"},
                             {"OTHER", "di altro tipo"},
                             {"MUTE", "non risponde"},
                             {"DEGRADATO", "con limitazioni"},
                             {"MANUTENZIONE", "in manutenzione"}};
    return word(words, line.state, line.ok != 0 ? "a posto" : "non funziona");
}

const char* break_word(const std::string& why) {
    static const Words words{{"changed", "modificata"},
                             {"missing", "mancante"},
                             {"reordered", "spostata"},
                             {"cut_off", "tagliata alla fine"},
                             {"personal_changed", "parte personale modificata"},
                             {"head_differs", "diversa da quella conservata"}};
    return word(words, why, "alterata");
}

const char* severity_word(char severity) noexcept {
    switch (severity) {
    case 'E':
        return "Motivo";
    case 'U':
        return "Manca";
    case 'W':
        return "Avviso";
    default:
        return "Nota";
    }
}

const char* part_word(const std::string& part) {
    static const Words words{{"pcsc", "Servizio smart card"},
                             {"readers", "Lettori"},
                             {"card", "Tessera nel lettore"},
                             {"service", "Servizio esenzioni"},
                             {"clock", "Orologio"},
                             {"client_certificate", "Certificato della postazione"},
                             {"store", "Registro degli accessi"},
                             {"catalogue", "Catalogo delle esenzioni"}};
    return word(words, part, "Altro");
}

const char* access_word(const std::string& kind) {
    static const Words words{{"verdict", "verifica di una prescrizione"}, {"consult", "elenco delle esenzioni"},
                             {"identify", "lettura della tessera"},       {"refused", "accesso rifiutato"},
                             {"failed", "accesso non riuscito"},          {"acknowledged", "presa visione di un avviso"}};
    return word(words, kind, "altro accesso");
}

const char* outcome_word(const std::string& outcome) {
    static const Words words{{"allowed", "consentita"},
                             {"warned", "consentita con avvisi"},
                             {"blocked", "da correggere"},
                             {"undetermined", "non verificabile"},
                             {"OK", "dato"},
                             {"seen_certificate", "visto l'attestato di esenzione"},
                             {"patient_confirms", "confermato dall'assistito"},
                             {"clinical_reason", "per ragione clinica"},
                             {"other", "per altra ragione"}};
    return word(words, outcome, outcome.c_str());
}

} // namespace cli
