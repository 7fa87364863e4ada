// PIN: the first part is answered here, the second would go to the contact. State lives as long as the process.
#include "counter.hpp"
#include "moment.hpp"

#include <Poco/UUIDGenerator.h>

#include <algorithm>
#include <random>

namespace service_simulator {

namespace {

constexpr int max_repeats = 2;

std::string first_part(const std::string& wanted) {
    if (!wanted.empty()) {
        return wanted;
    }
    std::random_device random;
    std::uniform_int_distribution<int> digit(0, 9);
    return std::to_string(digit(random)) + std::to_string(digit(random));
}

std::string state_of(const Call& call, const PinRequest& pin) { return pin.state.empty() ? call.world.pin_delivery : pin.state; }

bool is_open(const std::string& state) { return state == "IN_CORSO" || state == "INVIATA"; }

bool contact_accepted(const World& world, const pugi::xml_node& contact) {
    const auto address = value(contact, "valore");
    const bool mail = value(contact, "canale") == "EMAIL";
    const auto at = address.find('@');
    const bool is_mail = at != std::string::npos && at > 0 && address.find('.', at) != std::string::npos;
    const bool is_number = address.size() >= 9 && address.find_first_not_of("+0123456789 ") == std::string::npos;
    return (mail ? is_mail : is_number) &&
           std::find(world.refused_contacts.begin(), world.refused_contacts.end(), address) == world.refused_contacts.end();
}

std::optional<Refusal> card_refusal(const Call& call, const Person& holder) {
    const auto* const card = card_of(holder, value(call.request.param.child("titolare"), "idCarta"));
    if (card == nullptr) {
        return Refusal{.code = "PIN-001", .text = "La tessera non è del titolare", .field = "idCarta"};
    }
    if (!card->chip) {
        return Refusal{.code = "PIN-002", .text = "La tessera non ha il chip", .field = "idCarta"};
    }
    if (is_revoked(call, *card) || card->expires < rome_day(call.now)) {
        return Refusal{.code = "SEC-003", .text = "Tessera revocata o scaduta", .field = "idCarta"};
    }
    const bool issued = card->pin_issued || call.memory.issued_cards.count(card->id) > 0;
    if (issued && value(call.request.param, "operazione") == "RILASCIO") {
        return Refusal{.code = "PIN-006", .text = "PIN già rilasciato: chiedere la rigenerazione", .field = "operazione"};
    }
    return std::nullopt;
}

bool has_open_request(const Call& call, const std::string& holder) {
    return std::any_of(call.memory.pins.begin(), call.memory.pins.end(),
                       [&](const auto& entry) { return entry.second.holder == holder && is_open(state_of(call, entry.second)); });
}

/// The request of that id; null, and then the citizen's request is not found.
PinRequest* find(const Call& call) {
    const auto found = call.memory.pins.find(value(call.request.param, "idRichiesta"));
    return found == call.memory.pins.end() ? nullptr : &found->second;
}

/// The contract has no code of its own for a request nobody made.
Refusal unknown_request() { return {.code = "ANA-001", .text = "Richiesta non trovata", .field = "idRichiesta"}; }

std::optional<Refusal> say_state(const Call& call, const PinRequest& pin, pugi::xml_node data) {
    add(data, "stato", state_of(call, pin));
    add(data, "dataOra", rome_time(pin.at));
    return std::nullopt;
}

} // namespace

std::optional<Refusal> request_pin(const Call& call, pugi::xml_node data) {
    const auto& param = call.request.param;
    if (auto refusal = holder_refusal(call)) {
        return refusal;
    }
    const auto& holder = *call.world.find(value(param.child("titolare"), "codiceFiscale"));
    if (has_open_request(call, holder.codice_fiscale)) {
        return Refusal{.code = "PIN-003", .text = "C'è già una richiesta aperta"};
    }
    if (auto refusal = card_refusal(call, holder)) {
        return refusal;
    }
    const auto contact = param.child("recapito");
    if (!contact_accepted(call.world, contact)) {
        return Refusal{.code = "PIN-004", .text = "Recapito non accettato", .field = "recapito"};
    }
    const auto id = Poco::UUIDGenerator::defaultGenerator().createRandom().toString();
    call.memory.pins[id] = {.holder = holder.codice_fiscale, .state = "", .at = call.now};
    call.memory.issued_cards.insert(value(param.child("titolare"), "idCarta"));
    add(data, "idRichiesta", id);
    add(data, "primaPartePin", first_part(call.world.pin_first_part));
    add(data, "primaPartePuk", first_part(call.world.puk_first_part));
    add(data, "canaleSecondaParte", value(contact, "canale"));
    add(data, "recapitoMascherato", masked(value(contact, "valore")));
    add(data, "dataOraRisposta", rome_time(call.now));
    return std::nullopt;
}

std::optional<Refusal> pin_state(const Call& call, pugi::xml_node data) {
    const auto* const pin = find(call);
    return pin == nullptr ? std::optional(unknown_request()) : say_state(call, *pin, data);
}

std::optional<Refusal> repeat_pin(const Call& call, pugi::xml_node data) {
    auto* const pin = find(call);
    if (pin == nullptr) {
        return unknown_request();
    }
    if (pin->repeats == max_repeats || pin->state == "ANNULLATA") {
        return Refusal{.code = "SRV-003", .text = "La seconda parte non può essere inviata ancora", .field = "idRichiesta"};
    }
    ++pin->repeats;
    pin->at = call.now;
    return say_state(call, *pin, data);
}

std::optional<Refusal> cancel_pin(const Call& call, pugi::xml_node data) {
    auto* const pin = find(call);
    if (pin == nullptr) {
        return unknown_request();
    }
    pin->state = "ANNULLATA";
    pin->at = call.now;
    return say_state(call, *pin, data);
}

} // namespace service_simulator
