#include "adapters/system/system.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>

#if defined(__has_feature)
#define ESENTE_SANITIZED (__has_feature(address_sanitizer) || __has_feature(thread_sanitizer))
#else
#define ESENTE_SANITIZED 0
#endif

using namespace esente;

namespace {

/// The kernel's flags of the mapping that holds this address (proc(5), VmFlags).
std::string flags_of(const void* address) {
    std::ifstream maps{"/proc/self/smaps"};
    bool inside = false;
    for (std::string line; std::getline(maps, line);) {
        unsigned long begin = 0;
        unsigned long end = 0;
        if (std::sscanf(line.c_str(), "%lx-%lx ", &begin, &end) == 2) {
            const auto at = reinterpret_cast<unsigned long>(address);
            inside = at >= begin && at < end;
        } else if (inside && line.rfind("VmFlags:", 0) == 0) {
            return line + " ";
        }
    }
    return {};
}

} // namespace

BOOST_AUTO_TEST_SUITE(secret_memory)

BOOST_AUTO_TEST_CASE(its_pages_are_locked_and_left_out_of_core_files_and_children) {
    const auto memory = system::make_secret_memory();
    ports::SecretText text{memory, 16};
    text.assign("MARCATO");
    const auto flags = flags_of(text.data());
    BOOST_TEST_REQUIRE(!flags.empty());
#if !ESENTE_SANITIZED // the sanitizers take mlock for themselves and do nothing
    BOOST_TEST((!text.locked() || flags.find(" lo ") != std::string::npos), flags);
#endif
    BOOST_TEST(flags.find(" dd ") != std::string::npos, flags);
    BOOST_TEST(flags.find(" dc ") != std::string::npos, flags);
}

BOOST_AUTO_TEST_CASE(it_moves_and_never_copies) {
    const auto memory = system::make_secret_memory();
    ports::SecretText one{memory, 4};
    one.assign("1234567");
    BOOST_TEST(one.view().substr(0, 7) == "1234567"); // whole pages: there is room
    ports::SecretText other{std::move(one)};
    BOOST_TEST(other.view() == "1234567");
    BOOST_TEST(one.size() == 0U); // NOLINT(bugprone-use-after-move): that it is empty is the point
    other.reset();
    BOOST_TEST(other.size() == 0U);
    BOOST_TEST(other.data() == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
