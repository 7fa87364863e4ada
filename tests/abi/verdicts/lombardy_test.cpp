#include "abi/handles.hpp"
#include "host.hpp"

#include <boost/test/unit_test.hpp>

using namespace esente;

namespace {

struct Form {
    esente_error error = host::sized<esente_error>();
    esente_lombardy_exemption four = host::sized<esente_lombardy_exemption>();
    esente_prescription recipe = host::sized<esente_prescription>();

    Form() {
        recipe.date = 20261124;
        recipe.type = 'P';
        recipe.titolare = "VRDGNN70A01F205K";
    }

    core::Prescription draft(std::uint32_t disease, const char* code, std::uint32_t none, std::uint32_t income) {
        four.disease = disease;
        four.code = code;
        four.none = none;
        four.income = income;
        BOOST_REQUIRE_MESSAGE(esente_lombardy_to_prescription(&four, &recipe, &error) == ESENTE_OK, error.detail);
        esente_draft* made = nullptr;
        BOOST_REQUIRE_MESSAGE(esente_draft_create(&recipe, &made, &error) == ESENTE_OK, error.detail);
        const host::Draft owned{made};
        return *owned->draft;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(lombardy, Form)

BOOST_AUTO_TEST_CASE(a_code_for_a_disease_is_a_claim) {
    const auto made = draft(1, "013.250", 0, 0);
    BOOST_TEST(made.exemption == "013.250");
    BOOST_TEST((!made.non_exempt && !made.income));
    BOOST_TEST((made.disease_exemption == true));
}

BOOST_AUTO_TEST_CASE(an_income_code_is_a_claim_for_income) {
    const auto made = draft(0, "E01", 0, 1);
    BOOST_TEST(made.exemption == "E01");
    BOOST_TEST((!made.non_exempt && made.income));
    BOOST_TEST((made.disease_exemption == false));
}

BOOST_AUTO_TEST_CASE(the_flag_of_absence_is_not_exempt) {
    const auto made = draft(0, "", 1, 0);
    BOOST_TEST(made.exemption == "");
    BOOST_TEST((made.non_exempt && !made.income));
}

BOOST_AUTO_TEST_CASE(nothing_at_all_is_neither_a_code_nor_not_exempt) {
    const auto made = draft(0, nullptr, 0, 0);
    BOOST_TEST(made.exemption == "");
    BOOST_TEST((!made.non_exempt && !made.income));
}

BOOST_AUTO_TEST_CASE(contradictions_reach_the_rules_as_given) {
    const auto all = draft(1, "013.250", 1, 1);
    BOOST_TEST(all.exemption == "013.250");
    BOOST_TEST((all.non_exempt && all.income && all.disease_exemption == true));
    const auto without_code = draft(1, nullptr, 0, 1);
    BOOST_TEST(without_code.exemption == "");
    BOOST_TEST((without_code.income && without_code.disease_exemption == true));
    BOOST_TEST((draft(0, "013.250", 0, 0).disease_exemption == false));
}

BOOST_AUTO_TEST_CASE(what_stood_in_the_prescription_before_gives_way) {
    recipe.exemption = "048";
    recipe.non_exempt = 1;
    recipe.income = 1;
    const auto made = draft(1, "013", 0, 0);
    BOOST_TEST(made.exemption == "013");
    BOOST_TEST((!made.non_exempt && !made.income));
}

BOOST_AUTO_TEST_CASE(a_draft_without_the_form_says_nothing_of_a_disease) {
    esente_draft* made = nullptr;
    BOOST_REQUIRE(esente_draft_create(&recipe, &made, &error) == ESENTE_OK);
    const host::Draft owned{made};
    BOOST_TEST(!owned->draft->disease_exemption.has_value());
}

BOOST_AUTO_TEST_CASE(host_mistakes_leave_the_prescription_untouched) {
    const auto refused = [&](const esente_lombardy_exemption* given, esente_prescription* into, const std::string& key) {
        BOOST_TEST(esente_lombardy_to_prescription(given, into, &error) == ESENTE_E_ARGUMENT);
        BOOST_TEST(std::string{error.key} == key);
        BOOST_TEST(recipe.exemption == nullptr);
        BOOST_TEST(recipe.disease_exemption == ESENTE_SAID_NOTHING);
    };
    four.code = "013";
    refused(nullptr, &recipe, "given");
    refused(&four, nullptr, "prescription");
    four.disease = 2;
    refused(&four, &recipe, "disease");
    four.disease = 0;
    four.none = 7;
    refused(&four, &recipe, "none");
    four.none = 0;
    four.income = 2;
    refused(&four, &recipe, "income");
    four.income = 0;
    recipe.struct_size = offsetof(esente_prescription, patient_name);
    refused(&four, &recipe, "prescription");
}

BOOST_AUTO_TEST_SUITE_END()
