#include "commands/commands.hpp"
#include "edition.hpp"
#include "failure.hpp"
#include "input.hpp"
#include "session.hpp"

#include <filesystem>

namespace cli {
namespace {

/// What is known of a signature.
struct Signature {
    const char* state = "unchecked"; ///< unchecked, valid, absent, refused
    Failure why{};                   ///< of an absent or refused one
};

/// Where the signature of FILE is: beside it, else where the settings say; empty where neither is.
std::string signature_file(const Context& context) {
    const std::string file = context.options.operands[0];
    std::error_code unknown;
    if (file != "-" && std::filesystem::exists(file + ".p7s", unknown)) {
        return file + ".p7s";
    }
    const std::string config = context.options.value("config");
    const std::string named = configured(config, "catalogue", "signature");
    const auto path = std::filesystem::path{config}.parent_path() / named;
    return !named.empty() && std::filesystem::exists(path, unknown) ? path.string() : "";
}

Signature judge(const Context& context, const std::string& content) {
    if (configured(context.options.value("config"), "catalogue", "trust_dir").empty()) {
        return {};
    }
    const std::string file = signature_file(context);
    if (file.empty()) {
        return {.state = "absent",
                .why = {.fault = ESENTE_FAULT_CATALOGUE_INVALID,
                        .name = "CATALOGUE_INVALID",
                        .detail = "there is no signature, neither beside the file nor where the settings say",
                        .at = {.key = "catalogue.signature"}}};
    }
    const std::string bytes = read_input(file);
    esente_signed_catalogue given{};
    given.struct_size = sizeof given;
    given.content = content.data();
    given.size = content.size();
    given.signature = bytes.data();
    given.signature_size = bytes.size();
    const Session session{context.plugin, context.options};
    try {
        const auto job = session.run([&](esente_job** out, esente_error* error) {
            return context.plugin.catalogue_verify_start(session.engine(), &given, out, error);
        });
        return {.state = "valid"};
    } catch (const Failure& failure) {
        if (failure.fault != ESENTE_FAULT_CATALOGUE_INVALID) {
            throw;
        }
        return {.state = "refused", .why = failure};
    }
}

void write_status(JsonWriter& json, const Context& context, const Failure& why, bool good) {
    if (good) {
        json.text("status", "OK");
        return;
    }
    const Remedy remedy = remedy_for(why, &context.plugin, context.language);
    json.text("status", why.name).number("native", why.native).text("detail", why.detail);
    json.begin_object("remedy").text("user", remedy.user).text("technician", remedy.technician).end_object();
    json.begin_object("at").number("line", why.at.line).number("column", why.at.column).text("key", why.at.key).end_object();
}

std::string human_signature(const std::string& state, const std::string& why) {
    if (state == "valid") {
        return "Firma valida.\n";
    }
    if (state == "unchecked") {
        return "Firma non controllata: le impostazioni non indicano chi può firmare (catalogue.trust_dir).\n";
    }
    return (state == "absent" ? "Firma assente: " : "Firma rifiutata: ") + why + "\n";
}

} // namespace

Answer catalogue_verify(const Context& context) {
    const std::string content = read_input(context.options.operands[0], longest_catalogue);
    const Catalogue catalogue = read_catalogue(context.plugin, content);
    const esente_edition edition = describe(context.plugin, catalogue.get());
    const Signature signature = judge(context, content);
    const std::string state = signature.state;
    const bool good = state == "valid" || state == "unchecked";
    const std::string why = good ? "" : signature.why.detail;
    JsonWriter json;
    json.begin_object();
    write_status(json, context, signature.why, good);
    write_edition(json, edition);
    json.number("families", edition.family_count).number("codes", edition.code_count).number("rules", edition.rule_count);
    json.begin_object("signature").text("state", state).text_or_null("why", why).end_object().end_object();
    return {.exit_status = good ? 0 : 2, .json = json.line(), .human = human_edition(edition) + human_signature(state, why)};
}

} // namespace cli
