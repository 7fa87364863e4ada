#include <openssl/crypto.h>

#include <cstddef>
#include <new>

/// What C++ of this library gives back to the heap is wiped first (doc/adr/0014): strings, nodes, vectors and shared objects held a codice
/// fiscale, a name or a contact. Only the sized forms are replaced. They pass the block on to the unsized ones, which are whatever the
/// process has, since blocks come from there: from the standard library, from POCO, or from a host with a heap of its own. The version map
/// keeps them inside this library.

void operator delete(void* block, std::size_t size) noexcept {
    if (block != nullptr) {
        OPENSSL_cleanse(block, size);
        ::operator delete(block);
    }
}

void operator delete[](void* block, std::size_t size) noexcept {
    if (block != nullptr) {
        OPENSSL_cleanse(block, size);
        ::operator delete[](block);
    }
}

void operator delete(void* block, std::size_t size, std::align_val_t alignment) noexcept {
    if (block != nullptr) {
        OPENSSL_cleanse(block, size);
        ::operator delete(block, alignment);
    }
}

void operator delete[](void* block, std::size_t size, std::align_val_t alignment) noexcept {
    if (block != nullptr) {
        OPENSSL_cleanse(block, size);
        ::operator delete[](block, alignment);
    }
}
