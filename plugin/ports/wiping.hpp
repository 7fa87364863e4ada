#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

/// What wiping memory takes beside giving it back, which wipes it too (doc/adr/0014). Any thread.
namespace esente::ports {

/// Overwrites bytes nobody reads any more; the compiler may not leave it out.
inline void wipe(void* bytes, std::size_t size) noexcept {
    volatile unsigned char* at = static_cast<unsigned char*>(bytes);
    for (std::size_t left = size; left > 0; --left) {
        *at++ = 0;
    }
}

/// Makes a value that lives on as if it were new. Assigning an empty one would keep what a short text, or the block of a long one, held.
template <class Value> void renew(Value& value) noexcept {
    std::destroy_at(std::addressof(value));
    wipe(std::addressof(value), sizeof(Value));
    std::construct_at(std::addressof(value));
}

/// Overwrites what calls that have returned left on the stack of the calling thread, 64 KiB deep: short texts, what a buffer on it held,
/// vector registers that somebody saved. For a thread of ours between two tasks, before it waits; a host's thread may have less stack.
[[gnu::noinline]] inline void wipe_stack() noexcept {
    constexpr std::size_t words = 8192;
    std::array<volatile std::uint64_t, words> room; // NOLINT(cppcoreguidelines-pro-type-member-init): written below, all of it
    for (auto& word : room) {
        word = 0;
    }
}

} // namespace esente::ports
