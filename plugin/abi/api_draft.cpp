#include "abi/convert.hpp"
#include "abi/guarded.hpp"
#include "abi/handles.hpp"
#include "formats/prescription_message.hpp"

#include <cstddef>

namespace {

using namespace esente; // NOLINT(google-build-using-namespace): the exported names are global by contract

constexpr std::size_t message_bytes = 1'048'576;

abi::Made<esente_draft> draft_handle(core::Prescription draft) {
    auto handle = std::make_unique<esente_draft>();
    handle->draft = std::make_shared<const core::Prescription>(std::move(draft));
    return handle;
}

abi::Made<esente_draft> from_message(const void* message, std::size_t size) {
    if (message == nullptr) {
        return abi::mistake("message", "message is null");
    }
    if (size > message_bytes) {
        return abi::mistake("size", "the message is longer than 1048576 bytes");
    }
    auto draft = formats::read_prescription_message({static_cast<const char*>(message), size});
    return draft ? draft_handle(std::move(draft).value()) : abi::failed(std::move(draft).error());
}

abi::Made<esente_draft> from_fields(const esente_prescription* prescription) {
    abi::Intake in;
    auto draft = abi::read_prescription(in, prescription);
    return draft ? draft_handle(std::move(*draft)) : *in.mistake();
}

/// The members this call writes; a host of an older version does not have the last of them.
constexpr std::size_t exemption_end = offsetof(esente_prescription, disease_exemption) + sizeof(esente_said);

abi::Ending write_lombardy(const esente_lombardy_exemption* given, esente_prescription* prescription) {
    abi::Intake in;
    const auto four = in.part(given, "given");
    const bool room = abi::sized(prescription) && prescription->struct_size >= exemption_end;
    in.expect(room, "prescription", "the struct is null or its struct_size too small");
    const bool disease = in.flag(four.disease, "disease");
    const bool none = in.flag(four.none, "none");
    const bool income = in.flag(four.income, "income");
    if (in.mistake()) {
        return *in.mistake();
    }
    prescription->exemption = four.code;
    prescription->non_exempt = none ? 1 : 0;
    prescription->income = income ? 1 : 0;
    prescription->disease_exemption = disease ? ESENTE_SAID_YES : ESENTE_SAID_NO;
    return {};
}

} // namespace

extern "C" {

esente_status ESENTE_CALL esente_draft_from_message(const void* message, size_t size, esente_draft** out, esente_error* error) {
    return abi::guarded(out, error, [&] { return from_message(message, size); });
}

esente_status ESENTE_CALL esente_draft_create(const esente_prescription* prescription, esente_draft** out, esente_error* error) {
    return abi::guarded(out, error, [&] { return from_fields(prescription); });
}

esente_status ESENTE_CALL esente_lombardy_to_prescription(const esente_lombardy_exemption* given, esente_prescription* prescription,
                                                          esente_error* error) {
    return abi::guarded(error, [&] { return write_lombardy(given, prescription); });
}

void ESENTE_CALL esente_draft_release(esente_draft* draft) {
    abi::quietly([&] { const std::unique_ptr<esente_draft> last{draft}; });
}
}
