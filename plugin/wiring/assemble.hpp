#pragma once

#include "app/engine.hpp"
#include "core/result.hpp"
#include "core/settings.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace esente::wiring {

/// What the host lends and says of itself.
struct HostSide {
    std::string application = "esente";
    std::string application_version;
    std::function<void(ports::LogLevel, std::string_view)> log; ///< empty: no log
    std::function<void()> wake;                                 ///< empty: nobody is woken
};

/// Reads a settings file; SETTINGS with line, column and key, also for a client key that others can read and a data_dir that others can
/// write. Nothing in data_dir is opened.
[[nodiscard]] core::Result<core::Settings> load_settings(const std::string& path);
/// The same for text; paths relative to base_dir.
[[nodiscard]] core::Result<core::Settings> load_settings(std::string_view text, const std::string& base_dir);

/// A mistake in a file that a setting names, with the place of that setting.
[[nodiscard]] core::Error located(core::Error error, const core::Settings& settings);

/// The only place that knows every adapter. Touches neither card, network nor audit store; SETTINGS when a certificate file is unusable.
[[nodiscard]] core::Result<std::unique_ptr<app::Engine>> assemble(core::Settings settings, HostSide host);

} // namespace esente::wiring
