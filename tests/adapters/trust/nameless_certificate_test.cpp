#include "adapters/trust/nameless_certificate.hpp"
#include "support/certificate_maker.hpp"

#include <boost/test/unit_test.hpp>

using namespace esente;
using namespace std::chrono_literals;

namespace {

test::MadeCertificate named(const std::string& name) {
    return test::MadeCertificate{{.common_name = name,
                                  .authority = false,
                                  .from = std::chrono::sys_seconds{0s},
                                  .to = std::chrono::sys_seconds{1s},
                                  .extensions = {}}};
}

std::string text_of(std::span<const std::uint8_t> bytes) { return {bytes.begin(), bytes.end()}; }

} // namespace

BOOST_AUTO_TEST_SUITE(nameless_certificate)

BOOST_AUTO_TEST_CASE(the_name_is_told_and_stands_in_the_rest_no_more) {
    const auto der = named("RSSMRA80A01H501U/x").der();
    const auto nameless = trust::without_name(der);
    BOOST_REQUIRE(nameless.has_value());
    BOOST_TEST(nameless->common_name == "RSSMRA80A01H501U/x");
    BOOST_TEST(nameless->der.size() == der.size());
    BOOST_TEST(text_of(nameless->der).rfind("RSSMRA80A01H501U") <
               text_of(der).rfind("RSSMRA80A01H501U")); // self-signed: the issuer's stays
    BOOST_TEST(text_of(nameless->signed_part).find("RSSMRA80A01H501U") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_name_in_another_alphabet_is_utf8) {
    const auto der = named("Niccolò").der();
    BOOST_TEST(trust::without_name(der)->common_name == "Niccolò");
}

BOOST_AUTO_TEST_CASE(what_is_cut_is_no_certificate) {
    const auto der = named("RSSMRA80A01H501U/x").der();
    for (std::size_t length = 0; length < der.size(); ++length) {
        BOOST_TEST(!trust::without_name(std::span{der}.first(length)).has_value());
    }
}

BOOST_AUTO_TEST_SUITE_END()
