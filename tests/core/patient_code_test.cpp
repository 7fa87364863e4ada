#include "core/patient_code.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace esente::core;

namespace {

PatientCodeForm form(const std::string& text) { return read_patient_code(text).form; }

const std::string block = std::string(170, 'q') + "==";

} // namespace

BOOST_AUTO_TEST_SUITE(patient_code)

BOOST_AUTO_TEST_CASE(no_code_is_absent) {
    BOOST_TEST((form("") == PatientCodeForm::absent));
    BOOST_TEST((form(" \n") == PatientCodeForm::absent));
}

BOOST_AUTO_TEST_CASE(each_kind_of_code_is_clear_as_typed_or_scanned) {
    for (const char* const text :
         {"RSSMRA80A01H501U", " rssmra80a01h501u ", "*RSSMRA80A01H501U*", "STP0303210000017", "ENI0303210000017", "12345678903"}) {
        const auto code = read_patient_code(text);
        BOOST_TEST((code.form == PatientCodeForm::clear), text);
        BOOST_TEST(code.id.has_value(), text);
    }
}

BOOST_AUTO_TEST_CASE(a_block_of_base64_is_encrypted_with_or_without_line_breaks) {
    BOOST_TEST((form(block) == PatientCodeForm::encrypted));
    BOOST_TEST((form(block.substr(0, 76) + "\r\n" + block.substr(76)) == PatientCodeForm::encrypted));
    BOOST_TEST((form(std::string(344, '/')) == PatientCodeForm::encrypted));
    BOOST_TEST(!read_patient_code(block).id.has_value());
}

BOOST_AUTO_TEST_CASE(what_is_no_longer_than_a_code_is_never_encrypted) {
    BOOST_TEST((form("RSSMRA80A01H501X") == PatientCodeForm::unreadable));
    BOOST_TEST((form("12345678901") == PatientCodeForm::unreadable));
    BOOST_TEST((form(std::string(18, 'q')) == PatientCodeForm::unreadable));
    BOOST_TEST((form(std::string(19, 'q')) == PatientCodeForm::encrypted));
}

BOOST_AUTO_TEST_CASE(a_long_text_that_is_no_base64_is_unreadable) {
    BOOST_TEST((form("RSSMRA80A01H501U e altri") == PatientCodeForm::unreadable));
    BOOST_TEST((form(block + "\xC3\xA0") == PatientCodeForm::unreadable));
}

BOOST_AUTO_TEST_SUITE_END()
