#include "formats/prescription_message.hpp"

#include "formats/sha256.hpp"
#include "formats/xml_reader.hpp"

#include <charconv>

namespace esente::formats {
namespace {

constexpr std::size_t longest_message = 1'048'576;
constexpr std::size_t most_lines = 99;
constexpr std::size_t longest_tax_code = 16;

/// `yyyy-MM-dd HH:mm:ss` (MEF specification, dataCompilazione), a `T` between them, or the day alone.
std::optional<core::Date> compilation_day(std::string text) {
    constexpr std::size_t day_length = 10;
    if (text.size() > day_length) {
        text[day_length] = text[day_length] == ' ' ? 'T' : text[day_length];
        if (!core::instant_from_iso(text)) {
            return std::nullopt;
        }
    }
    return core::Date::from_iso(std::string_view{text}.substr(0, day_length));
}

core::Date day_of(const XmlElement& message) {
    const std::string text = message.text_of("dataCompilazione");
    const auto day = compilation_day(text);
    if (!day && !text.empty()) {
        message.child("dataCompilazione").refuse("is no date yyyy-MM-dd HH:mm:ss");
    }
    return day.value_or(*core::Date::from_ymd(1, 1, 1)); // never seen: the document has a problem by then
}

core::PrescriptionType type_of(const XmlElement& message) {
    const std::string text = message.text_of("tipoPrescrizione");
    if (text != "F" && text != "P" && !text.empty()) {
        message.child("tipoPrescrizione").refuse("is neither F nor P");
    }
    return text == "F" ? core::PrescriptionType::drugs : core::PrescriptionType::specialist;
}

/// Absent, empty or 0: no; 1: yes.
bool flag_of(const XmlElement& message, std::string_view name) {
    const XmlElement element = message.child_if_any(name);
    const std::string text = element.text();
    if (!text.empty() && text != "0" && text != "1") {
        element.refuse("is neither 0 nor 1");
    }
    return text == "1";
}

void check_tax_code(const XmlElement& message, std::string_view name, const std::string& text) {
    if (text.size() > longest_tax_code) {
        message.child_if_any(name).refuse("is longer than 16 characters");
    }
}

std::uint32_t quantity_of(const XmlElement& line) {
    const std::string text = line.text_of("quantita");
    std::uint32_t quantity = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), quantity);
    if (!text.empty() && (read.ec != std::errc{} || read.ptr != text.data() + text.size())) {
        line.child("quantita").refuse("is no number");
    }
    return quantity;
}

std::vector<core::PrescriptionLine> lines_of(const XmlElement& message) {
    const XmlElement list = message.child("ElencoDettagliPrescrizioni");
    const auto elements = list.children("DettaglioPrescrizione");
    if (list.present() && (elements.empty() || elements.size() > most_lines)) {
        list.refuse("has no line, or more than 99");
    }
    std::vector<core::PrescriptionLine> lines;
    lines.reserve(elements.size());
    for (const XmlElement& element : elements) {
        lines.push_back({.product = element.text_of_any("codProdPrest"), .quantity = quantity_of(element)});
    }
    return lines;
}

} // namespace

core::Result<core::Prescription> read_prescription_message(std::string_view bytes) {
    const auto document = XmlDocument::parse(bytes, {.fault = core::Fault::prescription_invalid, .longest = longest_message});
    if (!document) {
        return document.error();
    }
    const XmlElement message = document->root();
    if (message.name() != "InvioPrescrittoRichiesta") {
        message.refuse("is not InvioPrescrittoRichiesta");
    }
    core::Prescription draft{.type = type_of(message),
                             .compiled = day_of(message),
                             .patient = message.text_of_any("codiceAss"),
                             .patient_name = message.text_of_any("cognNome"),
                             .titolare = message.text_of("cfMedico1"),
                             .substitute = message.text_of_any("cfMedico2"),
                             .region = message.text_of_any("codRegione"),
                             .specialisation = message.text_of_any("codSpecializzazione"),
                             .exemption = message.text_of_any("codEsenzione"),
                             .non_exempt = flag_of(message, "nonEsente"),
                             .income = flag_of(message, "reddito"),
                             .foreign_state = message.text_of_any("statoEstero"),
                             .lines = lines_of(message),
                             .digest = sha256_hex(bytes)};
    check_tax_code(message, "cfMedico1", draft.titolare);
    check_tax_code(message, "cfMedico2", draft.substitute);
    return document->finish(std::move(draft));
}

} // namespace esente::formats
