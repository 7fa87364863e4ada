#include "app/list_request.hpp"

#include "core/access.hpp"

namespace esente::app {

bool may_list(const Station& station, const Patient& patient) {
    return !patient.left_at() && core::may_consult(patient.identity(), station.settings.card.consult_from);
}

core::ConsultRequest list_request(const Station& station, const core::Identity& identity, core::Date today) {
    const bool in_care = identity.mode == core::Mode::care;
    const auto evidence = in_care ? std::nullopt : core::card_evidence(identity, station.settings.card.consult_from);
    return {.patient = *identity.id,
            .card_number = identity.card_number,
            .context = in_care ? core::AccessContext::presa_in_carico : core::AccessContext::ts_cns,
            .card = evidence,
            .day = today};
}

} // namespace esente::app
