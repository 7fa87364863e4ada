#include "host.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

BOOST_AUTO_TEST_SUITE(faults)

BOOST_AUTO_TEST_CASE(every_fault_has_a_name_of_its_own) {
    std::set<std::string> names;
    for (esente_fault fault = ESENTE_FAULT_DEFECT; fault <= ESENTE_FAULT_CATALOGUE_INVALID; ++fault) {
        names.insert(esente_fault_name(fault));
    }
    BOOST_TEST(names.size() == 36U);
    BOOST_TEST(names.count("") == 0U);
    BOOST_TEST(names.count("CARD_MUTE") == 1U);
}

BOOST_AUTO_TEST_CASE(every_fault_tells_user_and_technician_what_to_do_in_both_languages) {
    for (esente_fault fault = ESENTE_FAULT_DEFECT; fault <= ESENTE_FAULT_CATALOGUE_INVALID; ++fault) {
        for (const auto audience : {ESENTE_USER, ESENTE_TECHNICIAN}) {
            for (const auto language : {ESENTE_ITALIAN, ESENTE_ENGLISH}) {
                BOOST_TEST(std::string{esente_fault_text(fault, audience, language)} != "", esente_fault_name(fault));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_number_that_is_no_fault_has_neither_name_nor_text) {
    for (const esente_fault fault : {-1, 0, 37, 1'000'000}) {
        BOOST_TEST(std::string{esente_fault_name(fault)} == "");
        BOOST_TEST(std::string{esente_fault_text(fault, ESENTE_USER, ESENTE_ITALIAN)} == "");
    }
}

BOOST_AUTO_TEST_CASE(a_failed_check_has_one_to_three_ways_forward_whatever_failed_on_card_or_service) {
    for (esente_fault fault = ESENTE_FAULT_PCSC_ABSENT; fault <= ESENTE_FAULT_CARD_DATA; ++fault) {
        auto way = host::sized<esente_way>();
        std::size_t count = 0;
        while (esente_fault_way(fault, ESENTE_MODE_CHIP, ESENTE_ITALIAN, count, &way) == ESENTE_OK) {
            BOOST_TEST(std::string{way.text} != "");
            BOOST_TEST((way.action != ESENTE_SWITCH_MODE || std::string{way.value} != ""));
            ++count;
        }
        BOOST_TEST((count >= 1 && count <= 3), esente_fault_name(fault));
    }
}

BOOST_AUTO_TEST_CASE(ways_of_a_mode_nobody_knows_are_a_host_mistake) {
    auto way = host::sized<esente_way>();
    way.action = ESENTE_RETRY;
    BOOST_TEST(esente_fault_way(ESENTE_FAULT_CARD_MUTE, 99, ESENTE_ITALIAN, 0, &way) == ESENTE_E_ARGUMENT);
    BOOST_TEST(way.action == 0);
    BOOST_TEST(esente_fault_way(ESENTE_FAULT_CARD_MUTE, ESENTE_MODE_CHIP, ESENTE_ITALIAN, 0, nullptr) == ESENTE_E_ARGUMENT);
}

BOOST_AUTO_TEST_CASE(the_library_says_its_version_and_its_catalogue) {
    auto version = host::sized<esente_version>();
    BOOST_REQUIRE(esente_library_version(&version) == ESENTE_OK);
    BOOST_TEST(version.abi == ESENTE_ABI_VERSION);
    BOOST_TEST(esente_abi_version() == ESENTE_ABI_VERSION);
    BOOST_TEST(std::string{version.library} == "0.1.0");
    BOOST_TEST(std::string{version.catalogue_version} != "");
    BOOST_TEST(std::string{version.catalogue_digest}.size() == 64U);
}

BOOST_AUTO_TEST_SUITE_END()
