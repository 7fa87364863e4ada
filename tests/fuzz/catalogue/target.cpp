#include "core/error.hpp"
#include "core/exemptions/difference.hpp"
#include "formats/catalogue_file.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

/// Whatever the bytes, either a catalogue with its identity, which does not differ from itself, or a CATALOGUE_INVALID failure.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text{data, data + size};
    const auto catalogue = esente::formats::read_catalogue(text);
    const bool good = catalogue.ok()
                          ? catalogue->serial > 0 && catalogue->digest.size() == 64 && !catalogue->rules.empty() &&
                                esente::core::exemptions::differences(*catalogue, *catalogue).empty()
                          : catalogue.error().fault == esente::core::Fault::catalogue_invalid && !catalogue.error().detail.empty();
    if (!good) {
        std::abort();
    }
    return 0;
}
