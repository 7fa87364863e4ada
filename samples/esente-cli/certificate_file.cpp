#include "certificate_file.hpp"

#include "failure.hpp"
#include "flat_json.hpp"
#include "options.hpp"

namespace cli {
namespace {

/// A day the calendar has; 0 for null.
std::int32_t day_of(const std::string& text, const FlatMember& member) {
    if (member.is_null) {
        return 0;
    }
    const auto number = date_number(member.value);
    if (!number) {
        throw bad_certificate("not a day in the form YYYY-MM-DD", place_of(text, member.at, member.key));
    }
    return *number;
}

void take(CertificateFile& file, const FlatMember& member) {
    const std::map<std::string_view, std::string CertificateFile::*> texts{{"code", &CertificateFile::code},
                                                                           {"holder", &CertificateFile::holder},
                                                                           {"issuer", &CertificateFile::issuer},
                                                                           {"number", &CertificateFile::number},
                                                                           {"seen_by", &CertificateFile::seen_by}};
    if (const auto found = texts.find(member.key); found != texts.end()) {
        file.*found->second = member.value;
    } else if (member.key == "issued") {
        file.issued = day_of(file.text, member);
    } else if (member.key == "expires") {
        file.expires = day_of(file.text, member);
    } else if (member.key == "seen_on") {
        file.seen_on = day_of(file.text, member);
    } else {
        throw bad_certificate("no such key", place_of(file.text, member.at, member.key));
    }
    file.places.emplace(member.key, member.at);
}

} // namespace

esente_certificate CertificateFile::to_c() const {
    esente_certificate certificate{};
    certificate.struct_size = sizeof certificate;
    certificate.issued = issued;
    certificate.expires = expires;
    certificate.seen_on = seen_on;
    certificate.code = code.c_str();
    certificate.holder = holder.c_str();
    certificate.issuer = issuer.c_str();
    certificate.number = number.c_str();
    certificate.seen_by = seen_by.c_str();
    return certificate;
}

CertificateFile read_certificate(const std::string& text) {
    CertificateFile file{.text = text};
    for (const auto& member : read_flat_json(text)) {
        take(file, member);
    }
    if (file.code.empty()) {
        throw bad_certificate("the code is missing", {.line = 1, .column = 1, .key = "code"});
    }
    return file;
}

void blame_certificate(const CertificateFile& file, const esente_error& error) {
    const auto place = file.places.find(std::string_view{error.key});
    if (error.status == ESENTE_E_ARGUMENT && place != file.places.end()) {
        throw bad_certificate(error.detail, place_of(file.text, place->second, place->first));
    }
}

} // namespace cli
