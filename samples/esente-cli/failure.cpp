#include "failure.hpp"

#include "plugin.hpp"

#include <array>

namespace cli {
namespace {

std::string given(const char* text) { return text != nullptr ? text : ""; }

} // namespace

Failure usage(std::string detail) { return {.fault = ESENTE_FAULT_USAGE, .name = "USAGE", .detail = std::move(detail)}; }

Failure bad_certificate(std::string detail, Place at) {
    return {.fault = ESENTE_FAULT_CERTIFICATE_INVALID, .name = "CERTIFICATE_INVALID", .detail = std::move(detail), .at = std::move(at)};
}

Failure failure_from(const esente_error& error) {
    if (error.status == ESENTE_E_ARGUMENT) {
        return usage(std::string{error.key} + ": " + error.detail);
    }
    if (error.status != ESENTE_E_FAILED) {
        return {.detail = error.detail};
    }
    return {.fault = error.fault,
            .name = error.name,
            .native = error.native,
            .detail = error.detail,
            .at = {.line = error.line, .column = error.column, .key = error.key}};
}

void expect_ok(esente_status status, const esente_error& error) {
    if (status != ESENTE_OK) {
        throw failure_from(error);
    }
}

int exit_status(const Failure& failure) noexcept { return failure.fault == ESENTE_FAULT_USAGE ? 1 : 2; }

esente_error empty_error() noexcept {
    esente_error error{};
    error.struct_size = sizeof error;
    return error;
}

Way way_from(const esente_way& way) {
    return {.action = way.action,
            .value = given(way.value),
            .text = given(way.text),
            .sets_exemption = way.set_exemption != nullptr,
            .exemption = given(way.set_exemption),
            .non_exempt = way.set_non_exempt,
            .income = way.set_income};
}

const char* action_name(esente_action action) noexcept {
    static constexpr std::array names{"", "remove_code", "use_code", "take_certificate", "reread_card", "retry", "switch_mode"};
    const auto index = static_cast<std::size_t>(action);
    return action > 0 && index < names.size() ? names[index] : "";
}

Remedy remedy_for(const Failure& failure, const Plugin* plugin, esente_language language) {
    if (plugin != nullptr) {
        std::string user;
        for (const auto& finding : failure.findings) {
            user += (user.empty() ? "" : " ") + finding.message + " " + finding.remedy;
        }
        if (!user.empty()) {
            const auto& told = failure.findings.front().technician;
            return {user, told.empty() ? plugin->fault_text(failure.fault, ESENTE_TECHNICIAN, language) : told};
        }
        return {plugin->fault_text(failure.fault, ESENTE_USER, language), plugin->fault_text(failure.fault, ESENTE_TECHNICIAN, language)};
    }
    if (failure.fault == ESENTE_FAULT_USAGE) {
        return {"Il comando non è scritto in modo corretto: correggerlo e ripeterlo.",
                "Vedere in detail che cosa non va; l'elenco dei comandi è nel README."};
    }
    return {"Il controllo delle esenzioni non è installato correttamente: avvisare l'assistenza tecnica.",
            "Reinstallare programma e libreria della stessa versione, o indicare la libreria con --plugin."};
}

std::vector<Way> ways_after(const Failure& failure, const Plugin* plugin, esente_mode mode, esente_language language) {
    std::vector<Way> ways;
    esente_way way{};
    way.struct_size = sizeof way;
    while (plugin != nullptr && plugin->fault_way(failure.fault, mode, language, ways.size(), &way) == ESENTE_OK) {
        ways.push_back(way_from(way));
    }
    return ways;
}

} // namespace cli
