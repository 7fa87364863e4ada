#include "core/error.hpp"
#include "formats/prescription_message.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

/// Whatever the bytes, either a prescription with its digest or a PRESCRIPTION_INVALID failure.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text{data, data + size};
    const auto draft = esente::formats::read_prescription_message(text);
    if (draft.ok() ? draft->titolare.empty() || draft->lines.empty() || draft->digest.size() != 64
                   : draft.error().fault != esente::core::Fault::prescription_invalid || draft.error().detail.empty()) {
        std::abort();
    }
    return 0;
}
