#include "adapters/soap/consult_codec.hpp"

#include <array>
#include <utility>

namespace esente::soap {
namespace {

using formats::XmlElement;

core::ExemptionState state_from(std::string_view text) {
    constexpr std::array known{core::ExemptionState::attiva, core::ExemptionState::sospesa, core::ExemptionState::revocata};
    for (const auto state : known) {
        if (text == core::exemption_state_name(state)) {
            return state;
        }
    }
    return core::ExemptionState::unknown;
}

core::Sex sex_from(std::string_view text) {
    if (text == "M") {
        return core::Sex::male;
    }
    return text == "F" ? core::Sex::female : core::Sex::unknown;
}

std::optional<core::RegistryExemption> read_exemption(const XmlElement& element) {
    const auto code = read_code(element, "codiceEsenzione");
    const auto from = read_day(element, "decorrenzaEsenzione");
    if (!code || !from) {
        element.refuse("lacks its code or its first day");
        return std::nullopt;
    }
    return core::RegistryExemption{.code = *code,
                                   .type = element.text_of_any("tipo"),
                                   .description = element.text_of_any("descrizione"),
                                   .from = *from,
                                   .to = read_last_day(element, "scadenzaEsenzione"),
                                   .state = state_from(element.text_of("stato"))};
}

/// `occorrenze` says how many there are; when it does not, something is lost.
std::vector<core::RegistryExemption> read_exemptions(const XmlElement& list) {
    std::vector<core::RegistryExemption> exemptions;
    const auto elements = list.children("esenzione");
    if (list.present() && list.text_of("occorrenze") != std::to_string(elements.size())) {
        list.refuse("has another number of elements than its occorrenze says");
    }
    for (const auto& element : elements) {
        if (auto exemption = read_exemption(element)) {
            exemptions.push_back(std::move(*exemption));
        }
    }
    return exemptions;
}

std::optional<core::PatientId> read_citizen(const XmlElement& citizen, std::string_view name) {
    const auto element = citizen.child_if_any(name);
    const std::string text = element.text();
    auto id = core::PatientId::parse(text);
    if (!text.empty() && !id) {
        element.refuse("does not name a patient");
    }
    return id;
}

core::Result<core::ConsultReply> read_content(const XmlElement& content, const core::ConsultRequest& request) {
    const auto citizen = content.child("datiCittadino");
    const auto current = read_citizen(citizen, "codiceFiscaleCittadino");
    const auto previous = read_citizen(citizen, "codiceFiscalePrecedenteCittadino");
    if (!current || (*current != request.patient && previous != request.patient)) {
        citizen.refuse("is not about the patient asked about");
        return core::failure(core::Fault::service_malformed, "another patient");
    }
    return core::ConsultReply{core::ConsultAnswer{.patient = *current,
                                                  .previous = previous,
                                                  .surname = citizen.text_of_any("cognomeCittadino"),
                                                  .given_name = citizen.text_of_any("nomeCittadino"),
                                                  .sex = sex_from(citizen.text_of_any("sessoCittadino")),
                                                  .birth_date = read_day(citizen, "dataNascitaCittadino"),
                                                  .death_date = read_day(citizen, "dataDecesso"),
                                                  .region_of_assistance = read_region(citizen),
                                                  .exemptions = read_exemptions(content.child("esenzioniGodute")),
                                                  .proof_id = content.text_of("idRisposta"),
                                                  .answered_at = read_time(content, "dataOraRisposta")}};
}

} // namespace

void write_consult(XmlOut& param, const core::ConsultRequest& request) {
    write_patient(param, request.patient, request.card_number);
    write_text(param, "contesto", core::access_context_name(request.context));
    write_card(param, request.card);
    write_text(param, "dataRiferimento", request.day.iso());
}

core::Result<core::ConsultReply> read_consult(const ReplyBytes& reply, const Question& question, const core::ConsultRequest& request) {
    return read_reply<core::ConsultReply>(reply, question, [&](const XmlElement& content) { return read_content(content, request); });
}

} // namespace esente::soap
