#include "description.hpp"

#include "check_digits.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <stdexcept>

namespace simulator {

namespace {

using Object = Poco::JSON::Object;

const std::set<std::string>& known_keys() {
    static const std::set<std::string> keys{"atr", "issuer",         "issued",      "expires",   "surname", "given_name", "birth_date",
                                            "sex", "codice_fiscale", "birth_place", "residence", "address", "card_id",    "pin",
                                            "puk", "key_bits",       "certificate"};
    return keys;
}

void require_known_keys(const Object& object) {
    for (const auto& name : object.getNames()) {
        if (known_keys().count(name) == 0) {
            throw std::runtime_error("unknown key '" + name + "'");
        }
    }
}

std::string mandatory(const Object& object, const std::string& key) {
    if (!object.has(key)) {
        throw std::runtime_error("the key '" + key + "' is missing");
    }
    return object.getValue<std::string>(key);
}

std::string date(const Object& object, const std::string& key) {
    const std::string text = mandatory(object, key);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        throw std::runtime_error("'" + key + "' is not a date YYYY-MM-DD");
    }
    return text;
}

std::string card_id(const Object& object) {
    const std::string digits = mandatory(object, "card_id");
    if (digits.size() == 15) {
        return with_luhn_digit(digits);
    }
    if (digits.size() != 16) {
        throw std::runtime_error("'card_id' has neither 15 nor 16 digits");
    }
    return digits;
}

Placement placement(const std::string& text) {
    if (text == "1101") {
        return Placement::in_1101;
    }
    if (text == "1400/9001/2002") {
        return Placement::in_1400;
    }
    if (text == "DA01/C001") {
        return Placement::in_da01;
    }
    if (text == "blank") {
        return Placement::in_1101_missing;
    }
    throw std::runtime_error("'placement' is none of 1101, 1400/9001/2002, DA01/C001, blank");
}

void read_certificate(const Object& object, const std::filesystem::path& folder, CardDescription& card) {
    if (!object.isObject("certificate")) {
        if (object.optValue<std::string>("certificate", "none") != "none") {
            throw std::runtime_error("'certificate' is neither \"none\" nor an object");
        }
        card.placement = Placement::in_1101_missing;
        return;
    }
    const Object::Ptr certificate = object.getObject("certificate");
    card.certificate_file = (folder / mandatory(*certificate, "file")).string();
    card.key_file = certificate->has("key") ? (folder / mandatory(*certificate, "key")).string() : "";
    card.placement = placement(certificate->optValue<std::string>("placement", "1101"));
}

CardDescription from_json(const Object& object, const std::filesystem::path& folder) {
    require_known_keys(object);
    CardDescription card;
    card.atr = mandatory(object, "atr");
    card.issuer = mandatory(object, "issuer");
    card.issued = date(object, "issued");
    card.expires = date(object, "expires");
    card.surname = mandatory(object, "surname");
    card.given_name = mandatory(object, "given_name");
    card.birth_date = date(object, "birth_date");
    card.sex = mandatory(object, "sex");
    card.codice_fiscale = mandatory(object, "codice_fiscale");
    card.birth_place = mandatory(object, "birth_place");
    card.residence = mandatory(object, "residence");
    card.address = object.optValue<std::string>("address", "");
    card.card_id = card_id(object);
    card.pin = object.optValue<std::string>("pin", "12345");
    card.puk = object.optValue<std::string>("puk", "12345678");
    card.key_bits = object.optValue<int>("key_bits", 2048);
    read_certificate(object, folder, card);
    return card;
}

} // namespace

CardDescription read_description(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        throw std::runtime_error(file + ": cannot be read");
    }
    try {
        Poco::JSON::Parser parser;
        const auto object = parser.parse(in).extract<Object::Ptr>();
        return from_json(*object, std::filesystem::path(file).parent_path());
    } catch (const Poco::Exception& error) {
        throw std::runtime_error(file + ": " + error.displayText());
    } catch (const std::exception& error) {
        throw std::runtime_error(file + ": " + error.what());
    }
}

} // namespace simulator
