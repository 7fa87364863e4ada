#include "core/card/personal_data.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

/// Whatever the bytes: a failure of card data, or fields that lie within them; the extent never leads beyond the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace esente::core;
    const std::span<const std::uint8_t> bytes{data, size};
    const auto parsed = card::parse_personal_data(bytes);
    const bool is_wrong =
        parsed.ok() ? parsed->used > size : parsed.error().fault != Fault::card_blank && parsed.error().fault != Fault::card_data;
    if (is_wrong || card::personal_data_extent(bytes) > 400) {
        std::abort();
    }
    if (parsed) {
        const auto inputs = card::hash_inputs(*parsed, bytes, bytes);
        if (inputs.used.size() != parsed->used || inputs.recomputed.size() != parsed->used) {
            std::abort();
        }
    }
    return 0;
}
