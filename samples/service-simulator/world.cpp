#include "world.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace service_simulator {

namespace {

using Poco::JSON::Array;
using Poco::JSON::Object;

std::string text(const Object& object, const std::string& key, const std::string& otherwise = "") {
    return object.isNull(key) ? otherwise : object.getValue<std::string>(key);
}

std::string required(const Object& object, const std::string& key) {
    if (object.isNull(key)) {
        throw std::runtime_error("'" + key + "' is missing");
    }
    return object.getValue<std::string>(key);
}

std::vector<std::string> texts(const Object& object, const std::string& key) {
    std::vector<std::string> found;
    if (const auto array = object.getArray(key)) {
        for (std::size_t i = 0; i < array->size(); ++i) {
            found.push_back(array->getElement<std::string>(static_cast<unsigned>(i)));
        }
    } else if (!object.isNull(key)) {
        found.push_back(object.getValue<std::string>(key));
    }
    return found;
}

template <typename T> std::vector<T> each(const Object& object, const std::string& key, T (*read)(const Object&)) {
    std::vector<T> found;
    if (const auto array = object.getArray(key)) {
        for (std::size_t i = 0; i < array->size(); ++i) {
            found.push_back(read(*array->getObject(static_cast<unsigned>(i))));
        }
    }
    return found;
}

Exemption exemption(const Object& object) {
    Exemption read;
    read.code = required(object, "code");
    read.type = text(object, "type");
    read.description = text(object, "description");
    read.from = required(object, "from");
    read.to = text(object, "to");
    read.state = text(object, "state", read.state);
    read.issuer = text(object, "issuer");
    read.certificate = text(object, "certificate");
    read.valid_for = text(object, "valid_for", read.valid_for);
    read.message = text(object, "message");
    return read;
}

Card card(const Object& object) {
    Card read;
    read.id = required(object, "id");
    read.expires = required(object, "expires");
    read.sha256 = text(object, "sha256");
    read.revoked = object.optValue("revoked", false);
    read.chip = object.optValue("chip", true);
    read.pin_issued = object.optValue("pin_issued", false);
    return read;
}

Person person(const Object& object) {
    Person read;
    read.codice_fiscale = required(object, "codice_fiscale");
    read.surname = text(object, "surname");
    read.given_name = text(object, "given_name");
    read.sex = text(object, "sex");
    read.birth_date = text(object, "birth_date");
    read.region = text(object, "region");
    read.asl = text(object, "asl");
    read.address = text(object, "address");
    read.deceased = text(object, "deceased");
    read.former = text(object, "former");
    read.superseded_by = text(object, "superseded_by");
    read.answered_here = object.optValue("answered_here", false);
    if (const auto care = object.getObject("care")) {
        read.doctors = texts(*care, "doctors");
        read.structures = texts(*care, "structures");
    }
    read.cards = each(object, "cards", card);
    read.exemptions = each(object, "exemptions", exemption);
    return read;
}

Operator person_in_charge(const Object& object) {
    Operator read;
    read.codice_fiscale = required(object, "codice_fiscale");
    read.role = required(object, "role");
    read.organisation = text(object, "organisation");
    read.certificate = text(object, "certificate");
    if (!object.isNull("consult_quota")) {
        read.consult_quota = object.getValue<int>("consult_quota");
    }
    return read;
}

Notice notice(const Object& object) {
    return {.from = required(object, "from"), .to = required(object, "to"), .text = required(object, "text")};
}

World world(const Object& object) {
    World read;
    read.region = required(object, "region");
    read.faults = texts(object, "fault");
    read.card_proof_minutes = object.optValue("card_proof_minutes", read.card_proof_minutes);
    read.pin_replay_minutes = object.optValue("pin_replay_minutes", read.pin_replay_minutes);
    read.pin_delivery = text(object, "pin_delivery", "INVIATA");
    read.pin_first_part = text(object, "pin_first_part");
    read.puk_first_part = text(object, "puk_first_part");
    read.clock_offset_s = object.optValue("clock_offset_s", 0);
    read.not_in_registry = texts(object, "not_in_registry");
    read.refused_contacts = texts(object, "refused_contacts");
    read.refused_applicants = texts(object, "refused_applicants");
    read.state = "OPERATIVO";
    if (const auto status = object.getObject("status")) {
        read.state = text(*status, "state", read.state);
        read.asks_services = status->optValue("asks_services", false);
        read.notices = each(*status, "notices", notice);
    }
    read.operators = each(object, "operators", person_in_charge);
    read.people = each(object, "people", person);
    return read;
}

} // namespace

const Person* World::find(std::string_view codice_fiscale) const {
    const auto found = std::find_if(people.begin(), people.end(), [&](const Person& one) { return one.codice_fiscale == codice_fiscale; });
    return found == people.end() ? nullptr : &*found;
}

World read_world(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw std::runtime_error("cannot read " + file);
    }
    try {
        Poco::JSON::Parser parser;
        return world(*parser.parse(stream).extract<Object::Ptr>());
    } catch (const Poco::Exception& error) {
        throw std::runtime_error(file + ": " + error.displayText());
    } catch (const std::runtime_error& error) {
        throw std::runtime_error(file + ": " + error.what());
    }
}

} // namespace service_simulator
