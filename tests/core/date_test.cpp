#include "core/date.hpp"
#include "core/rome_time.hpp"

#include <boost/test/unit_test.hpp>

using namespace esente::core;

BOOST_AUTO_TEST_SUITE(date)

BOOST_AUTO_TEST_CASE(a_day_that_does_not_exist_is_no_date) {
    BOOST_TEST(!Date::from_iso("2025-02-29"));
    BOOST_TEST(!Date::from_iso("2025-13-01"));
    BOOST_TEST(!Date::from_iso("2025-1-01"));
    BOOST_TEST(!Date::from_compact("20250431"));
    BOOST_TEST(!Date::from_card("31042025"));
    BOOST_TEST(!Date::from_number(0));
    BOOST_TEST(Date::from_iso("2024-02-29").has_value());
}

BOOST_AUTO_TEST_CASE(every_spelling_of_a_day_is_the_same_day) {
    const auto day = Date::from_ymd(2026, 11, 24);
    BOOST_REQUIRE(day);
    BOOST_TEST((Date::from_iso("2026-11-24") == day));
    BOOST_TEST((Date::from_compact("20261124") == day));
    BOOST_TEST((Date::from_card("24112026") == day));
    BOOST_TEST((Date::from_number(20261124) == day));
    BOOST_TEST(day->iso() == "2026-11-24");
    BOOST_TEST(day->number() == 20261124);
}

BOOST_AUTO_TEST_CASE(a_child_born_on_29_february_turns_on_1_march_in_common_years) {
    const auto birth = *Date::from_iso("2012-02-29");
    BOOST_TEST(birth.age_on(*Date::from_iso("2026-02-28")) == 13);
    BOOST_TEST(birth.age_on(*Date::from_iso("2026-03-01")) == 14);
}

BOOST_AUTO_TEST_CASE(the_civil_day_is_that_of_rome_in_winter_and_in_summer) {
    BOOST_TEST(civil_day_in_rome(*instant_from_iso("2026-01-31T22:59:59Z")).iso() == "2026-01-31");
    BOOST_TEST(civil_day_in_rome(*instant_from_iso("2026-01-31T23:00:00Z")).iso() == "2026-02-01");
    BOOST_TEST(civil_day_in_rome(*instant_from_iso("2026-06-30T21:59:59Z")).iso() == "2026-06-30");
    BOOST_TEST(civil_day_in_rome(*instant_from_iso("2026-06-30T22:00:00Z")).iso() == "2026-07-01");
}

BOOST_AUTO_TEST_CASE(a_time_without_offset_is_that_of_rome) {
    BOOST_TEST(iso_utc(*instant_from_iso("2026-11-24T10:00:00")) == "2026-11-24T09:00:00.000Z");
    BOOST_TEST(iso_utc(*instant_from_iso("2026-07-24T10:00:00")) == "2026-07-24T08:00:00.000Z");
    BOOST_TEST(iso_utc(*instant_from_iso("2026-11-24T10:00:00+05:30")) == "2026-11-24T04:30:00.000Z");
    BOOST_TEST(!instant_from_iso("2026-11-24 10:00:00"));
    BOOST_TEST(!instant_from_iso("2026-11-24T25:00:00Z"));
}

BOOST_AUTO_TEST_CASE(an_instant_is_shown_by_the_clocks_of_rome_in_winter_and_in_summer) {
    BOOST_TEST(iso_rome(*instant_from_iso("2026-11-24T10:00:00Z")) == "2026-11-24T11:00:00+01:00");
    BOOST_TEST(iso_rome(*instant_from_iso("2026-12-31T23:30:00Z")) == "2027-01-01T00:30:00+01:00");
    BOOST_TEST(iso_rome(*instant_from_iso("2026-07-24T10:00:00Z")) == "2026-07-24T12:00:00+02:00");
}

BOOST_AUTO_TEST_CASE(summer_time_begins_and_ends_at_one_o_clock_utc_of_the_last_sunday) {
    BOOST_TEST(iso_rome(*instant_from_iso("2026-03-29T00:59:59Z")) == "2026-03-29T01:59:59+01:00");
    BOOST_TEST(iso_rome(*instant_from_iso("2026-03-29T01:00:00Z")) == "2026-03-29T03:00:00+02:00");
    BOOST_TEST(iso_rome(*instant_from_iso("2026-10-25T00:59:59Z")) == "2026-10-25T02:59:59+02:00");
    BOOST_TEST(iso_rome(*instant_from_iso("2026-10-25T01:00:00Z")) == "2026-10-25T02:00:00+01:00");
}

BOOST_AUTO_TEST_SUITE_END()
