#include "core/card/ber.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

/// Whatever the bytes, a header lies within them and its length fits 16 bits.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto header = esente::core::card::ber_header(std::span<const std::uint8_t>{data, size});
    if (header && (header->header > size || header->length > 0xFFFF || header->total() < header->header)) {
        std::abort();
    }
    return 0;
}
