#pragma once

#include "adapters/soap/envelope.hpp"
#include "core/registry.hpp"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>
#include <string>

/// Requests about a synthetic patient and recorded replies to them (tests/data/soap, named after what is wrong with each).
namespace esente::soap::samples {

inline const std::string message_id = "3f0e7c52-0d0b-4c8e-9d6a-1b8f4f6f2a10";

inline std::string bytes_of(const std::string& name) {
    std::ifstream file{std::string{ESENTE_SOURCE_DIR} + "/tests/data/soap/" + name + ".xml", std::ios::binary};
    BOOST_REQUIRE_MESSAGE(file.good(), "no fixture " + name);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

inline ReplyBytes reply(const std::string& name, int status = 200) {
    return {.status = status, .content_type = "text/xml", .charset = "", .body = bytes_of(name)};
}

inline core::PatientId patient() { return *core::PatientId::parse("RSSMRA80A01H501U"); }

inline core::VerifyRequest verify_request(const std::string& code = "013") {
    return {.patient = patient(),
            .card_number = "",
            .context = core::AccessContext::dichiarazione,
            .card = {},
            .certificate = {},
            .reason = core::NoCertificate::lost,
            .code = *core::ExemptionCode::parse(code),
            .type = core::PrescriptionType::specialist,
            .day = *core::Date::from_iso("2026-11-24")};
}

inline core::ConsultRequest consult_request() {
    return {.patient = patient(),
            .card_number = "",
            .context = core::AccessContext::presa_in_carico,
            .card = {},
            .day = *core::Date::from_iso("2026-11-24")};
}

inline core::Operator prescriber() {
    return {.codice_fiscale = "VRDLGU75M10F205P", .role = "H", .organisation = "701", .structure = "", .substituted = "", .credential = ""};
}

} // namespace esente::soap::samples
