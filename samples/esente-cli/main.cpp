#include "commands/commands.hpp"
#include "failure.hpp"
#include "human.hpp"
#include "json_writer.hpp"
#include "session.hpp"

#include <cstdio>
#include <exception>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace {

using cli::Answer;
using cli::Failure;

/// What is known when something fails: enough to say it in the right form and language.
struct Known {
    cli::Options options{};
    std::optional<cli::Plugin> plugin{};
    esente_language language = ESENTE_ITALIAN;
};

Answer run(Known& known) {
    static const std::map<std::string, Answer (*)(const cli::Context&)> commands{
        {"version", cli::version},
        {"identify", cli::identify},
        {"readers", cli::readers},
        {"health", cli::health},
        {"consult", cli::consult},
        {"check", cli::check},
        {"audit verify", cli::audit_verify},
        {"audit export", cli::audit_export},
        {"catalogue show", cli::catalogue_show},
        {"catalogue verify", cli::catalogue_verify},
        {"catalogue diff", cli::catalogue_diff},
        {"screens", cli::screens},
        {"pin request", cli::pin_request},
        {"pin status", cli::pin_status},
        {"pin repeat", cli::pin_repeat},
        {"pin cancel", cli::pin_cancel},
        {"pin journal", cli::counter_journal},
        {"card-request", cli::card_request},
    };
    return commands.at(known.options.command)({.plugin = *known.plugin, .options = known.options, .language = known.language});
}

bool has_place(const Failure& failure) {
    return failure.fault == ESENTE_FAULT_SETTINGS || failure.fault == ESENTE_FAULT_PRESCRIPTION_INVALID ||
           failure.fault == ESENTE_FAULT_CERTIFICATE_INVALID || failure.fault == ESENTE_FAULT_CATALOGUE_INVALID ||
           (failure.fault == ESENTE_FAULT_USAGE && failure.at.line != 0); // a request file of the counter
}

esente_mode wanted_mode(const cli::Options& options) {
    try {
        return options.mode();
    } catch (const Failure&) {
        return ESENTE_MODE_NONE;
    }
}

void write_findings(cli::JsonWriter& json, const std::vector<cli::CounterFinding>& findings) {
    json.begin_array("findings");
    for (const auto& finding : findings) {
        json.begin_object().text("rule", finding.rule).text_or_null("field", finding.field).text("message", finding.message);
        json.text("remedy", finding.remedy).end_object();
    }
    json.end_array();
}

Answer failed(const Failure& failure, const Known& known) {
    const cli::Plugin* const plugin = known.plugin ? &*known.plugin : nullptr;
    const cli::Remedy remedy = cli::remedy_for(failure, plugin, known.language);
    const bool is_check = known.options.command == "check";
    const auto ways = is_check ? cli::ways_after(failure, plugin, wanted_mode(known.options), known.language) : std::vector<cli::Way>{};
    cli::JsonWriter json;
    json.begin_object().text("status", failure.name).number("native", failure.native).text("detail", failure.detail);
    json.begin_object("remedy").text("user", remedy.user).text("technician", remedy.technician).end_object();
    if (has_place(failure)) {
        json.begin_object("at").number("line", failure.at.line).number("column", failure.at.column).text("key", failure.at.key);
        json.end_object();
    }
    if (is_check) {
        cli::write_ways(json, ways);
    }
    if (!failure.findings.empty()) {
        write_findings(json, failure.findings);
    }
    json.end_object();
    return {.exit_status = cli::exit_status(failure), .json = json.line(), .human = cli::human_failure(failure, remedy, ways)};
}

Answer answer(const std::vector<std::string>& words, Known& known) {
    try {
        cli::read_command_line(words, known.options);
        known.language = cli::configured_language(known.options.value("config"));
        known.plugin = cli::load_plugin(known.options.has("plugin") ? known.options.value("plugin") : cli::default_plugin());
        return run(known);
    } catch (const Failure& failure) {
        return failed(failure, known);
    } catch (const std::exception& defect) {
        return failed({.detail = defect.what()}, known);
    }
}

} // namespace

int main(int count, char** words) {
    cli::catch_interrupts();
    Known known;
    const Answer said = answer({words + 1, words + count}, known);
    const std::string out = known.options.has("human") ? said.human : said.json + (said.json.empty() ? "" : "\n");
    const bool written = std::fwrite(out.data(), 1, out.size(), stdout) == out.size() && std::fflush(stdout) == 0;
    return written ? said.exit_status : 2;
}
