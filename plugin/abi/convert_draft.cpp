#include "abi/convert.hpp"
#include "abi/draft_digest.hpp"
#include "abi/draft_texts.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <cstddef>

namespace esente::abi {
namespace {

constexpr std::uint32_t most_lines = 99;
constexpr std::uint32_t most_pieces = 9; // one digit in the national message

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// Every text member of a struct, without blanks at its ends, as the message reader keeps it.
template <class Struct, class Value>
void read_texts(Intake& in, const Struct& given, std::span<const DraftText<Struct, Value>> texts, Value& value) {
    for (const auto& text : texts) {
        std::string& place = text.place(value);
        place = core::trim(in.text(given.*text.given, text.limit.bytes, text.key));
        in.expect(characters_in(place) <= text.limit.characters, text.key, "the text is longer than allowed");
    }
}

core::PrescriptionLine read_line(Intake& in, const esente_line& given) {
    core::PrescriptionLine line;
    read_texts(in, given, line_texts(), line);
    in.expect(given.quantity >= 1 && given.quantity <= most_pieces, "quantity", "not from 1 to 9");
    in.expect(given.sessions <= most_pieces, "sessions", "not from 1 to 9");
    line.quantity = given.quantity;
    line.sessions = given.sessions == 0 ? std::nullopt : std::optional{given.sessions};
    return line;
}

/// Lines lie line_size apart: a host of another version has longer or shorter ones.
std::vector<core::PrescriptionLine> read_lines(Intake& in, const esente_prescription& given) {
    in.expect(given.line_count <= most_lines, "line_count", "too many lines");
    in.expect(given.line_count == 0 || given.lines != nullptr, "lines", "lines is null");
    in.expect(given.line_count == 0 || plausible_size<esente_line>(given.line_size), "line_size",
              "line_size fits no version of the struct");
    std::vector<core::PrescriptionLine> lines;
    const auto* at = static_cast<const std::byte*>(static_cast<const void*>(given.lines));
    for (std::uint32_t i = 0; i < given.line_count && !in.mistake(); ++i, at += given.line_size) {
        lines.push_back(read_line(in, known_part<esente_line>(at, given.line_size)));
    }
    return lines;
}

bool is_region(std::string_view text) {
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
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
    core::Prescription draft{.compiled = *day};
    draft.type = given.type == 'F' ? core::PrescriptionType::drugs : core::PrescriptionType::specialist;
    read_texts(in, given, recipe_texts(), draft);
    in.expect(!draft.titolare.empty(), "titolare", "the text is missing");
    in.expect(draft.region.empty() || is_region(draft.region), "region", "not three digits");
    draft.non_exempt = in.flag(given.non_exempt, "non_exempt");
    draft.income = in.flag(given.income, "income");
    draft.patient_details.obscured = in.flag(given.obscured, "obscured");
    draft.recipe.internal = in.flag(given.internal, "internal");
    draft.foreign.birth_date = in.date(given.foreign_birth_date, "foreign_birth_date");
    draft.foreign.card_expires = in.date(given.foreign_card_expires, "foreign_card_expires");
    const auto disease = in.choice(given.disease_exemption, ESENTE_SAID_NOTHING, ESENTE_SAID_YES, "disease_exemption");
    draft.disease_exemption = disease == ESENTE_SAID_NOTHING ? std::nullopt : std::optional{disease == ESENTE_SAID_YES};
    draft.lines = read_lines(in, given);
    if (in.mistake()) {
        return std::nullopt;
    }
    draft.digest = digest_of(draft, disease);
    return draft;
}

} // namespace esente::abi
