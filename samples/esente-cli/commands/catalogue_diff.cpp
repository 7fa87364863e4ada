#include "commands/commands.hpp"
#include "edition.hpp"
#include "failure.hpp"
#include "input.hpp"

namespace cli {
namespace {

const char* change_name(esente_change change) noexcept {
    return change == ESENTE_ROW_ADDED ? "added" : change == ESENTE_ROW_REMOVED ? "removed" : "changed";
}

void write_difference(JsonWriter& json, const esente_difference& one) {
    json.begin_object().text("change", change_name(one.change)).text("list", one.list).text("row", one.row);
    json.text_or_null("field", one.field).text_or_null("before", one.before).text_or_null("after", one.after).end_object();
}

} // namespace

Answer catalogue_diff(const Context& context) {
    const Plugin& plugin = context.plugin;
    const Catalogue before = read_catalogue(plugin, read_input(context.options.operands[0], longest_catalogue));
    const Catalogue after = read_catalogue(plugin, read_input(context.options.operands[1], longest_catalogue));
    esente_comparison* made = nullptr;
    esente_error error = empty_error();
    expect_ok(plugin.catalogue_compare(before.get(), after.get(), &made, &error), error);
    const Owned<esente_comparison> comparison{made, plugin.comparison_release};
    JsonWriter json;
    json.begin_object().text("status", "OK");
    std::string human;
    for (const auto& [name, catalogue] : {std::pair{"before", before.get()}, std::pair{"after", after.get()}}) {
        const esente_edition edition = describe(plugin, catalogue);
        json.begin_object(name);
        write_edition(json, edition);
        json.end_object();
        human += human_edition(edition);
    }
    json.begin_array("differences");
    esente_difference one{};
    one.struct_size = sizeof one;
    std::size_t count = 0;
    for (; plugin.comparison_difference(comparison.get(), count, &one) == ESENTE_OK; ++count) {
        write_difference(json, one);
        human += human_difference(one);
    }
    json.end_array().end_object();
    return {.json = json.line(), .human = human + (count == 0 ? "Nessuna differenza.\n" : "")};
}

} // namespace cli
