#include "core/error.hpp"
#include "formats/settings_file.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

/// Whatever the bytes, either valid settings or a SETTINGS failure; a failure names a place inside the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text{data, data + size};
    const auto settings = esente::formats::read_settings(text, "/srv/esente");
    if (settings.ok() ? settings->service.url.empty() || settings->data_dir.front() != '/'
                      : settings.error().fault != esente::core::Fault::settings || settings.error().at.line == 0) {
        std::abort();
    }
    return 0;
}
