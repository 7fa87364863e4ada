#include "adapters/screens/guard.hpp"

#include <boost/test/unit_test.hpp>

using namespace esente::screens;

namespace {

constexpr std::uint16_t port = 4711;

bool may_get(const char* fetch_site) {
    Request request;
    request.fetch_site = fetch_site;
    return is_own_get(request);
}

bool may_post(const char* origin, const char* fetch_site = "", const char* fetch_mode = "") {
    Request request;
    request.origin = origin;
    request.fetch_site = fetch_site;
    request.fetch_mode = fetch_mode;
    return is_own_post(request, port);
}

bool names_us(const char* host) {
    Request request;
    request.host = host;
    return names_this_server(request, port);
}

} // namespace

BOOST_AUTO_TEST_SUITE(screens_guard)

BOOST_AUTO_TEST_CASE(only_this_very_address_is_a_host_of_ours) {
    BOOST_TEST(names_us("127.0.0.1:4711"));
    for (const char* host : {"", "127.0.0.1", "127.0.0.1:47110", "127.0.0.1:471", "localhost:4711", "[::1]:4711",
                             "127.0.0.1:4711.evil.example", "evil.example:4711", " 127.0.0.1:4711", "127.0.0.2:4711"}) {
        BOOST_TEST(!names_us(host), host);
    }
}
BOOST_AUTO_TEST_CASE(a_page_is_got_by_our_own_pages_by_the_person_or_by_a_browser_that_says_nothing) {
    BOOST_TEST(may_get("same-origin"));
    BOOST_TEST(may_get("none"));
    BOOST_TEST(may_get(""));
}
BOOST_AUTO_TEST_CASE(a_page_is_not_got_from_another_site) {
    for (const char* site : {"cross-site", "same-site", "Same-Origin", "anything"}) {
        BOOST_TEST(!may_get(site), site);
    }
}
BOOST_AUTO_TEST_CASE(a_form_of_our_own_origin_is_taken) {
    BOOST_TEST(may_post("http://127.0.0.1:4711"));
    BOOST_TEST(may_post("http://127.0.0.1:4711", "same-origin"));
    BOOST_TEST(may_post("http://127.0.0.1:4711", "same-origin", "cors"));
}
BOOST_AUTO_TEST_CASE(a_form_without_an_origin_is_refused) {
    BOOST_TEST(!may_post(""));
    BOOST_TEST(!may_post("", "same-origin", "navigate"));
}
BOOST_AUTO_TEST_CASE(a_form_of_another_origin_is_refused_whatever_else_it_says) {
    for (const char* origin : {"http://evil.example", "https://127.0.0.1:4711", "http://127.0.0.1", "http://127.0.0.1:47110",
                               "http://localhost:4711", "http://127.0.0.1:4711/"}) {
        BOOST_TEST(!may_post(origin), origin);
        BOOST_TEST(!may_post(origin, "same-origin", "navigate"), origin);
    }
}
BOOST_AUTO_TEST_CASE(our_origin_said_from_another_site_is_refused) {
    for (const char* site : {"cross-site", "same-site", "none"}) {
        BOOST_TEST(!may_post("http://127.0.0.1:4711", site), site);
    }
}
BOOST_AUTO_TEST_CASE(a_null_origin_is_taken_only_from_a_navigation_that_the_browser_calls_same_origin) {
    BOOST_TEST(may_post("null", "same-origin", "navigate"));
    BOOST_TEST(!may_post("null"));
    BOOST_TEST(!may_post("null", "same-origin"));
    BOOST_TEST(!may_post("null", "", "navigate"));
    for (const char* mode : {"cors", "no-cors", "same-origin"}) {
        BOOST_TEST(!may_post("null", "same-origin", mode), mode);
    }
    for (const char* site : {"cross-site", "same-site", "none"}) {
        BOOST_TEST(!may_post("null", site, "navigate"), site);
    }
}
BOOST_AUTO_TEST_CASE(a_visit_is_known_by_its_cookie_alone) {
    Visit visit;
    visit.cookie_name = "s1";
    visit.cookie_value = "secret";
    Request request;
    BOOST_TEST(!has_cookie(request, visit));
    for (const char* cookies : {"s1=", "s1=secreT", "s1=secret1", "s2=secret", "s1=secre"}) {
        request.cookies = cookies;
        BOOST_TEST(!has_cookie(request, visit), cookies);
    }
    request.cookies = "other=1; s1=secret";
    BOOST_TEST(has_cookie(request, visit));
}
BOOST_AUTO_TEST_CASE(empty_secrets_are_never_the_same) {
    BOOST_TEST(!same_secret("", ""));
    BOOST_TEST(same_secret("a", "a"));
    BOOST_TEST(!same_secret("a", "b"));
    BOOST_TEST(!same_secret("a", "aa"));
}

BOOST_AUTO_TEST_SUITE_END()
