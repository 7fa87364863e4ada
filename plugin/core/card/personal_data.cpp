#include "core/card/personal_data.hpp"

#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace esente::core::card {
namespace {

using Span = std::span<const std::uint8_t>;

constexpr std::size_t header_size = 6;
constexpr std::size_t file_size = 400;
constexpr std::size_t field_count = 16;

/// Places of the fields, counted from 0 (Linee guida CNS 3.0, app. 3, table 1).
enum Field : std::size_t { issuer = 0, issued, expires, surname, given_name, birth_date, sex, codice_fiscale = 8, birth_place = 10 };

using Fields = std::array<Span, field_count>;

/// -1 for anything but a hexadecimal digit of either case.
constexpr int hex_digit(std::uint8_t c) noexcept {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'A' && c <= 'F') {
        return c - 'A' + 10;
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::optional<std::size_t> hex_number(Span digits) noexcept {
    std::size_t value = 0;
    for (const std::uint8_t c : digits) {
        const int digit = hex_digit(c);
        if (digit < 0) {
            return std::nullopt;
        }
        value = value << 4U | static_cast<std::size_t>(digit);
    }
    return value;
}

/// Where the walk over the fields came to.
struct Walk {
    Fields fields{};
    std::size_t needs = header_size; ///< bytes needed to go one step further, or to the end when whole
    bool whole = false;
    bool legible = true; ///< every length met is hexadecimal
};

Walk walk(Span bytes) noexcept {
    Walk out;
    for (Span& field : out.fields) {
        const std::size_t at = out.needs + 2;
        if (at > bytes.size()) {
            out.needs = at;
            return out;
        }
        const auto length = hex_number(bytes.subspan(at - 2, 2));
        out.legible = length.has_value();
        out.needs = at + length.value_or(0);
        if (!out.legible || out.needs > bytes.size()) {
            return out;
        }
        field = bytes.subspan(at, *length);
    }
    out.whole = true;
    return out;
}

bool all_are(Span bytes, std::uint8_t value) noexcept {
    return std::ranges::all_of(bytes, [value](std::uint8_t byte) { return byte == value; });
}

/// Specified as ASCII; bytes that are not UTF-8 are taken for ISO-8859-1 (inferred from other readers).
std::string text_of(Span field) {
    const std::string raw{field.begin(), field.end()};
    const std::string text = is_utf8(raw) ? raw : utf8_from_latin1(raw);
    return harmless(trim(text));
}

std::optional<Date> date_of(Span field) { return Date::from_card(text_of(field)); }

Sex sex_of(Span field) {
    const std::string letter = ascii_upper(text_of(field));
    if (letter == "M") {
        return Sex::male;
    }
    return letter == "F" ? Sex::female : Sex::unknown;
}

std::optional<PatientId> holder_of(Span field) {
    auto id = PatientId::parse(text_of(field));
    const bool on_cards = id && (id->kind() == PatientIdKind::codice_fiscale || id->kind() == PatientIdKind::provisional);
    return on_cards ? id : std::nullopt;
}

} // namespace

std::size_t personal_data_extent(Span read) noexcept {
    if (read.size() < header_size) {
        return header_size + 2;
    }
    const auto header = hex_number(read.first(header_size));
    const Walk walked = walk(read);
    if (!header || !walked.legible) {
        return 0;
    }
    return std::min(file_size, walked.whole ? walked.needs : std::max(walked.needs, *header));
}

Result<PersonalData> parse_personal_data(Span bytes) {
    if (!bytes.empty() && (all_are(bytes, 0x00) || all_are(bytes, 0xFF))) {
        return failure(Fault::card_blank, "the personal data file was never written");
    }
    const auto header = bytes.size() < header_size ? std::nullopt : hex_number(bytes.first(header_size));
    if (!header) {
        return failure(Fault::card_data, "the personal data do not begin with six hexadecimal digits");
    }
    const Walk walked = walk(bytes);
    if (!walked.whole) {
        return failure(Fault::card_data, walked.legible ? "a field of the personal data leads beyond the bytes there are"
                                                        : "a field length in the personal data is not hexadecimal");
    }
    const Fields& fields = walked.fields;
    auto holder = holder_of(fields[codice_fiscale]);
    if (!holder) {
        return failure(Fault::card_data, "the codice fiscale on the card is malformed or fails its check letter");
    }
    return PersonalData{.issuer = text_of(fields[issuer]),
                        .issued = date_of(fields[issued]),
                        .expires = date_of(fields[expires]),
                        .surname = text_of(fields[surname]),
                        .given_name = text_of(fields[given_name]),
                        .birth_date = date_of(fields[birth_date]),
                        .sex = sex_of(fields[sex]),
                        .id = std::move(*holder),
                        .birth_place = text_of(fields[birth_place]),
                        .used = walked.needs,
                        .header = *header};
}

HashInputs hash_inputs(const PersonalData& data, Span read, Span whole) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    const Span used = read.first(std::min(data.used, read.size()));
    HashInputs out{.used = {used.begin(), used.end()}, .recomputed = {used.begin(), used.end()}, .whole = {whole.begin(), whole.end()}};
    std::size_t rest = used.size();
    for (std::size_t place = std::min(header_size, used.size()); place > 0; --place, rest >>= 4U) {
        out.recomputed[place - 1] = static_cast<std::uint8_t>(digits[rest & 0x0FU]);
    }
    return out;
}

} // namespace esente::core::card
