#include "core/exemptions/family.hpp"
#include "formats/catalogue_file.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <string_view>

using namespace esente;

namespace {

const core::Catalogue& catalogue() {
    static const core::Catalogue loaded = formats::embedded_catalogue().value();
    return loaded;
}

core::Date today() { return *core::Date::from_iso("2026-11-24"); }

/// The forms of the families once more, in another notation than the catalogue's.
struct Form {
    const char* family;
    const char* regex;
};
constexpr std::array forms{
    Form{"CHRONIC", "0(0[1-9]|[1-9]\\d)[A-D]?(\\.(\\d{3}|V\\d{2})(\\.\\d{1,2})?)?"},
    Form{"RARE", "R[A-Z](\\d{4}|G\\d{3})"},
    Form{"RARE_SUSPECT", "R99"},
    Form{"INVALID_CIVIL", "C0[1-6]"},
    Form{"INVALID_CIVIL_CHECK", "C07"},
    Form{"WAR", "G0[12]"},
    Form{"WORK", "L0[123]"},
    Form{"WORK_ACCIDENT", "L04"},
    Form{"SERVICE", "S0[123]"},
    Form{"SERVICE_OBJECTOR", "S04"},
    Form{"L210", "N01"},
    Form{"VICTIMS", "V0[12]"},
    Form{"INCOME_NATIONAL", "E0[1-4]"},
    Form{"PREGNANCY", "M(00|0[1-9]|[1-3]\\d|4[01]|50|52|99)"},
    Form{"SCREENING", "D0[1-6][BC]?"},
    Form{"HIV_TEST", "B01"},
    Form{"DONOR", "T01"},
    Form{"DETAINEE", "F01"},
    Form{"FITNESS", "I01"},
    Form{"FOREIGN_STP", "X01"},
    Form{"PAIN", "TDL01"},
    Form{"SEAFARERS", "PML"},
    Form{"LEGACY_1991", "P(\\d{2}|X\\d)|S(3[6-9]|4[89]|5\\d|60)"},
};

std::string family_by_form(const std::string& code) {
    std::string found;
    for (const Form& form : forms) {
        if (std::regex_match(code, std::regex{form.regex})) {
            BOOST_TEST(found.empty(), code << " has two forms");
            found = form.family;
        }
    }
    return found;
}

bool is_of_a_region(const core::CodeRow& row) {
    constexpr std::array<std::string_view, 9> of_regions{
        "CHILD_LOMBARDY",  "INCOME_E02F", "INCOME_LOMBARDY", "INCOME_CHRONIC_RARE",   "EARTHQUAKE_2012",
        "EARTHQUAKE_2016", "UKRAINE",     "LEGACY_LOMBARDY", "LEGACY_INCOME_LOMBARDY"};
    return row.code == "M60" || row.code == "R99" || std::find(of_regions.begin(), of_regions.end(), row.family) != of_regions.end();
}

/// A small letter, blanks around it: as somebody types it.
std::string as_typed(const std::string& code) {
    std::string typed = " " + code + " ";
    std::transform(typed.begin(), typed.end(), typed.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return typed;
}

} // namespace

BOOST_AUTO_TEST_SUITE(codes)

BOOST_AUTO_TEST_CASE(the_906_national_codes_go_through_parse_canonical_form_and_family) {
    std::size_t national = 0;
    for (const core::CodeRow& row : catalogue().codes) {
        const auto code = core::ExemptionCode::parse(as_typed(row.code));
        BOOST_REQUIRE_MESSAGE(code.has_value(), row.code);
        BOOST_TEST(core::exemptions::canonical(catalogue(), *code).text() == row.code);
        BOOST_TEST(core::exemptions::is_listed(catalogue(), *code, today()), row.code);
        const auto* family = core::exemptions::family_of(catalogue(), *code, today());
        BOOST_REQUIRE_MESSAGE(family != nullptr, row.code);
        BOOST_TEST(family->id == row.family, row.code);
        BOOST_TEST(!row.description.empty(), row.code);
        if (!is_of_a_region(row)) {
            ++national;
            BOOST_TEST(family_by_form(row.code) == row.family, row.code);
        }
    }
    BOOST_TEST(national == 906U);
}

BOOST_AUTO_TEST_CASE(the_catalogue_has_the_very_codes_of_the_published_list) {
    const std::filesystem::path list = std::filesystem::path{ESENTE_SOURCE_DIR} / "../shared/data/codes/minsan_906_with_family.csv";
    if (!std::filesystem::exists(list)) {
        BOOST_TEST_MESSAGE("skipped: the published list is not beside this tree");
        return;
    }
    std::ifstream file{list};
    std::string line;
    std::getline(file, line);
    std::size_t count = 0;
    while (std::getline(file, line)) {
        const std::string code = line.substr(0, line.find(','));
        BOOST_TEST((core::exemptions::row_of(catalogue(), *core::ExemptionCode::parse(code), today()) != nullptr), code);
        ++count;
    }
    BOOST_TEST(count == 906U);
}

BOOST_AUTO_TEST_CASE(other_spellings_are_the_code_they_stand_for) {
    const auto respelled = [](const char* written) {
        return core::exemptions::canonical(catalogue(), *core::ExemptionCode::parse(written)).text();
    };
    BOOST_TEST(respelled("0A02") == "002A");
    BOOST_TEST(respelled("0B02.V42.6") == "002B.V42.6");
    BOOST_TEST(respelled("0C02") == "002C");
    BOOST_TEST(respelled("0A31") == "031A");
    BOOST_TEST(respelled("0031") == "031");
    BOOST_TEST(respelled("031") == "031");
}

BOOST_AUTO_TEST_CASE(delicate_codes_are_delicate_with_their_sub_codes) {
    const auto delicate = [](const char* code) {
        return core::exemptions::is_delicate(catalogue(), *core::ExemptionCode::parse(code), today());
    };
    for (const char* code : {"014", "014.303", "020", "020.V08", "020.999", "044", "044.296.7", "B01", "R99", "F01", "X01"}) {
        BOOST_TEST(delicate(code), code);
    }
    for (const char* code : {"013", "015", "C01", "E01", "M13", "048"}) {
        BOOST_TEST(!delicate(code), code);
    }
}

BOOST_AUTO_TEST_CASE(a_sub_code_is_listed_by_itself_or_where_its_disease_has_none) {
    const auto listed = [](const char* code) {
        return core::exemptions::is_listed(catalogue(), *core::ExemptionCode::parse(code), today());
    };
    BOOST_TEST(listed("013"));
    BOOST_TEST(listed("013.250"));
    BOOST_TEST(!listed("013.251"));
    BOOST_TEST(listed("048.174"));
    BOOST_TEST(!listed("068"));
    BOOST_TEST(!listed("031B"));
}

BOOST_AUTO_TEST_SUITE_END()
