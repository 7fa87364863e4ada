#include "formats/prescription_message.hpp"

#include "formats/prescription_fields.hpp"
#include "formats/sha256.hpp"

namespace esente::formats {
namespace {

constexpr std::size_t longest_message = 1'048'576;

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
    core::Prescription draft{.compiled = *core::Date::from_ymd(1, 1, 1)}; // never seen: without a day the document has a problem
    read_fields(message, message_fields(), draft, pass_over);
    if (!document->problem()) {
        draft.digest = sha256_hex(bytes);
    }
    return document->finish(std::move(draft));
}

} // namespace esente::formats
