#include "ports/wiping.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

using namespace esente;

namespace {

struct Kept {
    std::string name;
    int age = 0;
};

bool holds(const void* object, std::size_t size, std::string_view text) {
    const auto* const bytes = static_cast<const char*>(object);
    return std::search(bytes, bytes + size, text.begin(), text.end()) != bytes + size;
}

} // namespace

BOOST_AUTO_TEST_SUITE(wiping)

BOOST_AUTO_TEST_CASE(bytes_are_overwritten) {
    char text[] = "RSSMRA80A01H501U"; // NOLINT(modernize-avoid-c-arrays)
    ports::wipe(text, sizeof text);
    BOOST_TEST(std::all_of(std::begin(text), std::end(text), [](char c) { return c == '\0'; }));
}

BOOST_AUTO_TEST_CASE(a_value_that_is_renewed_is_as_new_and_keeps_nothing) {
    Kept value{.name = "ROSSI", .age = 46};
    BOOST_REQUIRE(holds(&value, sizeof value, "ROSSI"));
    ports::renew(value);
    BOOST_TEST(value.name.empty());
    BOOST_TEST(value.age == 0);
    BOOST_TEST(!holds(&value, sizeof value, "ROSSI"));
    BOOST_TEST(!holds(&value, sizeof value, "OSSI"));
}

BOOST_AUTO_TEST_CASE(a_renewed_text_gives_its_block_back) {
    std::string text = "Via Roma 1, 20100 Milano";
    ports::renew(text);
    BOOST_TEST(text.capacity() < 16U);
}

BOOST_AUTO_TEST_CASE(a_stack_is_wiped_below_the_caller_and_not_above) {
    const volatile int mine = 7;
    ports::wipe_stack();
    BOOST_TEST(mine == 7);
}

BOOST_AUTO_TEST_SUITE_END()
