#include "core/card/validity.hpp"

#include <boost/test/unit_test.hpp>

using esente::core::Date;
using esente::core::card::card_expired;

namespace {

Date day(const char* iso) { return Date::from_iso(iso).value(); }

constexpr bool with_certificate = true;
constexpr bool without = false;

} // namespace

BOOST_AUTO_TEST_SUITE(card_validity)

BOOST_AUTO_TEST_CASE(a_card_is_good_on_its_last_day_and_not_on_the_next) {
    BOOST_TEST(!card_expired(day("2031-01-14"), without, day("2031-01-14")));
    BOOST_TEST(card_expired(day("2031-01-14"), without, day("2031-01-15")));
}
BOOST_AUTO_TEST_CASE(an_expiry_before_the_end_of_june_2020_reads_as_that_day) {
    BOOST_TEST(!card_expired(day("2020-02-01"), without, day("2020-06-30")));
    BOOST_TEST(card_expired(day("2020-02-01"), without, day("2020-07-01")));
}
BOOST_AUTO_TEST_CASE(an_expiry_after_june_2020_is_not_moved) {
    BOOST_TEST(!card_expired(day("2020-07-01"), without, day("2020-07-01")));
    BOOST_TEST(card_expired(day("2020-07-01"), without, day("2020-07-02")));
}
BOOST_AUTO_TEST_CASE(a_valid_certificate_carries_a_card_to_the_end_of_2023) {
    BOOST_TEST(!card_expired(day("2022-05-01"), with_certificate, day("2023-12-31")));
    BOOST_TEST(card_expired(day("2022-05-01"), with_certificate, day("2024-01-01")));
}
BOOST_AUTO_TEST_CASE(without_a_valid_certificate_nothing_carries_it) {
    BOOST_TEST(card_expired(day("2022-05-01"), without, day("2022-05-02")));
}
BOOST_AUTO_TEST_CASE(a_card_without_a_legible_expiry_is_expired) {
    BOOST_TEST(card_expired(std::nullopt, with_certificate, day("2021-01-01")));
    BOOST_TEST(card_expired(std::nullopt, without, day("2031-01-01")));
}

BOOST_AUTO_TEST_SUITE_END()
