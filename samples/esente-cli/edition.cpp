#include "edition.hpp"

#include "failure.hpp"

namespace cli {

Catalogue read_catalogue(const Plugin& plugin, const std::string& content) {
    esente_catalogue* made = nullptr;
    esente_error error = empty_error();
    expect_ok(plugin.catalogue_read(content.data(), content.size(), &made, &error), error);
    return {made, plugin.catalogue_release};
}

esente_edition describe(const Plugin& plugin, const esente_catalogue* catalogue) {
    esente_edition edition{};
    edition.struct_size = sizeof edition;
    if (plugin.catalogue_describe(catalogue, &edition) != ESENTE_OK) {
        throw Failure{.detail = "an edition without a description"};
    }
    return edition;
}

void write_edition(JsonWriter& json, const esente_edition& edition) {
    json.text("version", edition.version).number("serial", edition.serial).text("digest", edition.digest);
    json.date("best_before", edition.best_before);
}

} // namespace cli
