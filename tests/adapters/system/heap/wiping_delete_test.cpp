#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <map>
#include <memory>
#include <new>
#include <string>
#include <vector>

namespace {

/// What the process's own operator delete is given, while it is looked at.
std::size_t looked_at = 0; ///< bytes of each block; 0: not at all
std::size_t blocks = 0;
bool clean = true;

void look(const void* block) noexcept {
    const auto* const bytes = static_cast<const unsigned char*>(block);
    if (looked_at > 0 && block != nullptr) {
        ++blocks;
        clean = clean && std::all_of(bytes, bytes + looked_at, [](unsigned char byte) { return byte == 0; });
    }
}

/// The blocks that `action` gives back, each at least `size` bytes long, and whether all of that was zero.
template <class Action> bool wipes(std::size_t size, std::size_t expected, Action action) {
    blocks = 0;
    clean = true;
    looked_at = size;
    action();
    looked_at = 0;
    return clean && blocks == expected;
}

constexpr const char* code = "RSSMRA80A01H501U, codice fiscale";
constexpr std::size_t length = 32;

struct Counted {
    std::string text = code;
};

} // namespace

void operator delete(void* block) noexcept {
    look(block);
    std::free(block); // NOLINT(cppcoreguidelines-no-malloc,cppcoreguidelines-owning-memory): where the standard library's new has it from
}
void operator delete[](void* block) noexcept {
    look(block);
    std::free(block); // NOLINT(cppcoreguidelines-no-malloc,cppcoreguidelines-owning-memory): the same
}

BOOST_AUTO_TEST_SUITE(wiping_delete)

BOOST_AUTO_TEST_CASE(a_string_is_zero_when_the_heap_gets_it_back) {
    auto text = std::make_unique<std::string>(code);
    BOOST_TEST(wipes(length, 1, [&] { std::string{std::move(*text)}; }));
}

BOOST_AUTO_TEST_CASE(so_is_the_block_that_a_growing_string_leaves) {
    std::string text{code};
    BOOST_TEST(wipes(length, 1, [&] { text.append(1000, 'x'); }));
}

BOOST_AUTO_TEST_CASE(so_are_vectors_nodes_and_shared_objects) {
    std::vector<char> bytes(length, 'x');
    BOOST_TEST(wipes(length, 1, [&] { std::vector<char>{std::move(bytes)}; }));
    std::map<int, Counted> nodes;
    nodes[1];
    BOOST_TEST(wipes(length, 2, [&] { nodes.clear(); }));
    auto shared = std::make_shared<Counted>();
    BOOST_TEST(wipes(length, 2, [&] { shared.reset(); }));
}

BOOST_AUTO_TEST_CASE(so_is_an_array_of_objects) {
    auto all = std::make_unique<Counted[]>(1); // NOLINT(modernize-avoid-c-arrays)
    BOOST_TEST(wipes(length, 2, [&] { all.reset(); }));
}

BOOST_AUTO_TEST_CASE(nothing_is_given_back_as_nothing) {
    BOOST_TEST(wipes(1, 0, [] { ::operator delete (static_cast<void*>(nullptr), std::size_t{8}); }));
}

BOOST_AUTO_TEST_SUITE_END()
