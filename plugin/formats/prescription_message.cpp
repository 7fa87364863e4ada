#include "formats/prescription_message.hpp"

#include "formats/prescription_fields.hpp"
#include "formats/sha256.hpp"

namespace esente::formats {
namespace {

constexpr std::size_t longest_message = 1'048'576;

core::Prescription empty_draft() {
    return {.compiled = *core::Date::from_ymd(1, 1, 1), // never seen: without a day the document has a problem
            .patient = {},
            .patient_name = {},
            .titolare = {},
            .substitute = {},
            .region = {},
            .specialisation = {},
            .exemption = {},
            .foreign_state = {},
            .lines = {},
            .digest = {}};
}

} // namespace

core::Result<core::Prescription> read_prescription_message(std::string_view bytes) {
    const auto document = XmlDocument::parse(bytes, {.fault = core::Fault::prescription_invalid, .longest = longest_message});
    if (!document) {
        return document.error();
    }
    const XmlElement message = document->root();
    if (message.name() != "InvioPrescrittoRichiesta") {
        message.refuse("is not InvioPrescrittoRichiesta");
    }
    core::Prescription draft = empty_draft();
    read_fields(message, message_fields(), draft, pass_over);
    if (!document->problem()) {
        draft.digest = sha256_hex(bytes);
    }
    return document->finish(std::move(draft));
}

} // namespace esente::formats
