#include "app/enter.hpp"

#include "core/text.hpp"

#include <string>

namespace esente::app {
namespace {

using core::failure;
using core::Fault;

constexpr std::size_t card_number_length = 20; // TEAM face, field 8

bool is_card_number(std::string_view text) { return text.size() == card_number_length && core::passes_luhn(text); }

} // namespace

core::Result<std::shared_ptr<Patient>> enter_patient(core::Mode mode, std::string_view patient_id, std::string_view card_number) {
    if (mode != core::Mode::paper && mode != core::Mode::care) {
        return failure(Fault::usage, "a patient is entered in the modes paper and care only");
    }
    const auto typed_id = core::trim(patient_id);
    const auto typed_number = core::trim(card_number);
    auto id = core::PatientId::parse(typed_id);
    if (!typed_id.empty() && !id) {
        return failure(Fault::usage, "the patient's code is no codice fiscale, STP, ENI or provisional code");
    }
    if (!typed_number.empty() && !is_card_number(typed_number)) {
        return failure(Fault::usage, "the card number is not 20 digits with a valid check digit");
    }
    return std::make_shared<Patient>(core::Identity{.mode = mode,
                                                    .assurance = core::Assurance::declared,
                                                    .id = std::move(id),
                                                    .person = {},
                                                    .card = {},
                                                    .card_number = std::string{typed_number}});
}

} // namespace esente::app
