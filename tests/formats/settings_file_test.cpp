#include "formats/settings_file.hpp"

#include "formats/prescription_message.hpp"

#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <fstream>
#include <map>
#include <sstream>

#include <boost/test/unit_test.hpp>

using namespace esente;
using formats::read_settings;
using Poco::JSON::Object;

namespace {

const std::string smallest = R"({
  "service": {"url": "https://esenzioni.example/ws", "ca_file": "ca.pem",
              "client_certificate": "client.pem", "client_key": "/etc/esente/client.key"},
  "operator": {"codice_fiscale": "RSSMRA80A01H501U", "role": "F", "organisation": "030321"},
  "region": "030",
  "data_dir": "data"
})";

std::string with(std::string text, const std::string& what, const std::string& by) {
    const auto at = text.find(what);
    BOOST_REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

/// The smallest settings and one more member of the whole.
std::string plus(const std::string& member) { return with(smallest, "\"region\"", member + ",\n  \"region\""); }
std::string in_service(const std::string& member) { return with(smallest, "\"url\"", member + ", \"url\""); }

core::Error mistake_in(const std::string& text) {
    const auto read = read_settings(text, "/srv/esente");
    BOOST_REQUIRE_MESSAGE(!read.ok(), "accepted: " << text);
    BOOST_TEST((read.error().fault == core::Fault::settings));
    BOOST_TEST(!read.error().detail.empty());
    return read.error();
}

void refused_at(const std::string& text, const std::string& key) {
    const auto error = mistake_in(text);
    BOOST_TEST(error.at.key == key);
    BOOST_TEST(error.at.line > 0U);
    BOOST_TEST(error.at.column > 0U);
}

std::string source_file(const std::string& name) {
    std::ifstream stream{std::string{ESENTE_SOURCE_DIR} + "/" + name, std::ios::binary};
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

/// Calls f(path, schema of the setting) for each setting that is no object.
template <class F> void each_setting(const Object::Ptr& schema, const std::string& prefix, F f) {
    const auto properties = schema->getObject("properties");
    for (const auto& name : properties->getNames()) {
        const auto property = properties->getObject(name);
        const auto path = prefix.empty() ? name : prefix + "." + name;
        if (property->has("properties")) {
            each_setting(property, path, f);
        } else {
            f(path, property);
        }
    }
}

Object::Ptr schema() { return Poco::JSON::Parser{}.parse(source_file("schemas/settings.schema.json")).extract<Object::Ptr>(); }

} // namespace

BOOST_AUTO_TEST_SUITE(settings_file)

BOOST_AUTO_TEST_CASE(the_mandatory_keys_are_enough_and_the_rest_has_its_default) {
    const auto read = read_settings(smallest, "/srv/esente");
    BOOST_REQUIRE_MESSAGE(read.ok(), (read.ok() ? std::string{} : read.error().detail));
    const auto& settings = read.value();
    BOOST_TEST(settings.service.url == "https://esenzioni.example/ws");
    BOOST_TEST((settings.service.timeout == std::chrono::milliseconds{5000}));
    BOOST_TEST(settings.service.max_reply_bytes == 1048576U);
    BOOST_TEST((settings.service.environment == core::Environment::test));
    BOOST_TEST((settings.card.consult_from == core::Assurance::card_data_certified));
    BOOST_TEST((settings.card.presence == std::chrono::minutes{20}));
    BOOST_TEST((settings.when_unverifiable == core::WhenUnverifiable::declare));
    BOOST_TEST((settings.language == core::Language::italian));
    BOOST_TEST(settings.fresh_certificate_days == 7U);
    BOOST_TEST(settings.expiry_notice_days == 30U);
    BOOST_TEST(settings.print_counter_slip);
    BOOST_TEST(settings.workstation.empty());
    BOOST_TEST((settings.station_operator.origin == core::OperatorOrigin::settings));
}

BOOST_AUTO_TEST_CASE(relative_paths_are_relative_to_the_settings_file) {
    const auto read = read_settings(plus(R"("card": {"trust_dir": "../trust"})"), "/srv/esente");
    BOOST_REQUIRE(read.ok());
    BOOST_TEST(read->service.ca_file == "/srv/esente/ca.pem");
    BOOST_TEST(read->service.client_key == "/etc/esente/client.key");
    BOOST_TEST(read->data_dir == "/srv/esente/data");
    BOOST_TEST(read->card.trust_dir == "/srv/trust");
    BOOST_TEST(read->catalogue.file.empty());
}

BOOST_AUTO_TEST_CASE(every_optional_key_is_read) {
    const auto read = read_settings(source_file("tests/fuzz/settings/corpus/every_key.json"), "/srv");
    BOOST_REQUIRE_MESSAGE(read.ok(), (read.ok() ? std::string{} : read.error().detail));
    BOOST_TEST((read->service.timeout == std::chrono::milliseconds{1}));
    BOOST_TEST(read->service.max_reply_bytes == 1024U);
    BOOST_TEST((read->service.environment == core::Environment::production));
    BOOST_REQUIRE(read->service.pins.size() == 1U);
    BOOST_TEST(read->service.pins[0] == "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
    BOOST_TEST(read->station_operator.codice_fiscale == "RSSMRA80A01H501U");
    BOOST_TEST(read->station_operator.role == "SPORTELLO");
    BOOST_TEST(read->station_operator.organisation == "\xC3\xA8");
    BOOST_TEST(read->station_operator.structure == "s");
    BOOST_TEST(read->station_operator.substituted == "BNCLRA75C50F205P");
    BOOST_TEST((read->card.consult_from == core::Assurance::card_proved));
    BOOST_TEST(read->card.presence.count() == 0);
    BOOST_TEST(read->card.reader == "r");
    BOOST_TEST(read->catalogue.signature == "/srv/s");
    BOOST_TEST(read->workstation == "w");
    BOOST_TEST((read->when_unverifiable == core::WhenUnverifiable::block));
    BOOST_TEST((read->language == core::Language::english));
    BOOST_TEST(read->fresh_certificate_days == 365U);
    BOOST_TEST(read->expiry_notice_days == 0U);
    BOOST_TEST(!read->print_counter_slip);
}

BOOST_AUTO_TEST_CASE(the_samples_are_valid_and_their_operators_write_the_sample_prescriptions) {
    for (const auto& [settings, prescription] :
         {std::pair{"settings.json", "valid.xml"}, std::pair{"settings.json", "expired.xml"}, std::pair{"settings.json", "paper.xml"},
          std::pair{"settings.json", "non-exempt.xml"}, std::pair{"settings.json", "code-and-non-exempt.xml"},
          std::pair{"gp.json", "care.xml"}, std::pair{"gp.json", "valid-gp.xml"}}) {
        const auto read = read_settings(source_file(std::string{"samples/settings/"} + settings), "/srv/esente");
        const auto draft = formats::read_prescription_message(source_file(std::string{"samples/prescriptions/"} + prescription));
        BOOST_TEST_REQUIRE((read.ok() && draft.ok()), prescription);
        BOOST_TEST(read->region == "030");
        BOOST_TEST(read->station_operator.codice_fiscale == core::prescriber(*draft), prescription);
        BOOST_TEST(read->station_operator.role == draft->specialisation, prescription);
    }
}

BOOST_AUTO_TEST_CASE(a_mandatory_key_that_is_missing_is_named) {
    refused_at("{}", "service");
    refused_at(with(smallest, R"("ca_file": "ca.pem",)", ""), "service.ca_file");
    refused_at(with(smallest, R"(, "client_key": "/etc/esente/client.key")", ""), "service.client_key");
    refused_at(with(smallest, R"("codice_fiscale": "RSSMRA80A01H501U", )", ""), "operator.codice_fiscale");
    refused_at(with(smallest, R"("role": "F", )", ""), "operator.role");
    refused_at(with(smallest, R"("region": "030",)", ""), "region");
    refused_at(with(smallest, "\"030\",\n  \"data_dir\": \"data\"", "\"030\""), "data_dir");
}

BOOST_AUTO_TEST_CASE(a_missing_key_is_placed_at_the_object_that_lacks_it) {
    const auto error = mistake_in(with(smallest, R"("role": "F", )", ""));
    BOOST_TEST(error.at.line == 4U);
    BOOST_TEST(error.at.column == 3U);
}

BOOST_AUTO_TEST_CASE(a_key_that_does_not_exist_is_refused_where_it_stands) {
    const auto error = mistake_in(plus("\"timeout\": 3"));
    BOOST_TEST(error.at.key == "timeout");
    BOOST_TEST(error.at.line == 5U);
    BOOST_TEST(error.at.column == 3U);
    refused_at(in_service("\"timout_ms\": 3"), "service.timout_ms");
    refused_at(plus(R"("card": {"readers": "x"})"), "card.readers");
    refused_at(plus(R"("l\u0061nguage": "it")"), "l\\u0061nguage");
}

BOOST_AUTO_TEST_CASE(a_key_that_stands_twice_is_refused_at_its_second_place) {
    const auto error = mistake_in(plus("\"region\": \"030\""));
    BOOST_TEST(error.at.key == "region");
    BOOST_TEST(error.at.line == 6U);
}

BOOST_AUTO_TEST_CASE(a_service_without_encryption_is_refused) {
    for (const auto* url : {"http://esenzioni.example/ws", "ftp://x/", "esenzioni.example", "https://", "https:///ws", "https://:1/",
                            "https://user:secret@host/", "https://host/a b", "https://host/#x", ""}) {
        refused_at(with(smallest, "https://esenzioni.example/ws", url), "service.url");
    }
}

BOOST_AUTO_TEST_CASE(a_value_of_the_wrong_type_is_refused) {
    refused_at(in_service(R"("timeout_ms": "5000")"), "service.timeout_ms");
    refused_at(in_service(R"("timeout_ms": true)"), "service.timeout_ms");
    refused_at(in_service(R"("timeout_ms": 5000.5)"), "service.timeout_ms");
    refused_at(in_service(R"("timeout_ms": null)"), "service.timeout_ms");
    refused_at(in_service(R"("timeout_ms": 18446744073709551615)"), "service.timeout_ms");
    refused_at(in_service(R"("pins": "ab")"), "service.pins");
    refused_at(in_service(R"("pins": [1])"), "service.pins[0]");
    refused_at(plus(R"("language": 1)"), "language");
    refused_at(plus(R"("workstation": null)"), "workstation");
    refused_at(plus(R"("card": "x")"), "card");
    refused_at(with(smallest, "\"030\"", "30"), "region");
    refused_at("[]", "");
    refused_at("null", "");
}

BOOST_AUTO_TEST_CASE(a_number_outside_its_range_is_refused) {
    refused_at(in_service("\"timeout_ms\": 0"), "service.timeout_ms");
    refused_at(in_service("\"timeout_ms\": 600001"), "service.timeout_ms");
    refused_at(in_service("\"max_reply_bytes\": 1023"), "service.max_reply_bytes");
    refused_at(plus(R"("card": {"presence_minutes": -1})"), "card.presence_minutes");
    refused_at(plus("\"expiry_notice_days\": 366"), "expiry_notice_days");
}

BOOST_AUTO_TEST_CASE(a_word_outside_its_list_is_refused) {
    refused_at(in_service(R"("environment": "prod")"), "service.environment");
    refused_at(plus(R"("card": {"consult_from": "declared"})"), "card.consult_from");
    refused_at(plus(R"("when_unverifiable": "allow")"), "when_unverifiable");
    refused_at(plus(R"("language": "de")"), "language");
    refused_at(plus(R"("counter": {"slip": "no"})"), "counter.slip");
}

BOOST_AUTO_TEST_CASE(an_operator_nobody_can_be_is_refused) {
    refused_at(with(smallest, "RSSMRA80A01H501U", "RSSMRA80A01H501X"), "operator.codice_fiscale");
    refused_at(with(smallest, "RSSMRA80A01H501U", "12345678903"), "operator.codice_fiscale");
    refused_at(with(smallest, "\"F\"", "\"B\""), "operator.role");
    refused_at(with(smallest, "\"F\"", "\"F\", \"substitutes\": \"XYZ\""), "operator.substitutes");
}

BOOST_AUTO_TEST_CASE(a_region_that_does_not_exist_is_refused) {
    for (const auto* region : {"\"03\"", "\"0300\"", "\"999\"", "\"040\"", "\"\""}) {
        refused_at(with(smallest, "\"030\"", region), "region");
    }
}

BOOST_AUTO_TEST_CASE(a_control_character_is_no_part_of_a_setting) {
    refused_at(with(smallest, "ca.pem", "ca\\u0000.pem"), "service.ca_file");
    refused_at(with(smallest, "ca.pem", "ca\\n.pem"), "service.ca_file");
}

BOOST_AUTO_TEST_CASE(no_detail_repeats_the_operators_codice_fiscale) {
    BOOST_TEST(mistake_in(with(smallest, "RSSMRA80A01H501U", "RSSMRA80A01H501X")).detail.find("RSSMRA") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_setting_of_the_schema_exists_and_every_one_is_explained) {
    std::size_t settings = 0;
    each_setting(schema(), "", [&](const std::string& path, const Object::Ptr& property) {
        ++settings;
        BOOST_TEST(property->has("description"), path);
        const auto dot = path.find('.');
        const auto key = path.substr(dot == std::string::npos ? 0 : dot + 1);
        // An object is the wrong type for each of them: refused, but as a setting that exists.
        const auto text = dot == std::string::npos ? "{\"" + key + "\": {}}" : "{\"" + path.substr(0, dot) + "\": {\"" + key + "\": {}}}";
        BOOST_TEST(mistake_in(text).detail.find("no such setting") == std::string::npos, path);
    });
    BOOST_TEST(settings == 29U);
}

BOOST_AUTO_TEST_CASE(the_defaults_of_the_schema_are_those_of_the_code) {
    const auto read = read_settings(smallest, "/srv");
    BOOST_TEST_REQUIRE(read.ok());
    std::size_t compared = 0;
    each_setting(schema(), "", [&](const std::string& path, const Object::Ptr& property) {
        const std::map<std::string, std::int64_t> ours{
            {"service.timeout_ms", read->service.timeout.count()},
            {"service.max_reply_bytes", static_cast<std::int64_t>(read->service.max_reply_bytes)},
            {"card.presence_minutes", read->card.presence.count()},
            {"fresh_certificate_days", read->fresh_certificate_days},
            {"expiry_notice_days", read->expiry_notice_days}};
        if (property->has("type") && property->getValue<std::string>("type") == "integer") {
            ++compared;
            BOOST_TEST(property->getValue<std::int64_t>("default") == ours.at(path), path);
        }
    });
    BOOST_TEST(compared == 5U);
}

BOOST_AUTO_TEST_SUITE_END()
