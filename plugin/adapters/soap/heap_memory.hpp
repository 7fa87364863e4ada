#pragma once

#include "ports/secret_memory.hpp"

#include <openssl/crypto.h>

namespace esente::soap {

/// Ordinary memory that is wiped when it is given back: for what names people but opens nothing.
class HeapMemory final : public ports::SecretMemoryPort {
public:
    Block take(std::size_t bytes) override { return {.data = new char[bytes]{}, .size = bytes, .locked = false}; }
    void give_back(const Block& block) noexcept override {
        OPENSSL_cleanse(block.data, block.size);
        delete[] block.data;
    }
};

} // namespace esente::soap
