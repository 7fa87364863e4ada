// TES.richiediNuovaTessera: theft and loss revoke the old card at once.
#include "counter.hpp"
#include "moment.hpp"

#include <Poco/UUIDGenerator.h>

namespace service_simulator {

namespace {

/// The card of that number; without one the card in force, of several the one that ends last; else null.
const Card* card_to_replace(const Call& call, const Person& holder, const std::string& id) {
    if (!id.empty()) {
        return card_of(holder, id);
    }
    const Card* latest = nullptr;
    for (const auto& card : holder.cards) {
        if (!is_revoked(call, card) && (latest == nullptr || card.expires > latest->expires)) {
            latest = &card;
        }
    }
    return latest;
}

} // namespace

std::optional<Refusal> request_card(const Call& call, pugi::xml_node data) {
    const auto& param = call.request.param;
    if (auto refusal = holder_refusal(call)) {
        return refusal;
    }
    const auto& holder = *call.world.find(value(param.child("titolare"), "codiceFiscale"));
    const auto card_id = value(param.child("titolare"), "idCarta");
    const auto* const card = card_to_replace(call, holder, card_id);
    if (card == nullptr && !card_id.empty()) {
        return Refusal{.code = "PIN-001", .text = "La tessera non è del titolare", .field = "idCarta"};
    }
    if (!call.memory.card_requests.insert(holder.codice_fiscale).second) {
        return Refusal{.code = "TES-001", .text = "C'è già una richiesta di tessera aperta"};
    }
    const auto reason = value(param, "motivo");
    if (card != nullptr && (reason == "FURTO" || reason == "SMARRIMENTO")) {
        call.memory.revoked_cards.insert(card->id);
    }
    const auto id = Poco::UUIDGenerator::defaultGenerator().createRandom().toString();
    constexpr std::chrono::days provisional_for{60};
    constexpr std::chrono::days delivered_in{30};
    add(data, "idPratica", id);
    auto provisional = data.append_child("tesseraProvvisoria");
    add(provisional, "numero", "P" + id.substr(0, 8));
    add(provisional, "validaDal", rome_day(call.now));
    add(provisional, "validaAl", rome_day(call.now + provisional_for));
    add(data, "indirizzoMascherato", holder.address.empty() ? "***" : holder.address.substr(0, 4) + "***");
    add(data, "dataPrevistaConsegna", rome_day(call.now + delivered_in));
    return std::nullopt;
}

} // namespace service_simulator
