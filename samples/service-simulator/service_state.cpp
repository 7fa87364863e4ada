// SRV.statoServizio: how the service is, what it speaks, what it wants.
#include "call.hpp"

namespace service_simulator {

std::optional<Refusal> service_state(const Call& call, pugi::xml_node data) {
    add(data, "stato", call.world.state);
    for (const char* const domain : {"ESE", "PIN", "TES", "SRV"}) {
        auto contract = data.append_child("contratti");
        add(contract, "dominio", domain);
        add(contract, "versione", "2026-11");
    }
    add(data, "richiedePrestazioni", call.world.asks_services ? "true" : "false");
    for (const auto& notice : call.world.notices) {
        auto row = data.append_child("avviso");
        add(row, "dal", notice.from);
        add(row, "al", notice.to);
        add(row, "testo", notice.text);
    }
    return std::nullopt;
}

} // namespace service_simulator
