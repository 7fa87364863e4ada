#include "faults.hpp"

#include "check_digits.hpp"
#include "personal_data.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace simulator {

namespace {

int number_after(std::string_view name, std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0) {
        throw std::invalid_argument("--fault " + std::string(name) + " takes a whole number");
    }
    return number;
}

/// The offset of the two length digits of the codice fiscale, the ninth field.
std::size_t codice_fiscale_offset(const Bytes& used) {
    std::size_t offset = 6;
    for (int field = 1; field < 9; ++field) {
        const std::string digits(used.begin() + static_cast<std::ptrdiff_t>(offset),
                                 used.begin() + static_cast<std::ptrdiff_t>(offset) + 2);
        offset += 2 + std::size_t{from_hex(digits).at(0)};
    }
    return offset;
}

void write_text(Bytes& bytes, std::size_t offset, std::string_view text) {
    for (const char character : text) {
        bytes.at(offset++) = static_cast<std::uint8_t>(character);
    }
}

/// Only the six digits in front and the lengths: the values keep their case.
void lower_lengths(Bytes& used) {
    const auto lower = [&used](std::size_t from, std::size_t count) {
        for (std::size_t i = from; i < from + count; ++i) {
            used.at(i) = static_cast<std::uint8_t>(std::tolower(used.at(i)));
        }
    };
    lower(0, 6);
    for (std::size_t offset = 6; offset + 2 <= used.size();) {
        const std::string digits(used.begin() + static_cast<std::ptrdiff_t>(offset),
                                 used.begin() + static_cast<std::ptrdiff_t>(offset) + 2);
        lower(offset, 2);
        offset += 2 + std::size_t{from_hex(digits).at(0)};
    }
}

void exclude_header(Bytes& used) {
    const auto excluding = big_endian_16(used.size() - 6);
    write_text(used, 0, "00" + to_hex(excluding));
}

void other_card(const Faults& faults, CardDescription& card) {
    constexpr std::array<std::pair<Fault, const char*>, 7> atrs{{{Fault::atr_without_cns, "no-cns"},
                                                                 {Fault::cie, "cie"},
                                                                 {Fault::cie_1, "cie-1"},
                                                                 {Fault::bank_card, "bank"},
                                                                 {Fault::contactless, "contactless"},
                                                                 {Fault::operator_card, "operator"},
                                                                 {Fault::test_card, "trial"}}};
    for (const auto& [fault, atr] : atrs) {
        if (faults.has(fault)) {
            card.atr = atr;
        }
    }
    constexpr std::array<std::pair<Fault, const char*>, 3> ids{
        {{Fault::operator_card, "903000123456700"}, {Fault::test_card, "103000123456700"}, {Fault::card_id_7, "742001501234567"}}};
    for (const auto& [fault, digits] : ids) {
        if (faults.has(fault)) {
            card.card_id = with_luhn_digit(digits);
        }
    }
    if (faults.has(Fault::card_id_check)) {
        card.card_id.back() = card.card_id.back() == '9' ? '0' : static_cast<char>(card.card_id.back() + 1);
    }
}

void other_holder(const Faults& faults, CardDescription& card) {
    if (faults.has(Fault::omocodia)) {
        card.codice_fiscale = omocode_of(card.codice_fiscale);
    }
    if (faults.has(Fault::bad_check_letter)) {
        card.codice_fiscale.back() = card.codice_fiscale.back() == 'Z' ? 'A' : static_cast<char>(card.codice_fiscale.back() + 1);
    }
    if (faults.has(Fault::latin1_name)) {
        card.surname = "NICOL\xD2";
        card.given_name = "GES\xD9";
    }
    if (faults.has(Fault::max_lengths)) {
        card.surname.resize(80, 'A');
        card.given_name.resize(86, 'A');
        card.address.resize(80, 'A');
    }
}

} // namespace

void Faults::add(std::string_view text) {
    const auto equals = text.find('=');
    const auto name = text.substr(0, equals);
    const auto* const row = std::find_if(fault_rows.begin(), fault_rows.end(), [name](const FaultRow& each) { return each.name == name; });
    if (row == fault_rows.end()) {
        throw std::invalid_argument("no fault is named '" + std::string(name) + "'");
    }
    if (equals != std::string_view::npos && row->number < 0) {
        throw std::invalid_argument("--fault " + std::string(name) + " takes no number");
    }
    chosen_[row->fault] = equals == std::string_view::npos ? row->number : number_after(name, text.substr(equals + 1));
}

int Faults::number(Fault fault, int otherwise) const {
    const auto found = chosen_.find(fault);
    return found == chosen_.end() ? otherwise : found->second;
}

CardDescription Faults::applied_to(CardDescription card) const {
    other_card(*this, card);
    other_holder(*this, card);
    constexpr std::array<std::pair<Fault, Placement>, 3> placements{{{Fault::no_certificate, Placement::in_1101_missing},
                                                                     {Fault::certificate_1400, Placement::in_1400},
                                                                     {Fault::certificate_da01, Placement::in_da01}}};
    for (const auto& [fault, placement] : placements) {
        if (has(fault)) {
            card.placement = placement;
        }
    }
    return card;
}

Bytes Faults::personal_data_file(Bytes used) const {
    if (has(Fault::blank_00) || has(Fault::blank_ff)) {
        return padded({}, personal_data_size, has(Fault::blank_ff) ? 0xFF : 0x00);
    }
    if (has(Fault::header_excluding)) {
        exclude_header(used);
    }
    if (has(Fault::lower_case_hex)) {
        lower_lengths(used);
    }
    const std::size_t ninth = codice_fiscale_offset(used);
    if (has(Fault::field_length_beyond)) {
        write_text(used, ninth, "FF");
        return {used.begin(), used.begin() + static_cast<std::ptrdiff_t>(ninth) + 18};
    }
    if (has(Fault::truncated)) {
        return {used.begin(), used.begin() + static_cast<std::ptrdiff_t>(ninth) + 10};
    }
    return padded(std::move(used), personal_data_size);
}

} // namespace simulator
