#include "commands/commands.hpp"
#include "commands/library.hpp"
#include "failure.hpp"
#include "json_writer.hpp"

namespace cli {

esente_version library_version(const Plugin& plugin) {
    esente_version version{};
    version.struct_size = sizeof version;
    if (plugin.library_version(&version) != ESENTE_OK) {
        throw Failure{.detail = "a library without a version"};
    }
    return version;
}

std::string abi_text(std::uint32_t abi) { return std::to_string(abi >> 16U) + "." + std::to_string(abi & 0xFFFFU); }

void write_library(JsonWriter& json, const esente_version& version) {
    json.text("library", version.library).text("abi", abi_text(version.abi));
}

JsonWriter& begin_catalogue(JsonWriter& json, const char* version, const char* digest) {
    return json.begin_object("catalogue").text("version", version).text("digest", digest);
}

Answer version(const Context& context) {
    const esente_version version = library_version(context.plugin);
    JsonWriter json;
    json.begin_object().text("status", "OK");
    write_library(json, version);
    begin_catalogue(json, version.catalogue_version, version.catalogue_digest).end_object();
    json.end_object();
    return {.json = json.line(),
            .human = std::string{"libesente "} + version.library + " (interfaccia " + abi_text(version.abi) +
                     ")\nCatalogo delle esenzioni " + version.catalogue_version + "\n"};
}

} // namespace cli
