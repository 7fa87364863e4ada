#include "adapters/soap/fields.hpp"

#include "core/text.hpp"

#include <algorithm>

namespace esente::soap {
namespace {

constexpr std::size_t longest_text = 1000;
constexpr int unlimited_from = 3000;

/// `yyyy-MM-dd'T'HH:mm:ssZ`: the contract wants whole seconds.
std::string whole_seconds(core::Instant instant) { return core::iso_utc(instant).substr(0, 19) + "Z"; }

} // namespace

void write_text(XmlOut& parent, const char* name, const std::string& text) { parent.text(name, core::harmless(text, longest_text)); }

void write_text_if_any(XmlOut& parent, const char* name, const std::string& text) {
    if (!text.empty()) {
        write_text(parent, name, text);
    }
}

void write_patient(XmlOut& parent, const core::PatientId& patient, const std::string& card_number) {
    parent.element("assistito", [&](XmlOut& person) {
        write_text(person, "codiceFiscale", patient.text());
        write_text_if_any(person, "codiceTs", card_number);
    });
}

void write_card(XmlOut& parent, const std::optional<core::CardEvidence>& card) {
    if (!card) {
        return;
    }
    parent.element("provaCarta", [&](XmlOut& proof) {
        write_text(proof, "idCarta", card->card_id);
        write_text_if_any(proof, "improntaCertificato", card->certificate_sha256_hex);
        write_text_if_any(proof, "scadenzaCarta", card->expires ? card->expires->iso() : "");
        write_text(proof, "dataOraLettura", whole_seconds(card->read_at));
    });
}

std::optional<core::Date> read_day(const formats::XmlElement& parent, std::string_view name) {
    const auto element = parent.child_if_any(name);
    const std::string text = element.text();
    if (text.empty()) {
        return std::nullopt;
    }
    const auto day = text.size() == 8 ? core::Date::from_compact(text) : core::Date::from_iso(text);
    if (!day) {
        element.refuse("is not a date");
    }
    return day;
}

std::optional<core::Date> read_last_day(const formats::XmlElement& parent, std::string_view name) {
    const auto day = read_day(parent, name);
    return day && day->year() < unlimited_from ? day : std::nullopt;
}

std::optional<core::Instant> read_time(const formats::XmlElement& parent, std::string_view name) {
    const auto element = parent.child(name);
    const auto instant = core::instant_from_iso(element.text());
    if (element.present() && !instant) {
        element.refuse("is not a time");
    }
    return instant;
}

std::optional<core::ExemptionCode> read_code(const formats::XmlElement& parent, std::string_view name) {
    const auto element = parent.child(name);
    auto code = core::ExemptionCode::parse(element.text());
    if (element.present() && !code) {
        element.refuse("is not an exemption code");
    }
    return code;
}

std::string read_region(const formats::XmlElement& parent) {
    std::string text = parent.text_of_any("regioneAssistenza");
    const bool digits = text.size() == 3 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? text : std::string{};
}

core::DomainError read_domain_error(const formats::XmlElement& refusal) {
    core::DomainError error{.code = refusal.text_of("codiceErrore"), .text = refusal.text_of_any("descErrore"), .value = {}};
    for (const auto& exception : refusal.child_if_any("listaEccezioni").children("eccezione")) {
        if (error.value.empty()) {
            error.value = exception.text_of_any("valoreCampo");
        }
    }
    return error;
}

} // namespace esente::soap
