#include "card.hpp"

#include <algorithm>

namespace simulator {

namespace {

constexpr std::uint8_t short_file_identifier = 0x80;

/// Where the masks differ when more is asked for than there is (CNS Functional Specification §13.4).
Reply short_of(const Faults& faults, const Bytes& rest, bool asked_for_all) {
    if (faults.has(Fault::read_6282_at_end) && !asked_for_all) {
        return {.data = rest, .status = sw::end_of_file};
    }
    if (faults.has(Fault::read_6cxx) && !asked_for_all) {
        return {.data = {}, .status = static_cast<std::uint16_t>(sw::exact_length + rest.size())};
    }
    return {.data = rest};
}

bool is_refused_length(const Faults& faults, const Command& command) {
    return (faults.has(Fault::read_6700_on_le_00) && command.le_is_zero) ||
           (faults.has(Fault::chunk_limit) && *command.le > static_cast<std::size_t>(faults.number(Fault::chunk_limit, 0)));
}

} // namespace

/// READ BINARY: 9000 with less than asked at the end of the file, 6B00 behind it, unless a fault says otherwise.
Reply Card::read_binary(const Command& command) {
    if ((command.p1 & short_file_identifier) != 0) {
        return {.data = {}, .status = sw::wrong_p1_p2};
    }
    const File* const file = files_.current_file();
    if (file == nullptr) {
        return {.data = {}, .status = sw::no_current_ef};
    }
    if (file->kind != FileKind::transparent) {
        return {.data = {}, .status = sw::wrong_file_type};
    }
    if (!is_permitted(file->read)) {
        return {.data = {}, .status = sw::security_status};
    }
    if (!command.le || is_refused_length(faults_, command)) {
        return {.data = {}, .status = sw::wrong_length};
    }
    const std::size_t offset = command.p1 * 256U + command.p2;
    if (offset >= file->data.size()) {
        const bool says_end = faults_.has(Fault::read_6282_at_end) && offset == file->data.size();
        return {.data = {}, .status = says_end ? sw::end_of_file : sw::wrong_offset};
    }
    const std::size_t left = file->data.size() - offset;
    const auto from = file->data.begin() + static_cast<std::ptrdiff_t>(offset);
    const Bytes piece(from, from + static_cast<std::ptrdiff_t>(std::min(left, *command.le)));
    return *command.le > left ? short_of(faults_, piece, command.le_is_zero) : Reply{.data = piece};
}

/// UPDATE BINARY: only EF_CardStatus can be written, after the PIN.
Reply Card::update_binary(const Command& command) {
    File* const file = files_.current_file();
    if (file == nullptr) {
        return {.data = {}, .status = sw::no_current_ef};
    }
    if (file->kind != FileKind::transparent || !is_permitted(file->update)) {
        return {.data = {}, .status = sw::security_status};
    }
    const std::size_t offset = command.p1 * 256U + command.p2;
    if (offset + command.data.size() > file->data.size()) {
        return {.data = {}, .status = sw::wrong_offset};
    }
    std::copy(command.data.begin(), command.data.end(), file->data.begin() + static_cast<std::ptrdiff_t>(offset));
    return {};
}

/// READ RECORD, by number, of EF_KeyPub.
Reply Card::read_record(const Command& command) {
    constexpr std::uint8_t by_number = 0x04;
    const File* const file = files_.current_file();
    if (file == nullptr) {
        return {.data = {}, .status = sw::no_current_ef};
    }
    if (file->kind != FileKind::linear_tlv) {
        return {.data = {}, .status = sw::wrong_file_type};
    }
    if (command.p2 != by_number) {
        return {.data = {}, .status = sw::wrong_p1_p2};
    }
    if (command.p1 == 0 || command.p1 > file->records.size()) {
        return {.data = {}, .status = sw::record_not_found};
    }
    Bytes record = file->records[command.p1 - 1U];
    record.resize(std::min(record.size(), command.le.value_or(record.size())));
    return {.data = record};
}

} // namespace simulator
