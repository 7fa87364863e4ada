#include "host.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <string>

namespace {

/// Creates an engine that must not come to be; what went wrong.
esente_error refused(const std::string& text) {
    host::Engine engine;
    auto error = host::sized<esente_error>();
    BOOST_TEST(host::create(text, nullptr, engine, error) == ESENTE_E_FAILED);
    BOOST_TEST(engine.get() == nullptr);
    return error;
}

} // namespace

BOOST_AUTO_TEST_SUITE(settings)

BOOST_AUTO_TEST_CASE(good_settings_make_an_engine_that_touches_no_store) {
    const host::Folder folder;
    host::Engine engine;
    auto error = host::sized<esente_error>();
    BOOST_REQUIRE_MESSAGE(host::create(host::settings(folder), nullptr, engine, error) == ESENTE_OK, error.detail);
    BOOST_TEST(!std::filesystem::exists(folder / "data/audit.db"));
    BOOST_TEST(error.status == ESENTE_OK);
    BOOST_TEST(error.fault == ESENTE_FAULT_NONE);
}

BOOST_AUTO_TEST_CASE(a_settings_file_is_read_with_paths_relative_to_it) {
    const host::Folder folder;
    host::write_file(folder / "settings.json", host::settings(folder));
    const std::string path = folder / "settings.json";
    auto config = host::sized<esente_config>();
    config.settings_file = path.c_str();
    esente_engine* engine = nullptr;
    auto error = host::sized<esente_error>();
    BOOST_TEST(esente_engine_create(&config, nullptr, &engine, &error) == ESENTE_OK, error.detail);
    esente_engine_destroy(engine);
}

BOOST_AUTO_TEST_CASE(a_settings_file_that_is_not_there_is_named_settings) {
    auto config = host::sized<esente_config>();
    config.settings_file = "/nowhere/settings.json";
    esente_engine* engine = nullptr;
    auto error = host::sized<esente_error>();
    BOOST_TEST(esente_engine_create(&config, nullptr, &engine, &error) == ESENTE_E_FAILED);
    BOOST_TEST(std::string{error.name} == "SETTINGS");
}

BOOST_AUTO_TEST_CASE(an_unknown_key_is_said_with_line_column_and_key) {
    const host::Folder folder;
    const esente_error error = refused(host::settings(folder, "https://localhost:1/", ",\n  \"colour\": \"red\""));
    BOOST_TEST(std::string{error.name} == "SETTINGS");
    BOOST_TEST(std::string{error.key} == "colour");
    BOOST_TEST(error.line == 6U);
    BOOST_TEST(error.column >= 3U);
}

BOOST_AUTO_TEST_CASE(text_that_is_no_json_is_said_with_its_line) {
    const esente_error error = refused("{\n\n  oops\n}");
    BOOST_TEST(std::string{error.name} == "SETTINGS");
    BOOST_TEST(error.line == 3U);
}

BOOST_AUTO_TEST_CASE(a_clear_text_service_is_refused) {
    const host::Folder folder;
    const esente_error error = refused(host::settings(folder, "http://localhost:1/"));
    BOOST_TEST(std::string{error.key} == "service.url");
}

BOOST_AUTO_TEST_CASE(a_client_key_that_others_can_read_is_refused_by_name) {
    const host::Folder folder;
    const std::string key = folder / "open.key";
    std::filesystem::copy_file(std::string{ESENTE_TEST_PKI} + "/client.key", key);
    std::filesystem::permissions(key, std::filesystem::perms::group_read, std::filesystem::perm_options::add);
    std::string text = host::settings(folder);
    const std::string usual = std::string{ESENTE_TEST_PKI} + "/client.key";
    text.replace(text.find(usual), usual.size(), key);
    const esente_error error = refused(text);
    BOOST_TEST(std::string{error.name} == "SETTINGS");
    BOOST_TEST(std::string{error.key} == "service.client_key");
}

BOOST_AUTO_TEST_CASE(a_catalogue_file_that_is_not_there_stops_no_engine_and_a_reload_names_it) {
    const host::Folder folder;
    host::Engine engine;
    auto error = host::sized<esente_error>();
    const auto text = host::settings(folder, "https://localhost:1/", R"(, "catalogue": {"file": "/nowhere/none.xml"})");
    BOOST_REQUIRE_MESSAGE(host::create(text, nullptr, engine, error) == ESENTE_OK, error.detail);
    esente_job* job = nullptr;
    BOOST_REQUIRE(esente_catalogue_reload(engine.get(), &job, &error) == ESENTE_OK);
    const host::Job owned{job};
    BOOST_TEST(esente_job_wait(job, 20'000, &error) == ESENTE_E_FAILED);
    BOOST_TEST(std::string{error.name} == "CATALOGUE_INVALID");
    BOOST_TEST(std::string{error.key} == "catalogue.file");
}

BOOST_AUTO_TEST_CASE(a_host_of_another_abi_is_refused_by_that_name) {
    const host::Folder folder;
    for (const std::uint32_t abi : {0U, ESENTE_ABI_VERSION - 1, ESENTE_ABI_VERSION + 1, 1U << 16U}) {
        auto lent = host::sized<esente_host>();
        lent.abi_version = abi;
        host::Engine engine;
        auto error = host::sized<esente_error>();
        BOOST_TEST(host::create(host::settings(folder), &lent, engine, error) == ESENTE_E_FAILED);
        BOOST_TEST(std::string{error.name} == "ABI");
    }
}

BOOST_AUTO_TEST_CASE(exactly_one_of_file_and_text_is_wanted) {
    auto config = host::sized<esente_config>();
    esente_engine* engine = nullptr;
    auto error = host::sized<esente_error>();
    BOOST_TEST(esente_engine_create(&config, nullptr, &engine, &error) == ESENTE_E_ARGUMENT);
    config.settings_file = "a";
    config.settings_text = "{}";
    config.base_dir = "/";
    BOOST_TEST(esente_engine_create(&config, nullptr, &engine, &error) == ESENTE_E_ARGUMENT);
    config.settings_file = nullptr;
    config.base_dir = nullptr;
    BOOST_TEST(esente_engine_create(&config, nullptr, &engine, &error) == ESENTE_E_ARGUMENT);
    BOOST_TEST(std::string{error.key} == "base_dir");
}

BOOST_AUTO_TEST_SUITE_END()
