#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

namespace esente::ports {

/// Memory for what must not be found afterwards: not on the swap device, not in a core file, not in pages handed on. Any thread.
class SecretMemoryPort {
public:
    struct Block {
        char* data = nullptr;
        std::size_t size = 0;
        bool locked = false; ///< kept out of the swap device; the system may refuse that beyond a limit
    };
    virtual ~SecretMemoryPort() = default;
    /// Zeroed pages of their own, at least `bytes` long. Throws std::bad_alloc.
    [[nodiscard]] virtual Block take(std::size_t bytes) = 0;
    /// Wipes the pages and gives them back.
    virtual void give_back(const Block& block) noexcept = 0;
};

/// Copies byte by byte: memcpy may leave what it copied in the vector registers of the processor, and the next thing that saves those
/// writes it to the stack (seen: the dynamic linker, when it binds a function on its first call).
inline void copy_secret(std::string_view from, char* to) noexcept {
    volatile char* target = to;
    for (const char byte : from) {
        *target++ = byte;
    }
}

/// Bytes in such memory. Moves, never copies; wipes itself.
class SecretText {
public:
    SecretText() = default;
    SecretText(std::shared_ptr<SecretMemoryPort> memory, std::size_t capacity)
        : memory_{std::move(memory)}, block_{memory_->take(capacity > 0 ? capacity : 1)} {}
    ~SecretText() { reset(); }
    SecretText(const SecretText&) = delete;
    SecretText& operator=(const SecretText&) = delete;
    SecretText(SecretText&& other) noexcept
        : memory_{std::move(other.memory_)}, block_{std::exchange(other.block_, {})}, size_{std::exchange(other.size_, 0)} {}
    SecretText& operator=(SecretText&& other) noexcept {
        if (this != &other) {
            reset();
            memory_ = std::move(other.memory_);
            block_ = std::exchange(other.block_, {});
            size_ = std::exchange(other.size_, 0);
        }
        return *this;
    }

    // NOLINTNEXTLINE(readability-make-member-function-const): what it gives can be written to
    [[nodiscard]] char* data() noexcept { return block_.data; }
    [[nodiscard]] std::string_view view() const noexcept { return {block_.data, size_}; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] std::size_t capacity() const noexcept { return block_.size; }
    [[nodiscard]] bool locked() const noexcept { return block_.locked; }
    /// Takes a copy, as much of it as there is room for.
    void assign(std::string_view text) noexcept {
        resize(text.size());
        copy_secret(text.substr(0, size_), block_.data);
    }
    /// How many of the bytes count, at most the capacity.
    void resize(std::size_t size) noexcept { size_ = size < block_.size ? size : block_.size; }
    /// Wipes and gives the memory back; empty from then on.
    void reset() noexcept {
        if (memory_ && block_.data != nullptr) {
            memory_->give_back(block_);
        }
        block_ = {};
        size_ = 0;
    }

private:
    std::shared_ptr<SecretMemoryPort> memory_;
    SecretMemoryPort::Block block_;
    std::size_t size_ = 0;
};

} // namespace esente::ports
