#include "edition.hpp"
#include "harmless.hpp"

#include <map>
#include <string_view>

namespace cli {
namespace {

std::string word(const std::map<std::string_view, const char*>& words, const char* name) {
    const auto found = words.find(name);
    return found != words.end() ? found->second : harmless(name);
}

std::string effect_word(const char* effect) {
    return word({{"unknown", "nessuna fonte lo dice"},
                 {"full", "tutto senza ticket"},
                 {"related", "senza ticket ciò che riguarda la malattia o l'infortunio"},
                 {"listed", "senza ticket ciò che la norma elenca"},
                 {"reduced", "ticket ridotto"},
                 {"doubtful", "le fonti non concordano"},
                 {"none", "ammesso, ma il ticket è dovuto"},
                 {"not_admitted", "non ammesso"}},
                effect);
}

std::string list_word(const char* list) {
    return word({{"families", "Famiglia"},
                 {"codes", "Codice"},
                 {"spellings", "Grafia"},
                 {"renumberings", "Rinumerazione"},
                 {"coverages", "Copertura"},
                 {"seasons", "Scadenza annuale"},
                 {"prolongations", "Proroga"},
                 {"rules", "Regola"}},
                list);
}

std::string assertion_word(const char* assertion) {
    return word({{"registry", "l'anagrafe"}, {"prescriber", "chi prescrive"}, {"unclear", "le fonti non lo dicono"}}, assertion);
}

/// dd/mm/yyyy.
std::string day(std::int32_t yyyymmdd) {
    const std::string iso = iso_date(yyyymmdd);
    return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

std::string validity(std::int32_t from, std::int32_t to) {
    const std::string begins = from == 0 ? "" : " dal " + day(from);
    const std::string ends = to == 0 ? "" : " fino al " + day(to);
    return begins.empty() && ends.empty() ? "" : "  Valido" + begins + ends + "\n";
}

std::string quoted(const char* value) { return *value == '\0' ? "(niente)" : "«" + harmless(value) + "»"; }

} // namespace

std::string human_code(const esente_code& code) {
    std::string text = harmless(code.code) + (*code.description == '\0' ? "" : " " + harmless(code.description)) + "\n";
    text += code.respelled != 0 ? "  Scritto in un altro modo: la grafia corretta è questa\n" : "";
    text += validity(code.valid_from, code.valid_to);
    if (*code.family != '\0') {
        text += "  Famiglia: " + harmless(code.family) + "; la attesta: " + assertion_word(code.assertion) + "\n";
    }
    text += "  Su farmaci: " + effect_word(code.drugs) + "\n  Su prestazioni specialistiche: " + effect_word(code.services) + "\n";
    text += code.income != 0 ? "  Esenzione per reddito\n" : "";
    text += code.regional != 0 ? "  Valida solo nella regione che la prevede\n" : "";
    text += code.superseded != 0 ? "  Codice di un decreto superato\n" : "";
    text += code.delicate != 0 ? "  Rivela una condizione delicata: non mostrarla a schermo\n" : "";
    if (*code.renumbered_to != '\0') {
        text += "  Sostituito da " + harmless(code.renumbered_to) + (code.renumbered_from == 0 ? "" : " dal " + day(code.renumbered_from)) +
                " (" + harmless(code.renumbered_by) + ")\n";
    }
    return text + (*code.source == '\0' ? "" : "  Fonte: " + harmless(code.source) + "\n");
}

std::string human_edition(const esente_edition& edition) {
    const std::string until = edition.best_before == 0 ? "" : ", da sostituire dopo il " + day(edition.best_before);
    return "Catalogo " + harmless(edition.version) + " (numero " + std::to_string(edition.serial) + until +
           "): " + std::to_string(edition.family_count) + " famiglie, " + std::to_string(edition.code_count) + " codici, " +
           std::to_string(edition.rule_count) + " righe di regole\n";
}

std::string human_difference(const esente_difference& one) {
    const std::string row = list_word(one.list) + " " + harmless(one.row);
    switch (one.change) {
    case ESENTE_ROW_ADDED:
        return "  + " + row + ": " + harmless(one.after) + "\n";
    case ESENTE_ROW_REMOVED:
        return "  - " + row + ": " + harmless(one.before) + "\n";
    default:
        return std::string_view{one.field} == "order"
                   ? "  ~ " + row + ": spostata rispetto alle altre\n"
                   : "  ~ " + row + ": " + harmless(one.field) + " da " + quoted(one.before) + " a " + quoted(one.after) + "\n";
    }
}

} // namespace cli
