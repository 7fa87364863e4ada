// ESE.verificaEsenzione: one declared code, and nothing else about the person.
#include "access.hpp"
#include "exemption_code.hpp"
#include "moment.hpp"

#include <Poco/UUIDGenerator.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace service_simulator {

namespace {

/// From the answer that helps the patient most to the one that says least: several exemptions may bear the code asked about.
constexpr std::array<std::string_view, 6> order{"VALIDA", "NON_APPLICABILE", "SOSPESA", "REVOCATA", "SCADUTA", "NON_ANCORA_VALIDA"};

std::string_view outcome_of(const Exemption& exemption, const std::string& day, const std::string& kind) {
    if (exemption.state == "SOSPESA") {
        return "SOSPESA";
    }
    if (exemption.state == "REVOCATA") {
        return "REVOCATA";
    }
    if (day < exemption.from) {
        return "NON_ANCORA_VALIDA";
    }
    if (!exemption.to.empty() && day > exemption.to) {
        return "SCADUTA";
    }
    return exemption.valid_for.find(kind) == std::string::npos ? "NON_APPLICABILE" : "VALIDA";
}

struct Found {
    const Exemption* exemption = nullptr;
    std::string_view outcome{"NON_TROVATA"};
};

Found best(const Person& person, const std::string& code, const pugi::xml_node& param) {
    Found found;
    const auto* rank = order.end();
    for (const auto& exemption : person.exemptions) {
        if (same_exemption(exemption.code, code)) {
            const auto outcome = outcome_of(exemption, value(param, "dataPrescrizione"), value(param, "tipoPrescrizione"));
            const auto* const place = std::find(order.begin(), order.end(), outcome);
            if (place < rank) {
                rank = place;
                found = {.exemption = &exemption, .outcome = outcome};
            }
        }
    }
    return found;
}

Found answer(const Call& call, const Person& person, const std::string& code) {
    if (lists_code(call.world.not_in_registry, code)) {
        return {.exemption = nullptr, .outcome = "NON_VERIFICABILE"};
    }
    const auto found = best(person, code, call.request.param);
    const bool in_force = found.outcome == "VALIDA" || found.outcome == "NON_APPLICABILE";
    if (!in_force && value(call.request.param, "contesto") == "DICHIARAZIONE") {
        return {.exemption = nullptr, .outcome = "NON_RISULTA"};
    }
    return found;
}

void require_context_evidence(const pugi::xml_node& param) {
    if (value(param, "contesto") == "CERTIFICATO_CARTACEO" && !param.child("certificatoCartaceo")) {
        throw SchemaViolation("certificatoCartaceo is missing in param");
    }
}

} // namespace

std::optional<Refusal> verify(const Call& call, pugi::xml_node data) {
    const auto& param = call.request.param;
    require_context_evidence(param);
    const auto context = value(param, "contesto");
    const auto* const person = call.world.find(value(param.child("assistito"), "codiceFiscale"));
    const bool tell_new_code = context == "TS_CNS" || context == "PRESA_IN_CARICO";
    if (auto refusal = person_refusal(call, person, value(param, "dataPrescrizione"), tell_new_code)) {
        return refusal;
    }
    if (auto refusal = context_refusal(call, *person)) {
        return refusal;
    }
    const auto code = canonical_code(value(param, "codiceEsenzione"));
    const auto found = answer(call, *person, code);
    add(data, "esitoVerifica", std::string(found.outcome));
    add(data, "codiceEsenzione", code);
    if (found.exemption != nullptr) {
        add(data, "decorrenzaEsenzione", found.exemption->from);
        add(data, "scadenzaEsenzione", found.exemption->to);
    }
    add(data, "regioneAssistenza", person->region);
    add(data, "idVerifica", Poco::UUIDGenerator::defaultGenerator().createRandom().toString());
    add(data, "dataOraRisposta", rome_time(call.now));
    if (found.exemption != nullptr && !found.exemption->message.empty()) {
        auto message = data.append_child("messaggio");
        add(message, "codice", "MSG-001");
        add(message, "testo", found.exemption->message);
        add(message, "gravita", "W");
    }
    return std::nullopt;
}

} // namespace service_simulator
