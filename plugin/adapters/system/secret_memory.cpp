#include "adapters/system/system.hpp"

#include <openssl/crypto.h>
#include <sys/mman.h>
#include <unistd.h>

#include <new>

namespace esente::system {
namespace {

std::size_t whole_pages(std::size_t bytes) {
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    return (bytes + page - 1) / page * page;
}

/// Neither in a core file nor in a child of fork. Where a system has no such advice its core files must be off (doc/adr/0012).
void keep_to_this_process(void* pages, std::size_t size) noexcept {
#if defined(MADV_DONTDUMP)
    ::madvise(pages, size, MADV_DONTDUMP);
#elif defined(MADV_NOCORE)
    ::madvise(pages, size, MADV_NOCORE);
#endif
#if defined(MADV_DONTFORK)
    ::madvise(pages, size, MADV_DONTFORK);
#endif
}

/// Each block has pages of its own: locks and advice count by page.
class SecretMemory final : public ports::SecretMemoryPort {
public:
    Block take(std::size_t bytes) override {
        const std::size_t size = whole_pages(bytes);
        void* const pages = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (pages == MAP_FAILED) { // NOLINT(cppcoreguidelines-pro-type-cstyle-cast,performance-no-int-to-ptr): POSIX
            throw std::bad_alloc{};
        }
        keep_to_this_process(pages, size);
        const bool locked = ::mlock(pages, size) == 0;
        return {.data = static_cast<char*>(pages), .size = size, .locked = locked};
    }

    void give_back(const Block& block) noexcept override {
        OPENSSL_cleanse(block.data, block.size);
        if (block.locked) {
            ::munlock(block.data, block.size);
        }
        ::munmap(block.data, block.size);
    }
};

} // namespace

std::shared_ptr<ports::SecretMemoryPort> make_secret_memory() { return std::make_shared<SecretMemory>(); }

} // namespace esente::system
