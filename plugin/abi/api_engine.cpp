#include "abi/convert.hpp"
#include "abi/guarded.hpp"
#include "abi/handles.hpp"
#include "abi/leaving.hpp"

namespace {

using namespace esente; // NOLINT(google-build-using-namespace): the exported names are global by contract

constexpr std::size_t path_bytes = 4096;
constexpr std::size_t settings_bytes = 1'048'576;

/// Where the settings are, checked; exactly one of file and text.
struct Place {
    std::string file;
    std::string text;
    std::string base_dir;
};

Place read_place(abi::Intake& in, const esente_config& config) {
    Place place{.file = in.text(config.settings_file, path_bytes, "settings_file"),
                .text = in.text(config.settings_text, settings_bytes, "settings_text"),
                .base_dir = in.text(config.base_dir, path_bytes, "base_dir")};
    in.expect(place.file.empty() != place.text.empty(), "settings_file", "exactly one of settings_file and settings_text");
    in.expect(place.text.empty() || !place.base_dir.empty(), "base_dir", "settings_text needs base_dir");
    return place;
}

abi::Made<esente_engine> create(const esente_config* config, const esente_host* host) {
    abi::Intake in;
    const auto given = in.part(config, "config");
    const Place place = read_place(in, given);
    auto side = abi::read_host(in, host, given);
    if (in.mistake()) {
        return *in.mistake();
    }
    if (host != nullptr && host->abi_version != ESENTE_ABI_VERSION) {
        return abi::failed(core::failure(core::Fault::abi, "the host was built for another version of the interface"));
    }
    auto settings = place.text.empty() ? wiring::load_settings(place.file) : wiring::load_settings(place.text, place.base_dir);
    if (!settings) {
        return abi::failed(std::move(settings).error());
    }
    const auto left = std::make_shared<std::atomic<bool>>(false);
    auto engine = wiring::assemble(std::move(settings).value(), abi::until_left(std::move(side), left));
    if (!engine) {
        return abi::failed(std::move(engine).error());
    }
    auto handle = std::make_unique<esente_engine>();
    handle->engine = std::move(engine).value();
    abi::end_with_process(handle->engine, left);
    return handle;
}

esente_status take_event(esente_engine* engine, esente_event& out) {
    if (engine == nullptr) {
        return ESENTE_E_ARGUMENT;
    }
    const auto event = engine->engine->next_event();
    if (!event) {
        return ESENTE_END;
    }
    out = abi::to_c(*event);
    return ESENTE_OK;
}

} // namespace

extern "C" {

esente_status ESENTE_CALL esente_engine_create(const esente_config* config, const esente_host* host, esente_engine** out,
                                               esente_error* error) {
    return abi::guarded(out, error, [&] { return create(config, host); });
}

void ESENTE_CALL esente_engine_destroy(esente_engine* engine) {
    abi::quietly([&] { const std::unique_ptr<esente_engine> last{engine}; });
}

esente_status ESENTE_CALL esente_next_event(esente_engine* engine, esente_event* event) {
    return abi::filled(event, [&](esente_event& out) { return take_event(engine, out); });
}
}
