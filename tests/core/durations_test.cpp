#include "core/durations.hpp"

#include <boost/test/unit_test.hpp>

using esente::core::Durations;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(durations)

BOOST_AUTO_TEST_CASE(before_the_first_there_is_no_figure) { BOOST_TEST(!Durations{}.p95().has_value()); }
BOOST_AUTO_TEST_CASE(one_is_its_own_figure) {
    Durations durations;
    durations.add(7ms);
    BOOST_TEST((durations.p95() == 7ms));
}
BOOST_AUTO_TEST_CASE(of_a_hundred_the_ninety_fifth_in_order_counts_whatever_the_order_they_came_in) {
    Durations durations;
    for (int i = 100; i >= 1; --i) {
        durations.add(std::chrono::milliseconds{i});
    }
    BOOST_TEST((durations.p95() == 95ms));
}
BOOST_AUTO_TEST_CASE(what_came_more_than_a_hundred_ago_does_not_count) {
    Durations durations;
    durations.add(9999ms);
    for (int i = 0; i < 100; ++i) {
        durations.add(1ms);
    }
    BOOST_TEST((durations.p95() == 1ms));
}

BOOST_AUTO_TEST_SUITE_END()
