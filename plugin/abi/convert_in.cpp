#include "abi/convert.hpp"
#include "core/text.hpp"

namespace esente::abi {
namespace {

constexpr std::size_t application_bytes = 40;
constexpr std::size_t version_bytes = 20;
constexpr std::size_t reader_bytes = 131;
constexpr std::size_t credential_bytes = 4096;
constexpr std::size_t log_bytes = 1000;

std::string read_doctor(Intake& in, const char* value, const char* key) {
    std::string code = core::ascii_upper(in.text(value, patient_id_bytes, key));
    const auto id = core::PatientId::parse(code);
    in.expect(code.empty() || (id && id->kind() == core::PatientIdKind::codice_fiscale), key, "no codice fiscale");
    return code;
}

std::string read_holder(Intake& in, const char* value, const char* key) {
    const std::string typed = in.text(value, scan_bytes, key);
    const auto scan = core::scan::read_scan(typed);
    in.expect(core::trim(typed).empty() || scan.id.has_value(), key, "no codice fiscale, STP, ENI or provisional code, nor a scan of one");
    return scan.id ? scan.id->text() : std::string{};
}

} // namespace

wiring::HostSide read_host(Intake& in, const esente_host* host, const esente_config& config) {
    wiring::HostSide side;
    if (std::string name = in.text(config.application, application_bytes, "application"); !name.empty()) {
        side.application = std::move(name);
    }
    side.application_version = in.text(config.application_version, version_bytes, "application_version");
    if (host == nullptr) {
        return side;
    }
    const auto lent = in.part(host, "host");
    if (lent.log != nullptr) {
        side.log = [lent](ports::LogLevel level, std::string_view text) {
            lent.log(lent.context, static_cast<std::int32_t>(level), core::harmless(text, log_bytes).c_str());
        };
    }
    if (lent.wake != nullptr) {
        side.wake = [lent] { lent.wake(lent.context); };
    }
    return side;
}

std::optional<core::Operator> read_operator(Intake& in, const esente_operator* caller) {
    if (caller == nullptr) {
        return std::nullopt;
    }
    const auto given = in.part(caller, "caller");
    core::Operator person;
    person.codice_fiscale = read_doctor(in, given.codice_fiscale, "codice_fiscale");
    in.expect(!person.codice_fiscale.empty(), "codice_fiscale", "the text is missing");
    person.role = in.needed_text(given.role, free_text_bytes, "role");
    in.expect(core::is_prescriber_role(person.role) || core::is_counter_role(person.role), "role", "no such role");
    person.organisation = in.needed_text(given.organisation, free_text_bytes, "organisation");
    person.structure = in.text(given.structure, free_text_bytes, "structure");
    person.substituted = read_doctor(in, given.substitutes, "substitutes");
    person.credential = in.text(given.credential, credential_bytes, "credential");
    person.origin = core::OperatorOrigin::host;
    return person;
}

app::IdentifyRequest read_identify(Intake& in, const esente_identify* request) {
    const auto given = in.part(request, "request");
    app::IdentifyRequest identify;
    identify.timeout = std::chrono::milliseconds{given.timeout_ms};
    identify.reader = in.text(given.reader, reader_bytes, "reader");
    identify.record_failure = in.flag(given.record_failure, "record_failure");
    identify.caller = read_operator(in, given.caller);
    return identify;
}

std::optional<core::PaperCertificate> read_certificate(Intake& in, const esente_certificate* certificate) {
    if (certificate == nullptr) {
        return std::nullopt;
    }
    const auto given = in.part(certificate, "certificate");
    core::PaperCertificate paper;
    paper.code = in.needed_text(given.code, exemption_bytes, "code");
    paper.holder = read_holder(in, given.holder, "holder");
    paper.issued = in.date(given.issued, "issued");
    paper.expires = in.date(given.expires, "expires");
    paper.issuer = in.text(given.issuer, free_text_bytes, "issuer");
    paper.number = in.text(given.number, free_text_bytes, "number");
    paper.seen_by = read_doctor(in, given.seen_by, "seen_by");
    paper.seen_on = in.date(given.seen_on, "seen_on");
    return paper;
}

app::ConsultOrder read_consult(Intake& in, const esente_consult* consult) {
    const auto given = in.part(consult, "consult");
    app::ConsultOrder order;
    order.expected_patient = in.text(given.expected_patient, scan_bytes, "expected_patient");
    order.caller = read_operator(in, given.caller);
    return order;
}

app::CheckOrder read_check(Intake& in, const esente_check* check) {
    const auto given = in.part(check, "check");
    app::CheckOrder order;
    order.day = in.date(given.date, "date");
    order.declare = in.flag(given.declare, "declare");
    order.no_certificate = static_cast<core::NoCertificate>(
        in.choice(given.no_certificate, ESENTE_CERTIFICATE_UNSAID, ESENTE_CERTIFICATE_NOT_SHOWN, "no_certificate"));
    order.certificate = read_certificate(in, given.certificate);
    in.expect(order.certificate.has_value() || !order.declare, "declare", "a declaration needs a certificate");
    in.expect(!order.certificate || order.no_certificate == core::NoCertificate::none, "no_certificate", "there is a certificate");
    order.reason = in.text(given.reason, free_text_bytes, "reason");
    order.expected_patient = in.text(given.expected_patient, scan_bytes, "expected_patient");
    order.caller = read_operator(in, given.caller);
    return order;
}

} // namespace esente::abi
