#include "adapters/soap/consult_codec.hpp"
#include "adapters/soap/status_codec.hpp"
#include "adapters/soap/verify_codec.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace esente;

namespace {

const std::string message_id = "3f0e7c52-0d0b-4c8e-9d6a-1b8f4f6f2a10";

core::PatientId patient() { return *core::PatientId::parse("RSSMRA80A01H501U"); }
core::Date day() { return *core::Date::from_iso("2026-11-24"); }

/// What must hold of every reply that is accepted.
void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void verify(const soap::ReplyBytes& bytes) {
    const core::VerifyRequest request{.patient = patient(),
                                      .card_number = "",
                                      .context = core::AccessContext::presa_in_carico,
                                      .card = {},
                                      .certificate = {},
                                      .reason = core::NoCertificate::none,
                                      .code = *core::ExemptionCode::parse("013"),
                                      .type = core::PrescriptionType::specialist,
                                      .day = day()};
    const auto reply = soap::read_verify(bytes, {soap::verify_exemption, message_id}, request);
    if (!reply) {
        return;
    }
    if (const auto* answer = std::get_if<core::VerifyAnswer>(&*reply)) {
        require(answer->code == request.code && !answer->proof_id.empty());
    }
}

void consult(const soap::ReplyBytes& bytes) {
    const core::ConsultRequest request{
        .patient = patient(), .card_number = "", .context = core::AccessContext::presa_in_carico, .card = {}, .day = day()};
    const auto reply = soap::read_consult(bytes, {soap::consult_exemptions, message_id}, request);
    if (!reply) {
        return;
    }
    if (const auto* answer = std::get_if<core::ConsultAnswer>(&*reply)) {
        require(answer->patient == request.patient || answer->previous == request.patient);
    }
}

} // namespace

/// Each input is the body of a reply and goes through every reader.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string body{data, data + size};
    for (const char* charset : {"", "iso-8859-1"}) {
        const soap::ReplyBytes bytes{.status = 200, .content_type = "text/xml", .charset = charset, .body = body};
        verify(bytes);
        consult(bytes);
        static_cast<void>(soap::read_status(bytes, {soap::service_status, message_id}));
    }
    return 0;
}
