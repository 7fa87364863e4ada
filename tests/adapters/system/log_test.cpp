#include "adapters/system/system.hpp"

#include <thread>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace esente;

BOOST_AUTO_TEST_SUITE(log_clock_random)

BOOST_AUTO_TEST_CASE(a_line_reaches_the_sink_on_the_thread_that_wrote_it) {
    std::vector<std::string> lines;
    std::thread::id where;
    const auto log = system::make_log([&](ports::LogLevel level, std::string_view text) {
        BOOST_TEST((level == ports::LogLevel::warning));
        lines.emplace_back(text);
        where = std::this_thread::get_id();
    });
    log->write(ports::LogLevel::warning, "card reader gone");
    BOOST_TEST(lines == std::vector<std::string>{"card reader gone"}, boost::test_tools::per_element());
    BOOST_TEST((where == std::this_thread::get_id()));
}

BOOST_AUTO_TEST_CASE(a_line_is_one_line_and_bounded_whatever_is_written) {
    std::string line;
    const auto log = system::make_log([&](ports::LogLevel, std::string_view text) { line = text; });
    log->write(ports::LogLevel::info, "a\nb\x1B[31m");
    BOOST_TEST(line.find('\n') == std::string::npos);
    BOOST_TEST(line.find('\x1B') == std::string::npos);
    log->write(ports::LogLevel::info, std::string(100000, 'x'));
    BOOST_TEST(line.size() == 1000U);
}

BOOST_AUTO_TEST_CASE(without_a_sink_lines_are_dropped) {
    BOOST_CHECK_NO_THROW(system::make_log({})->write(ports::LogLevel::error, "nobody listens"));
}

BOOST_AUTO_TEST_CASE(the_clock_tells_the_time_of_the_machine) {
    const auto before = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const auto now = system::make_clock()->now();
    BOOST_TEST((before <= now && now <= std::chrono::system_clock::now()));
}

BOOST_AUTO_TEST_CASE(an_identifier_is_a_version_4_uuid_and_never_the_same) {
    const auto random = system::make_random();
    const auto one = random->uuid();
    BOOST_TEST(one.size() == 36U);
    BOOST_TEST(one.find_first_not_of("0123456789abcdef-") == std::string::npos);
    BOOST_TEST((one[8] == '-' && one[13] == '-' && one[18] == '-' && one[23] == '-'));
    BOOST_TEST(one[14] == '4');
    BOOST_TEST(std::string_view{"89ab"}.find(one[19]) != std::string_view::npos);
    BOOST_TEST(one != random->uuid());
}

BOOST_AUTO_TEST_SUITE_END()
