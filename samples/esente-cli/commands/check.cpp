#include "certificate_file.hpp"
#include "commands/commands.hpp"
#include "failure.hpp"
#include "human.hpp"
#include "input.hpp"
#include "session.hpp"
#include "verdict.hpp"

#include <map>
#include <optional>

namespace cli {
namespace {

int exit_status(esente_decision decision) noexcept {
    switch (decision) {
    case ESENTE_ALLOWED:
        return 0;
    case ESENTE_WARNED:
        return 10;
    case ESENTE_BLOCKED:
        return 20;
    default:
        return 30; // unknown decisions are undetermined
    }
}

esente_no_certificate no_certificate(const Options& options) {
    static const std::map<std::string, esente_no_certificate> reasons{
        {"automatic", ESENTE_CERTIFICATE_AUTOMATIC}, {"lost", ESENTE_CERTIFICATE_LOST}, {"not_shown", ESENTE_CERTIFICATE_NOT_SHOWN}};
    if (!options.has("no-certificate")) {
        return ESENTE_CERTIFICATE_UNSAID;
    }
    const auto found = reasons.find(options.value("no-certificate"));
    if (found == reasons.end()) {
        throw usage("--no-certificate is none of automatic, lost, not_shown");
    }
    return found->second;
}

/// What the command line says that needs no library: judged before anything is opened.
struct Asked {
    esente_mode mode = ESENTE_MODE_NONE;
    esente_check check{};
    std::string codice_fiscale{};
    std::string reason{};
    std::string message{};
    std::optional<CertificateFile> paper{};
    esente_certificate certificate{};
};

void expect_consistent(const Options& options) {
    if (options.has("certificate") && options.has("no-certificate")) {
        throw usage("--certificate and --no-certificate exclude each other");
    }
    if (options.has("declare") && !options.has("certificate")) {
        throw usage("--declare needs --certificate");
    }
}

void read_asked(const Options& options, Asked& asked) {
    asked.mode = options.mode();
    expect_consistent(options);
    asked.check.struct_size = sizeof asked.check;
    asked.check.date = options.date("date");
    asked.check.declare = options.has("declare") ? 1 : 0;
    asked.check.no_certificate = no_certificate(options);
    asked.reason = options.value("reason");
    asked.check.reason = asked.reason.c_str();
    asked.message = read_input(options.needed("prescription"));
    asked.codice_fiscale = read_value(options.value("codice-fiscale"));
    if (options.has("certificate")) {
        asked.paper = read_certificate(read_input(options.value("certificate")));
        asked.certificate = asked.paper->to_c();
        asked.check.certificate = &asked.certificate;
    }
    if (asked.mode == ESENTE_MODE_CHIP) {
        asked.check.expected_patient = asked.codice_fiscale.c_str();
    }
}

Owned<esente_draft> make_draft(const Plugin& plugin, const std::string& message) {
    esente_draft* draft = nullptr;
    esente_error error = empty_error();
    expect_ok(plugin.draft_from_message(message.data(), message.size(), &draft, &error), error);
    return {draft, plugin.draft_release};
}

} // namespace

Answer check(const Context& context) {
    Asked asked;
    read_asked(context.options, asked);
    const Session session{context.plugin, context.options};
    const auto draft = make_draft(context.plugin, asked.message);
    const auto patient = session.patient(context.options, asked.codice_fiscale);
    const auto job = session.run([&](esente_job** out, esente_error* error) {
        const esente_status started = context.plugin.check_start(session.engine(), patient.get(), draft.get(), &asked.check, out, error);
        if (asked.paper) {
            blame_certificate(*asked.paper, *error);
        }
        return started;
    });
    const Verdict verdict = read_verdict(context.plugin, job.get());
    return {.exit_status = exit_status(verdict.head.decision), .json = as_json(verdict), .human = human_verdict(verdict)};
}

} // namespace cli
