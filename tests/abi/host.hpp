#pragma once

#include <esente/esente.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

/// A host of the C interface for tests: zeroed structs with their size, references that give themselves back.
namespace host {

template <class Struct> Struct sized() {
    Struct zero{};
    zero.struct_size = sizeof zero;
    return zero;
}

template <class Handle, void(ESENTE_CALL* release)(Handle*)> struct Release {
    void operator()(Handle* handle) const noexcept { release(handle); }
};
using Engine = std::unique_ptr<esente_engine, Release<esente_engine, esente_engine_destroy>>;
using Job = std::unique_ptr<esente_job, Release<esente_job, esente_job_release>>;
using Patient = std::unique_ptr<esente_patient, Release<esente_patient, esente_patient_release>>;
using Draft = std::unique_ptr<esente_draft, Release<esente_draft, esente_draft_release>>;

/// A folder that goes when the test ends.
class Folder {
public:
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "esente-abi-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data());
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string operator/(const std::string& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

/// A line with nothing but a service and how often.
inline esente_line line(const char* product = "89.7A.9", std::uint32_t quantity = 1) {
    esente_line plain{};
    plain.product = product;
    plain.quantity = quantity;
    return plain;
}

inline void write_file(const std::string& path, const std::string& text) { std::ofstream{path} << text; }

/// Settings that load, with a data folder of its own; `more` is added at the end, e.g. `, "language": "en"`.
inline std::string settings(const Folder& folder, const std::string& url = "https://localhost:1/", const std::string& more = "") {
    const std::string pki = ESENTE_TEST_PKI;
    return "{\n  \"service\": {\"url\": \"" + url + "\", \"ca_file\": \"" + pki + "/client.pem\", \"client_certificate\": \"" + pki +
           "/client.pem\", \"client_key\": \"" + pki + "/client.key\", \"timeout_ms\": 1500},\n" +
           "  \"operator\": {\"codice_fiscale\": \"VRDGNN70A01F205K\", \"role\": \"H\", \"organisation\": \"030321\"},\n" +
           "  \"region\": \"030\",\n  \"data_dir\": \"" + (folder / "data") + "\"" + more + "\n}\n";
}

inline esente_status create(const std::string& text, const esente_host* lent, Engine& engine, esente_error& error) {
    auto config = sized<esente_config>();
    config.settings_text = text.c_str();
    config.base_dir = "/";
    esente_engine* made = nullptr;
    const esente_status status = esente_engine_create(&config, lent, &made, &error);
    engine.reset(made);
    return status;
}

} // namespace host
