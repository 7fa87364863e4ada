#include "abi/start.hpp"
#include "formats/catalogue_file.hpp"

namespace {

using namespace esente; // NOLINT(google-build-using-namespace): the exported names are global by contract

constexpr std::size_t signature_bytes = 1'048'576;

std::string copied(abi::Intake& in, const char* key, const void* bytes, std::size_t size, std::size_t longest) {
    in.expect(bytes != nullptr, key, "bytes are null");
    in.expect(size <= longest, key, "too many bytes");
    return in.mistake() ? std::string{} : std::string{static_cast<const char*>(bytes), size};
}

ports::CatalogueFile read_file(abi::Intake& in, const esente_signed_catalogue* given) {
    const auto file = in.part(given, "file");
    ports::CatalogueFile read;
    read.content = copied(in, "content", file.content, file.size, formats::longest_catalogue);
    read.signature = copied(in, "signature", file.signature, file.signature_size, signature_bytes);
    return read;
}

abi::Made<esente_catalogue> edition_of(const esente_job* job) {
    if (job == nullptr) {
        return abi::mistake("job", "job is null");
    }
    const auto* const edition = abi::outcome_of<app::Edition>(*job);
    if (edition == nullptr) {
        return abi::out_of_place("the job has no catalogue to give");
    }
    auto handle = std::make_unique<esente_catalogue>();
    handle->edition = *edition;
    return handle;
}

} // namespace

extern "C" {

esente_status ESENTE_CALL esente_catalogue_start(esente_engine* engine, esente_job** out, esente_error* error) {
    return abi::start(
        engine, out, error, [](abi::Intake&) { return core::Done{}; }, [](app::Engine& of, core::Done) { return of.catalogue(); });
}

esente_status ESENTE_CALL esente_catalogue_reload(esente_engine* engine, esente_job** out, esente_error* error) {
    return abi::start(
        engine, out, error, [](abi::Intake&) { return core::Done{}; }, [](app::Engine& of, core::Done) { return of.reload_catalogue(); });
}

esente_status ESENTE_CALL esente_catalogue_verify_start(esente_engine* engine, const esente_signed_catalogue* file, esente_job** out,
                                                        esente_error* error) {
    return abi::start(
        engine, out, error, [&](abi::Intake& in) { return read_file(in, file); },
        [](app::Engine& of, ports::CatalogueFile given) { return of.verify_catalogue(std::move(given)); });
}

esente_status ESENTE_CALL esente_job_catalogue(const esente_job* job, esente_catalogue** out) {
    return abi::guarded(out, nullptr, [&] { return edition_of(job); });
}
}
