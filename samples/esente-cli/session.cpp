#include "session.hpp"

#include "failure.hpp"
#include "harmless.hpp"
#include "input.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <string>

namespace cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void note_interrupt(int) { interrupted = 1; }

/// How often the wait looks for an interrupt; the answer itself ends the wait at once.
constexpr std::uint32_t glance_ms = 100;
constexpr std::uint32_t card_wait_ms = 10'000;

extern "C" void ESENTE_CALL write_log(void*, int32_t level, const char* text) {
    static constexpr std::array names{"debug", "info", "warning", "error"};
    const auto index = static_cast<std::size_t>(level);
    const std::string line = std::string{"esente "} + (index < names.size() ? names[index] : "log") + ": " + harmless(text) + "\n";
    std::fputs(line.c_str(), stderr);
}

Owned<esente_engine> make_engine(const Plugin& plugin, const Options& options) {
    const std::string file = options.value("config");
    const std::string text = file == "-" ? read_input(file) : "";
    const std::string here = std::filesystem::current_path().string();
    esente_config config{};
    config.struct_size = sizeof config;
    config.settings_file = file == "-" ? nullptr : file.c_str();
    config.settings_text = text.c_str();
    config.base_dir = here.c_str();
    config.application = "esente";
    config.application_version = "0.1.0";
    esente_host host{};
    host.struct_size = sizeof host;
    host.abi_version = ESENTE_ABI_VERSION;
    host.log = write_log;
    esente_engine* engine = nullptr;
    esente_error error = empty_error();
    expect_ok(plugin.engine_create(&config, &host, &engine, &error), error);
    return {engine, plugin.engine_destroy};
}

/// Why the counter refused; empty for every other job.
std::vector<CounterFinding> findings_of(const Plugin& plugin, const esente_job* job) {
    std::vector<CounterFinding> findings;
    esente_counter_finding finding{};
    finding.struct_size = sizeof finding;
    while (plugin.job_counter_finding(job, findings.size(), &finding) == ESENTE_OK) {
        findings.push_back({.rule = finding.rule,
                            .field = finding.field,
                            .message = finding.message,
                            .remedy = finding.remedy,
                            .technician = finding.technician});
    }
    return findings;
}

} // namespace

void catch_interrupts() {
    struct sigaction action {};
    action.sa_handler = note_interrupt;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

bool was_interrupted() noexcept { return interrupted != 0; }

esente_language configured_language(const std::string& config) {
    return configured(config, "", "language") == "en" ? ESENTE_ENGLISH : ESENTE_ITALIAN;
}

std::string configured(const std::string& config, const std::string& section, const std::string& key) {
    if (config.empty() || config == "-") {
        return "";
    }
    try {
        Poco::JSON::Parser parser;
        auto settings = parser.parse(read_input(config)).extract<Poco::JSON::Object::Ptr>();
        settings = section.empty() ? settings : settings->getObject(section);
        return settings.isNull() ? "" : settings->optValue<std::string>(key, "");
    } catch (const Poco::Exception&) {
        return "";
    } catch (const Failure&) {
        return "";
    }
}

Session::Session(const Plugin& plugin, const Options& options) : plugin_{plugin}, engine_{make_engine(plugin, options)} {}

Owned<esente_job> Session::run(const Start& start) const {
    esente_job* started = nullptr;
    esente_error error = empty_error();
    expect_ok(start(&started, &error), error);
    Owned<esente_job> job{started, plugin_.job_release};
    esente_status status = ESENTE_PENDING;
    while (status == ESENTE_PENDING) {
        status = plugin_.job_wait(job.get(), glance_ms, &error);
        if (status == ESENTE_PENDING && interrupted != 0) {
            plugin_.job_cancel(job.get());
        }
    }
    if (status != ESENTE_OK) {
        Failure failure = failure_from(error);
        failure.findings = findings_of(plugin_, job.get());
        throw failure;
    }
    return job;
}

Owned<esente_patient> Session::identify(const Options& options, bool for_access) const {
    const std::string reader = options.value("reader");
    esente_identify request{};
    request.struct_size = sizeof request;
    request.timeout_ms = options.milliseconds("timeout-ms", card_wait_ms);
    request.reader = reader.c_str();
    request.record_failure = for_access ? 1 : 0;
    const auto job = run([&](esente_job** out, esente_error* error) { return plugin_.identify_start(engine(), &request, out, error); });
    esente_patient* patient = nullptr;
    if (plugin_.job_patient(job.get(), &patient) != ESENTE_OK) {
        throw Failure{.detail = "an identify job without a patient"};
    }
    return {patient, plugin_.patient_release};
}

Owned<esente_patient> Session::patient(const Options& options, const std::string& codice_fiscale) const {
    const esente_mode mode = options.mode();
    if (mode == ESENTE_MODE_CHIP) {
        return identify(options, true);
    }
    const std::string number = options.value("card-number");
    esente_entry entry{};
    entry.struct_size = sizeof entry;
    entry.mode = mode;
    entry.patient_id = codice_fiscale.c_str();
    entry.card_number = number.c_str();
    esente_patient* patient = nullptr;
    esente_error error = empty_error();
    expect_ok(plugin_.patient_enter(engine(), &entry, &patient, &error), error);
    return {patient, plugin_.patient_release};
}

esente_identity Session::describe(const esente_patient* patient) const {
    esente_identity identity{};
    identity.struct_size = sizeof identity;
    if (plugin_.patient_describe(patient, &identity) != ESENTE_OK) {
        throw Failure{.detail = "a patient without a description"};
    }
    return identity;
}

} // namespace cli
