#include "adapters/soap/http_head.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace esente;

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

} // namespace

/// Each input is what a server sends: a head, then a body in chunks, whose framing is taken out where it stands.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes{data, data + size};
    const auto head = soap::read_head(bytes);
    if (!head) {
        return 0;
    }
    require(head->size <= bytes.size() && head->size >= 4);
    const std::string before = bytes.substr(head->size);
    std::size_t length = before.size();
    const auto chunks = soap::unchunk(bytes.data() + head->size, length);
    require(length <= before.size());
    require(chunks == soap::Chunks::complete || bytes.substr(head->size) == before);
    return 0;
}
