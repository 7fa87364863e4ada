#include "abi/guarded.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace esente::abi {
namespace {

/// Copies what fits between characters and terminates it; the target is zeroed. Allocates nothing.
template <std::size_t size> void put(char (&target)[size], std::string_view text) noexcept { // NOLINT(modernize-avoid-c-arrays): C struct
    std::size_t length = std::min(text.size(), size - 1);
    while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
        --length;
    }
    std::copy_n(text.begin(), length, target);
}

} // namespace

esente_status tell(esente_error* error, const Ending& ending) noexcept {
    if (error == nullptr) {
        return ending.status;
    }
    esente_error full{};
    full.status = ending.status;
    full.native = ending.native;
    full.line = ending.at.line;
    full.column = ending.at.column;
    if (ending.fault) {
        full.fault = fault_number(*ending.fault);
        put(full.name, core::fault_name(*ending.fault));
    }
    put(full.key, ending.at.key);
    put(full.detail, ending.detail);
    give(full, error);
    return ending.status;
}

esente_status tell_defect(esente_error* error, const char* what) noexcept {
    if (error != nullptr) {
        esente_error full{};
        full.status = ESENTE_E_FAILED;
        full.fault = ESENTE_FAULT_DEFECT;
        put(full.name, core::fault_name(core::Fault::defect));
        put(full.detail, what);
        give(full, error);
    }
    return ESENTE_E_FAILED;
}

} // namespace esente::abi
