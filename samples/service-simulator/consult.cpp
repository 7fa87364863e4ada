// ESE.consultaEsenzioni: what the registry holds about a person, past and suspended exemptions included; the client judges the day.
#include "access.hpp"
#include "moment.hpp"

#include <Poco/UUIDGenerator.h>

namespace service_simulator {

namespace {

std::optional<Refusal> quota_refusal(const Call& call) {
    const auto& who = call.request.context.codice_fiscale;
    for (const auto& one : call.world.operators) {
        if (one.codice_fiscale == who && one.consult_quota && call.memory.consults[who] >= *one.consult_quota) {
            return Refusal{.code = "SRV-003", .text = "Superato il numero di consultazioni consentite"};
        }
    }
    ++call.memory.consults[who];
    return std::nullopt;
}

void add_citizen(pugi::xml_node data, const Person& person) {
    auto citizen = data.append_child("datiCittadino");
    add(citizen, "codiceFiscaleCittadino", person.codice_fiscale);
    add(citizen, "codiceFiscalePrecedenteCittadino", person.former);
    add(citizen, "cognomeCittadino", person.surname);
    add(citizen, "nomeCittadino", person.given_name);
    add(citizen, "sessoCittadino", person.sex);
    add(citizen, "dataNascitaCittadino", person.birth_date);
    add(citizen, "dataDecesso", person.deceased);
    add(citizen, "regioneAssistenza", person.region);
    add(citizen, "siglaAslAssistenza", person.asl);
}

void add_exemptions(pugi::xml_node data, const Person& person) {
    auto list = data.append_child("esenzioniGodute");
    add(list, "occorrenze", std::to_string(person.exemptions.size()));
    for (const auto& exemption : person.exemptions) {
        auto row = list.append_child("esenzione");
        add(row, "codiceEsenzione", exemption.code);
        add(row, "tipo", exemption.type);
        add(row, "descrizione", exemption.description);
        add(row, "decorrenzaEsenzione", exemption.from);
        add(row, "scadenzaEsenzione", exemption.to);
        add(row, "stato", exemption.state);
        add(row, "enteRilascio", exemption.issuer);
        add(row, "numeroAttestato", exemption.certificate);
    }
}

} // namespace

std::optional<Refusal> consult(const Call& call, pugi::xml_node data) {
    const auto& param = call.request.param;
    const auto context = value(param, "contesto");
    if (context != "TS_CNS" && context != "PRESA_IN_CARICO") {
        return Refusal{.code = "ESE-001", .text = "Consultazione non consentita in questo contesto", .field = "contesto", .value = context};
    }
    const auto* const person = call.world.find(value(param.child("assistito"), "codiceFiscale"));
    if (auto refusal = person_refusal(call, person, value(param, "dataRiferimento"), true)) {
        return refusal;
    }
    if (auto refusal = context_refusal(call, *person)) {
        return refusal;
    }
    if (auto refusal = quota_refusal(call)) {
        return refusal;
    }
    add_citizen(data, *person);
    add_exemptions(data, *person);
    add(data, "idRisposta", Poco::UUIDGenerator::defaultGenerator().createRandom().toString());
    add(data, "dataOraRisposta", rome_time(call.now));
    return std::nullopt;
}

} // namespace service_simulator
