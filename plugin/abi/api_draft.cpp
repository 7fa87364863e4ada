#include "abi/convert.hpp"
#include "abi/guarded.hpp"
#include "abi/handles.hpp"
#include "formats/prescription_message.hpp"

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

} // namespace

extern "C" {

esente_status ESENTE_CALL esente_draft_from_message(const void* message, size_t size, esente_draft** out, esente_error* error) {
    return abi::guarded(out, error, [&] { return from_message(message, size); });
}

esente_status ESENTE_CALL esente_draft_create(const esente_prescription* prescription, esente_draft** out, esente_error* error) {
    return abi::guarded(out, error, [&] { return from_fields(prescription); });
}

void ESENTE_CALL esente_draft_release(esente_draft* draft) {
    abi::quietly([&] { const std::unique_ptr<esente_draft> last{draft}; });
}
}
