#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

/// Structs of hosts built with an older or newer header: struct_size says how much of them exists.
namespace esente::abi {

inline constexpr std::uint32_t shortest_struct = 8;
inline constexpr std::uint32_t longest_struct = 65'536;

/// A size some version of the struct may have. A multiple of the alignment never cuts a member in half.
template <class Struct> [[nodiscard]] bool plausible_size(std::uint32_t size) noexcept {
    return size >= shortest_struct && size <= longest_struct && size % alignof(Struct) == 0;
}

template <class Struct> [[nodiscard]] bool sized(const Struct* given) noexcept {
    return given != nullptr && plausible_size<Struct>(given->struct_size);
}

/// The struct as this library knows it; members the host's version does not have read as zero, which is "not given".
template <class Struct> [[nodiscard]] Struct known_part(const void* given, std::uint32_t size) noexcept {
    Struct copy{};
    std::memcpy(&copy, given, std::min<std::size_t>(size, sizeof copy));
    return copy;
}

/// Writes a result within the host's struct_size; what a newer header adds is zeroed.
template <class Struct> void give(Struct full, Struct* out) noexcept {
    const std::uint32_t size = out->struct_size;
    full.struct_size = size;
    std::memcpy(out, &full, std::min<std::size_t>(size, sizeof full));
    if (size > sizeof full) {
        std::memset(static_cast<std::byte*>(static_cast<void*>(out)) + sizeof full, 0, size - sizeof full);
    }
}

} // namespace esente::abi
