#include "human.hpp"

#include "harmless.hpp"
#include "italian_words.hpp"
#include "words.hpp"

#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

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

std::string period(const esente_exemption& exemption) {
    return "dal " + day(exemption.from) + (exemption.to == 0 ? ", " : " al ") + day(exemption.to);
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

std::string note_text(const esente_note& note) {
    std::string text = "Nota per l'assistito:\n";
    for (const char* const line : note.lines) {
        text += "  " + harmless(line) + "\n";
    }
    return text;
}

/// Not said where both would accept. Where only we object it is: that the national system would accept is no comfort.
std::string receipt_text(const Verdict& verdict) {
    const std::string outcome = harmless(verdict.head.receipt);
    if (outcome.empty() || (outcome == "0000" && verdict.head.decision == ESENTE_ALLOWED)) {
        return "";
    }
    return std::string{"Ricevuta nazionale prevista (inferita): "} + outcome + ", " + receipt_word(outcome) +
           ". Riguarda solo la forma del messaggio: se l'esenzione è scaduta o non risulta, la ricevuta non lo dice.\n";
}

} // namespace

std::string human_identity(const esente_identity& identity) {
    std::string text = harmless(identity.surname) + " " + harmless(identity.given_name) + "\n";
    text += std::string{"  Codice fiscale: "} + harmless(identity.patient_id) + "\n";
    text += "  Data di nascita: " + (identity.birth_date == 0 ? std::string{"non indicata"} : day(identity.birth_date)) + "\n";
    text += std::string{"  Identità: "} + assurance_word(identity.assurance) + "\n";
    text += "  Tessera: scadenza " + (identity.card_expires == 0 ? std::string{"non indicata"} : day(identity.card_expires)) +
            (identity.card_expired != 0 ? ", scaduta" : "") + "\n";
    for (const auto* const warning : card_warnings(identity.card_warnings)) {
        text += std::string{"  Avviso sulla tessera: "} + card_warning_word(warning) + "\n";
    }
    return text;
}

std::string human_reader(const esente_reader& reader) { return harmless(reader.name) + ": " + card_word(reader.card) + "\n"; }

std::string human_exemption(const esente_exemption& exemption, std::int32_t today) {
    const std::string kept = exemption_word(exemption.state);
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
        text += "  Esenzione " + harmless(verdict.exemption->code) + ": " + exemption_word(verdict.exemption->state);
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
    for (const auto& note : verdict.notes) {
        text += note_text(note);
    }
    text += receipt_text(verdict);
    return text + "Verifica registrata con il numero " + std::to_string(verdict.head.audit_sequence) + ".\n";
}

std::string human_health(const esente_health& health, const std::vector<esente_health_line>& lines) {
    std::string text =
        health.can_check != 0 ? "La postazione può controllare le esenzioni.\n" : "La postazione non può controllare le esenzioni.\n";
    for (const auto& line : lines) {
        text += std::string{"  "} + part_word(line.part) + ": " + health_word(line) + "\n";
        if (*line.todo != '\0') {
            text += "    Che cosa fare: " + harmless(line.todo) + "\n";
        }
    }
    return text;
}

std::string human_audit(const esente_audit_report& report, const std::vector<esente_audit_break>& broken) {
    std::string text = "Registrazioni: " + std::to_string(report.records) + ". ";
    text += broken.empty() ? "Il registro è integro.\n"
                           : "Il registro è stato alterato: non usare la postazione e avvisare l'assistenza tecnica.\n";
    for (const auto& each : broken) {
        text += "  Registrazione " + std::to_string(each.sequence) + ": " + break_word(each.why) + "\n";
    }
    return text + (*report.head == '\0' ? "" : "Ultima: " + std::to_string(report.last) + ":" + harmless(report.head) + "\n");
}

std::string human_row(const std::string& row) {
    Poco::JSON::Parser parser;
    const auto fields = parser.parse(row).extract<Poco::JSON::Object::Ptr>();
    const auto text = [&](const char* name) { return harmless(fields->optValue<std::string>(name, "")); };
    const std::string rules = text("reason").empty() ? "" : " (" + text("reason") + ")";
    return text("sequence") + ". " + text("at") + "  " + access_word(text("kind")) + ": " + outcome_word(text("outcome")) + rules +
           "; postazione " + text("workstation") + "\n";
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
