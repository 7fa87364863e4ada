#include "adapters/system/system.hpp"
#include "formats/settings_file.hpp"
#include "wiring/assemble.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace esente::wiring {
namespace {

constexpr std::size_t longest_settings = 1'048'576;

core::Error wrong(core::Error error, const char* key, const core::Settings& settings) {
    error.at.key = key;
    return located(std::move(error), settings);
}

} // namespace

core::Error located(core::Error error, const core::Settings& settings) {
    const auto place = std::ranges::find(settings.places, error.at.key, &core::Location::key);
    if (place != settings.places.end() && error.at.line == 0) {
        error.at = *place;
    }
    return error;
}

core::Result<core::Settings> load_settings(const std::string& path) {
    auto text = system::read_file(path, longest_settings);
    if (!text) {
        return std::move(text).error();
    }
    std::error_code failed;
    const auto absolute = std::filesystem::absolute(path, failed);
    return load_settings(std::string_view{*text}, failed ? std::string{} : absolute.parent_path().string());
}

core::Result<core::Settings> load_settings(std::string_view text, const std::string& base_dir) {
    auto settings = formats::read_settings(text, base_dir);
    if (!settings) {
        return settings;
    }
    if (auto guarded = system::require_private(settings->service.client_key); !guarded) {
        return wrong(std::move(guarded).error(), "service.client_key", *settings);
    }
    if (auto unshared = system::require_unshared_dir(settings->data_dir); !unshared) {
        return wrong(std::move(unshared).error(), "data_dir", *settings);
    }
    if (settings->workstation.empty()) {
        settings->workstation = system::host_name();
    }
    return settings;
}

} // namespace esente::wiring
