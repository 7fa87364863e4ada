#include "bench.hpp"

using namespace esente;
using namespace esente::soap;
using namespace esente::soap::test;

BOOST_AUTO_TEST_SUITE(trust)

BOOST_AUTO_TEST_CASE(a_server_of_another_authority_is_not_trusted) {
    Bench bench{{answering(valid())}};
    const Identity other = make_identity("Altra CA", nullptr);
    bench.config.service.ca_file = bench.folder.pem("other.pem", other.certificate.get(), nullptr);
    BOOST_TEST(bench.failure() == "SERVICE_TLS 0");
    BOOST_TEST(bench.server.requests().empty());
}

BOOST_AUTO_TEST_CASE(a_server_under_another_name_is_not_trusted_even_on_loopback) {
    Pki pki;
    pki.server = make_identity("altrove.example", &pki.ca);
    Bench bench{{answering(valid())}, pki};
    BOOST_TEST(bench.failure() == "SERVICE_TLS 0");
    BOOST_TEST(bench.server.requests().empty());
}

BOOST_AUTO_TEST_CASE(an_expired_server_certificate_is_not_trusted) {
    Pki pki;
    pki.server = make_identity("localhost", &pki.ca, -1);
    Bench bench{{answering(valid())}, pki};
    BOOST_TEST(bench.failure() == "SERVICE_TLS 0");
}

BOOST_AUTO_TEST_CASE(a_pinned_key_is_accepted_and_any_other_is_not) {
    Bench bench{{answering(valid())}};
    bench.config.service.pins = {key_pin(bench.pki.server)};
    BOOST_TEST(bench.failure() == "OK");
    Bench other{{answering(valid())}};
    other.config.service.pins = {key_pin(other.pki.ca)};
    BOOST_TEST(other.failure() == "SERVICE_TLS 0");
    BOOST_TEST(other.server.requests().empty());
}

BOOST_AUTO_TEST_CASE(a_client_certificate_that_the_server_refuses_is_a_tls_failure) {
    Bench bench{{answering(valid())}};
    const Identity stranger_ca = make_identity("Altra CA", nullptr);
    const Identity stranger = make_identity("sconosciuto", &stranger_ca);
    bench.config.service.client_certificate = bench.folder.pem("stranger.pem", stranger.certificate.get(), nullptr);
    bench.config.service.client_key = bench.folder.pem("stranger.key", nullptr, stranger.key.get());
    BOOST_TEST(bench.failure() == "SERVICE_TLS 0");
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_used_are_wrong_settings_and_nothing_is_opened) {
    Bench bench{{}};
    const auto refused = [&](const ServiceConfig& config) {
        const auto made = make_services(config, bench.threads, bench.around());
        return made ? "made" : std::string{core::fault_name(made.error().fault)} + " " + made.error().at.key;
    };
    auto config = bench.config;
    config.service.ca_file = bench.folder.pem("empty.pem", nullptr, nullptr);
    BOOST_TEST(refused(config) == "SETTINGS service.ca_file");
    config = bench.config;
    config.service.client_key = bench.folder.pem("server.key", nullptr, bench.pki.server.key.get());
    BOOST_TEST(refused(config).starts_with("SETTINGS"));
    config = bench.config;
    config.service.client_certificate = "/nowhere.pem";
    BOOST_TEST(refused(config) == "SETTINGS service.client_certificate");
    config = bench.config;
    config.service.url = "http://localhost/";
    BOOST_TEST(refused(config) == "SETTINGS service.url");
    BOOST_TEST(bench.server.connections() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
