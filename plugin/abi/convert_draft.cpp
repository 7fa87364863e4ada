#include "abi/convert.hpp"
#include "core/text.hpp"
#include "formats/sha256.hpp"

#include <cstddef>

namespace esente::abi {
namespace {

constexpr std::uint32_t most_lines = 99;
constexpr std::uint32_t most_pieces = 99;
constexpr std::size_t product_bytes = 16;
constexpr std::size_t encrypted_bytes = 512;

/// Lines lie line_size apart: a host of another version has longer or shorter ones.
std::vector<core::PrescriptionLine> read_lines(Intake& in, const esente_prescription& given) {
    in.expect(given.line_count <= most_lines, "line_count", "too many lines");
    in.expect(given.line_count == 0 || given.lines != nullptr, "lines", "lines is null");
    in.expect(given.line_count == 0 || plausible_size<esente_line>(given.line_size), "line_size",
              "line_size fits no version of the struct");
    std::vector<core::PrescriptionLine> lines;
    const auto* at = static_cast<const std::byte*>(static_cast<const void*>(given.lines));
    for (std::uint32_t i = 0; i < given.line_count && !in.mistake(); ++i, at += given.line_size) {
        const auto line = known_part<esente_line>(at, given.line_size);
        lines.push_back({.product = in.text(line.product, product_bytes, "product"), .quantity = line.quantity});
        in.expect(line.quantity >= 1 && line.quantity <= most_pieces, "quantity", "not from 1 to 99");
    }
    return lines;
}

/// Each field after its length, so that no two drafts spell alike.
std::string digest_of(const core::Prescription& draft) {
    std::string spelled;
    const auto add = [&](std::string_view field) { spelled.append(std::to_string(field.size())).append(":").append(field); };
    add(std::string_view{draft.type == core::PrescriptionType::drugs ? "F" : "P"});
    add(draft.compiled.iso());
    for (const auto* field : {&draft.patient, &draft.titolare, &draft.substitute, &draft.exemption, &draft.foreign_state}) {
        add(*field);
    }
    add(draft.non_exempt ? "1" : "0");
    add(draft.income ? "1" : "0");
    for (const auto& line : draft.lines) {
        add(line.product);
        add(std::to_string(line.quantity));
    }
    return formats::sha256_hex(spelled);
}

} // namespace

std::optional<core::Prescription> read_prescription(Intake& in, const esente_prescription* prescription) {
    const auto given = in.part(prescription, "prescription");
    const auto day = in.date(given.date, "date");
    in.expect(day.has_value(), "date", "the day is missing");
    in.expect(given.type == 'F' || given.type == 'P', "type", "neither F nor P");
    if (in.mistake()) {
        return std::nullopt;
    }
    core::Prescription draft{.type = given.type == 'F' ? core::PrescriptionType::drugs : core::PrescriptionType::specialist,
                             .compiled = *day,
                             .patient = in.text(given.patient_id, encrypted_bytes, "patient_id"),
                             .patient_name = {},
                             .titolare = in.needed_text(given.titolare, patient_id_bytes, "titolare"),
                             .substitute = in.text(given.substitute, patient_id_bytes, "substitute"),
                             .region = {},
                             .specialisation = {},
                             .exemption = in.text(given.exemption, exemption_bytes, "exemption"),
                             .non_exempt = in.flag(given.non_exempt, "non_exempt"),
                             .income = in.flag(given.income, "income"),
                             .foreign_state = in.text(given.foreign_state, free_text_bytes, "foreign_state"),
                             .lines = read_lines(in, given),
                             .digest = {}};
    if (in.mistake()) {
        return std::nullopt;
    }
    draft.digest = digest_of(draft);
    return draft;
}

} // namespace esente::abi
