#include "formats/prescription_fields.hpp"
#include "message.hpp"

#include <map>

using namespace esente;
using formats::XmlElement;
using formats::XmlNeed;

/// Against the schema the national system publishes, where a copy lies beside the project; it is not ours to hand on.
namespace {

constexpr const char* request_schema = "../shared/data/dem/InvioPrescrittoRichiesta.xsd";
constexpr const char* types_schema = "../shared/data/dem/TipiDati.xsd";

bool published_schema_is_here() {
    const bool here = !message::file(request_schema).empty() && !message::file(types_schema).empty();
    if (!here) {
        BOOST_TEST_MESSAGE("skipped: the published schema is not here");
    }
    return here;
}

formats::XmlDocument schema(const char* path) {
    auto document = formats::XmlDocument::parse(message::file(path), {});
    BOOST_REQUIRE(document.ok());
    return std::move(document).value();
}

/// maxLength of every simple type that has one.
std::map<std::string, std::size_t> lengths(const XmlElement& types) {
    std::map<std::string, std::size_t> found;
    for (const auto& type : types.children("simpleType")) {
        const auto longest = type.child("restriction").child_if_any("maxLength");
        if (longest.present()) {
            found[type.attribute("name")] = std::stoul(longest.attribute("value"));
        }
    }
    return found;
}

/// Fields that are read as something narrower than a text hold their own length; the rest must hold the schema's.
template <class Record>
void agree(const XmlElement& sequence, std::span<const formats::XmlField<Record>> fields,
           const std::map<std::string, std::size_t>& lengths) {
    const auto elements = sequence.children("element");
    BOOST_REQUIRE(elements.size() == fields.size());
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::string name = elements[i].attribute("name");
        BOOST_TEST(fields[i].name == name);
        const bool mandatory = elements[i].attribute("minOccurs") != "0" && name != "pinCode";
        BOOST_TEST((fields[i].need != XmlNeed::optional) == mandatory, name);
        if (fields[i].place != nullptr) {
            const std::string type = elements[i].attribute("type");
            const auto longest = lengths.find(type.substr(type.find(':') + 1)); // with the prefix of its schema or without
            BOOST_TEST(fields[i].longest == (longest == lengths.end() ? formats::any_length : longest->second), name);
        }
    }
}

XmlElement type_named(const XmlElement& types, const std::string& name) {
    for (const auto& type : types.children("complexType")) {
        if (type.attribute("name") == name) {
            return type;
        }
    }
    BOOST_FAIL("no type " + name);
    return types;
}

} // namespace

BOOST_AUTO_TEST_SUITE(prescription_schema)

BOOST_AUTO_TEST_CASE(every_element_of_the_published_schema_has_its_field_in_order) {
    if (!published_schema_is_here()) {
        return;
    }
    const auto request = schema(request_schema);
    const auto types = schema(types_schema);
    const auto longest = lengths(types.root());
    agree(request.root().child("element").child("complexType").child("sequence"), formats::message_fields(), longest);
    agree(type_named(types.root(), "dettaglioPrescrizioneType").child("sequence"), formats::line_fields(), longest);
}

BOOST_AUTO_TEST_CASE(every_field_is_filled_by_the_message_that_has_every_element) {
    const auto document = formats::XmlDocument::parse(message::file("tests/data/prescription/every_element.xml"), {});
    BOOST_REQUIRE(document.ok());
    for (const auto& field : formats::message_fields()) {
        BOOST_TEST(document->root().child(field.name).present(), field.name);
    }
    const auto line = document->root().child("ElencoDettagliPrescrizioni").first_child();
    for (const auto& field : formats::line_fields()) {
        BOOST_TEST(line.child(field.name).present(), field.name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
