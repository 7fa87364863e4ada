#include "human.hpp"

#include "harmless.hpp"
#include "words.hpp"

#include <array>
#include <map>

namespace cli {
namespace {

/// dd/mm/yyyy; "senza scadenza" for 0.
std::string day(std::int32_t yyyymmdd) {
    if (yyyymmdd == 0) {
        return "senza scadenza";
    }
    const std::string iso = iso_date(yyyymmdd);
    return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

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
        return "dichiarato";
    }
}

const char* card_word(const std::string& card) {
    static const std::map<std::string, const char*> words{{"none", "vuoto"},
                                                          {"patient", "tessera di un assistito"},
                                                          {"operator", "carta operatore"},
                                                          {"test", "tessera di prova"},
                                                          {"cie", "carta d'identità elettronica"},
                                                          {"mute", "tessera che non risponde"}};
    const auto found = words.find(card);
    return found != words.end() ? found->second : "altra carta";
}

/// What the registry, or the check, says of an exemption.
std::string state_word(const std::string& state) {
    static const std::map<std::string, const char*> words{{"VALIDA", "valida"},
                                                          {"SCADUTA", "scaduta"},
                                                          {"NON_ANCORA_VALIDA", "non ancora valida"},
                                                          {"REVOCATA", "revocata"},
                                                          {"SOSPESA", "sospesa"},
                                                          {"NON_TROVATA", "non trovata"},
                                                          {"NON_APPLICABILE", "non applicabile a questa ricetta"},
                                                          {"NON_RISULTA", "non risulta in vigore"},
                                                          {"NON_VERIFICABILE", "l'anagrafe non può verificarla"},
                                                          {"ASSERITA", "attestata da chi prescrive"},
                                                          {"NON_VERIFICATA", "non verificata"},
                                                          {"ATTIVA", "attiva"}};
    const auto found = words.find(state);
    return found != words.end() ? found->second : "stato non noto";
}

std::string period(const esente_exemption& exemption) {
    return "dal " + day(exemption.from) + (exemption.to == 0 ? ", " : " al ") + day(exemption.to);
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

std::string finding_text(const esente_finding& finding) {
    const std::string where = finding.line == 0 ? "" : " (riga " + std::to_string(finding.line) + ")";
    std::string text = std::string{"  "} + severity_word(finding.severity) + where + ": " + harmless(finding.message) + "\n";
    if (*finding.remedy != '\0') {
        text += "    Che cosa fare: " + harmless(finding.remedy) + "\n";
    }
    if (*finding.source != '\0') {
        text += "    Fonte: " + harmless(finding.source) + "\n";
    }
    return text;
}

std::string way_texts(const std::vector<Way>& ways) {
    if (ways.empty()) {
        return "";
    }
    std::string text = "Come proseguire:\n";
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const std::string code = ways[i].action == ESENTE_USE_CODE ? " [" + harmless(ways[i].value) + "]" : "";
        text += "  " + std::to_string(i + 1) + ". " + harmless(ways[i].text) + code + "\n";
    }
    return text;
}

const char* part_word(const std::string& part) {
    static const std::map<std::string, const char*> words{{"pcsc", "Servizio smart card"},
                                                          {"readers", "Lettori"},
                                                          {"service", "Servizio esenzioni"},
                                                          {"clock", "Orologio"},
                                                          {"client_certificate", "Certificato della postazione"},
                                                          {"store", "Registro degli accessi"},
                                                          {"catalogue", "Catalogo delle esenzioni"}};
    const auto found = words.find(part);
    return found != words.end() ? found->second : "Altro";
}

} // namespace

std::string human_identity(const esente_identity& identity) {
    std::string text = harmless(identity.surname) + " " + harmless(identity.given_name) + "\n";
    text += std::string{"  Codice fiscale: "} + harmless(identity.patient_id) + "\n";
    text += "  Data di nascita: " + (identity.birth_date == 0 ? std::string{"non indicata"} : day(identity.birth_date)) + "\n";
    text += std::string{"  Identità: "} + assurance_word(identity.assurance) + "\n";
    text += "  Tessera: scadenza " + day(identity.card_expires) + (identity.card_expired != 0 ? ", scaduta" : "") + "\n";
    for (const auto* const warning : card_warnings(identity.card_warnings)) {
        text += std::string{"  Avviso sulla tessera: "} + warning + "\n";
    }
    return text;
}

std::string human_reader(const esente_reader& reader) { return harmless(reader.name) + ": " + card_word(reader.card) + "\n"; }

std::string human_exemption(const esente_exemption& exemption, std::int32_t today) {
    const std::string kept = state_word(exemption.state);
    const std::string span = "  " + harmless(exemption.code) + "  " + period(exemption) + "  ";
    if (exemption.to != 0 && exemption.to < today) {
        return span + "scaduta (nell'anagrafe: " + kept + ")\n";
    }
    if (today < exemption.from) {
        return span + "non ancora valida (nell'anagrafe: " + kept + ")\n";
    }
    return span + kept + "\n";
}

std::string human_verdict(const Verdict& verdict) {
    std::string text = std::string{decision_word(verdict.head.decision)} + "\n";
    if (verdict.exemption) {
        text += "  Esenzione " + harmless(verdict.exemption->code) + ": " + state_word(verdict.exemption->state);
        text += verdict.exemption->from == 0 ? "\n" : ", " + period(*verdict.exemption) + "\n";
    }
    text += std::string{"  Identità: "} + assurance_word(verdict.head.assurance) + "\n";
    if (!verdict.findings.empty()) {
        text += "Perché:\n";
    }
    for (const auto& finding : verdict.findings) {
        text += finding_text(finding);
    }
    text += way_texts(verdict.ways);
    return text + "Registrata con il numero " + std::to_string(verdict.head.audit_sequence) + ".\n";
}

std::string human_health(const esente_health& health, const std::vector<esente_health_line>& lines) {
    std::string text =
        health.can_check != 0 ? "La postazione può controllare le esenzioni.\n" : "La postazione non può controllare le esenzioni.\n";
    for (const auto& line : lines) {
        text += std::string{"  "} + part_word(line.part) + ": " + (line.ok != 0 ? "a posto" : harmless(line.state)) + "\n";
        if (*line.todo != '\0') {
            text += "    Che cosa fare: " + harmless(line.todo) + "\n";
        }
    }
    return text;
}

std::string human_audit(const esente_audit_report& report) {
    const std::string rows = std::to_string(report.records) + " registrazioni. ";
    return rows + (report.broken_count == 0 ? "Il registro è integro.\n"
                                            : "Il registro è stato alterato: non usare la postazione e avvisare l'assistenza tecnica.\n");
}

std::string human_failure(const Failure& failure, const Remedy& remedy, const std::vector<Way>& ways) {
    std::string text = remedy.user + "\n" + way_texts(ways);
    if (failure.at.line != 0) {
        text += "Punto: riga " + std::to_string(failure.at.line) + ", colonna " + std::to_string(failure.at.column) + "\n";
    }
    if (!failure.at.key.empty()) {
        text += "Voce: " + harmless(failure.at.key) + "\n";
    }
    return text + "Per l'assistenza tecnica: " + failure.name + ". " + remedy.technician + " (" + harmless(failure.detail) + ")\n";
}

} // namespace cli
