#include "app/counter_facts.hpp"

namespace esente::app {

core::counter::Facts counter_facts(const core::Settings& settings, core::Date today, const core::Operator& caller, const Patient* card) {
    return {.today = today,
            .environment = settings.service.environment,
            .operator_code = caller.codice_fiscale,
            .operator_contacts = settings.counter_contacts,
            .card = card != nullptr ? std::optional{card->identity()} : std::nullopt,
            .other_holders = 0};
}

} // namespace esente::app
