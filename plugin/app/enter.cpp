#include "app/enter.hpp"

#include "core/scan/scan.hpp"
#include "core/scan/wording.hpp"
#include "core/text.hpp"

#include <string>

namespace esente::app {
namespace {

using core::failure;
using core::Fault;
using core::scan::read_scan;
using core::scan::Scan;
using core::scan::what_is_wrong;

bool is_given(std::string_view text) noexcept { return !core::trim(text).empty(); }

/// The number typed, else the one on the stripe.
core::Result<std::string> number_of(const Scan& patient, std::string_view card_number) {
    if (!is_given(card_number)) {
        return patient.card_number;
    }
    const Scan typed = read_scan(card_number);
    if (typed.kind != core::scan::Kind::card_number || typed.card_number.empty()) {
        return failure(Fault::usage, "the card number " + what_is_wrong(typed));
    }
    if (!patient.card_number.empty() && patient.card_number != typed.card_number) {
        return failure(Fault::usage, "the card number typed is another one than the card's own");
    }
    return typed.card_number;
}

} // namespace

core::Result<std::shared_ptr<Patient>> enter_patient(core::Mode mode, std::string_view patient_id, std::string_view card_number) {
    if (mode != core::Mode::paper && mode != core::Mode::care) {
        return failure(Fault::usage, "a patient is entered in the modes paper and care only");
    }
    // A card number alone names nobody to the service: taking the draft's patient for its holder could mistake one person for another.
    Scan scan = read_scan(patient_id);
    if (is_given(patient_id) && !scan.id) {
        return failure(Fault::usage, "the patient's code " + what_is_wrong(scan));
    }
    auto number = number_of(scan, card_number);
    if (!number) {
        return std::move(number).error();
    }
    return std::make_shared<Patient>(core::Identity{.mode = mode,
                                                    .assurance = core::Assurance::declared,
                                                    .id = std::move(scan.id),
                                                    .person = {},
                                                    .card = {},
                                                    .card_number = std::move(number).value()});
}

} // namespace esente::app
