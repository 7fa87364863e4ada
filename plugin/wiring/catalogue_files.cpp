#include "wiring/catalogue_files.hpp"

#include "adapters/system/system.hpp"
#include "formats/catalogue_file.hpp"

#include <utility>

namespace esente::wiring {
namespace {

constexpr std::size_t longest_signature = 1'048'576;

core::Result<std::string> bytes_of(const std::string& path, std::size_t longest, const char* key) {
    auto bytes = system::read_file(path, longest);
    if (bytes) {
        return bytes;
    }
    core::Error error = std::move(bytes).error();
    error.fault = core::Fault::catalogue_invalid;
    error.at.key = key;
    return error;
}

class CatalogueFiles final : public ports::CataloguePort {
public:
    explicit CatalogueFiles(core::Settings::Catalogue places) : places_{std::move(places)} {}

    core::Result<ports::CatalogueFile> configured() override {
        auto content = bytes_of(places_.file, formats::longest_catalogue, "catalogue.file");
        if (!content) {
            return std::move(content).error();
        }
        const auto beside = places_.file + ".p7s";
        auto signature = bytes_of(places_.signature.empty() ? beside : places_.signature, longest_signature, "catalogue.signature");
        if (!signature) {
            return std::move(signature).error();
        }
        return ports::CatalogueFile{.content = std::move(*content), .signature = std::move(*signature)};
    }

    core::Result<core::Catalogue> read(std::string_view content) override { return formats::read_catalogue(content); }

private:
    core::Settings::Catalogue places_;
};

} // namespace

std::unique_ptr<ports::CataloguePort> make_catalogue_files(core::Settings::Catalogue places) {
    return std::make_unique<CatalogueFiles>(std::move(places));
}

} // namespace esente::wiring
