#pragma once

// Faults: what real cards, readers and holders do wrong. `--fault NAME`, repeatable; those with a number take `NAME=N` and have a
// default. `card-simulator --help` prints the table at the end of this file, which is the only list of them.
//
// Four groups, by the place where each takes hold:
//   what the card says of itself   another ATR, another card id, another holder: the description is changed before files are made of it
//   what the files hold            the bytes of EF.Dati_personali are changed after they are made; a certificate's hash no longer fits
//   how commands are answered      other status words than the newest masks give, all seen on cards in use
//   how the connection behaves     silence, removal, double insertion
//
// Certificates belong to the description as it was: after a fault of the first two groups the CN or its hash may differ from the data,
// as they would on such a card.

#include "bytes.hpp"
#include "description.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace simulator {

enum class Fault : std::uint8_t {
    atr_without_cns,
    cie,
    cie_1,
    bank_card,
    contactless,
    operator_card,
    test_card,
    card_id_7,
    card_id_check,
    omocodia,
    bad_check_letter,
    latin1_name,
    max_lengths,
    no_certificate,
    certificate_1400,
    certificate_da01,
    header_excluding,
    lower_case_hex,
    field_length_beyond,
    truncated,
    blank_00,
    blank_ff,
    read_6cxx,
    read_6700_on_le_00,
    chunk_limit,
    read_6b00_at_end,
    read_6282_at_end,
    select_6a86_on_p2_0c,
    select_6a86_on_path,
    slow,
    mute,
    mute_after,
    remove_mid_read,
    remove_after,
    extra_insert,
};

struct FaultRow {
    Fault fault;
    std::string_view name;
    int number; ///< default of N; -1: the fault takes none
    std::string_view text;
};

/// Every fault, in the order of the groups.
inline constexpr std::array fault_rows{
    FaultRow{Fault::atr_without_cns, "atr-without-cns", -1, "the historical bytes lack \"CNS\"; the files are there"},
    FaultRow{Fault::cie, "cie", -1, "an identity card (CIE v2): \"ITID\" in the ATR, no CNS files"},
    FaultRow{Fault::cie_1, "cie-1", -1, "an identity card of the first series, no CNS files"},
    FaultRow{Fault::bank_card, "bank-card", -1, "a payment card, no CNS files"},
    FaultRow{Fault::contactless, "contactless", -1, "a TS-CNS read through its antenna: no historical bytes"},
    FaultRow{Fault::operator_card, "operator-card", -1, "an operator's card: DD2 is 12, the card id begins with 9"},
    FaultRow{Fault::test_card, "test-card", -1, "a trial card: DD2 is A1, the card id begins with 1"},
    FaultRow{Fault::card_id_7, "card-id-7", -1, "a CNS of another body: the card id begins with 7"},
    FaultRow{Fault::card_id_check, "card-id-check", -1, "the last digit of the card id fails Luhn's check"},
    FaultRow{Fault::omocodia, "omocodia", -1, "the codice fiscale has its last digit replaced by a letter, the check letter fits"},
    FaultRow{Fault::bad_check_letter, "bad-check-letter", -1, "the codice fiscale has a wrong check letter"},
    FaultRow{Fault::latin1_name, "latin1-name", -1, "surname NICOL\xC3\x92 and name GES\xC3\x99 in ISO-8859-1"},
    FaultRow{Fault::max_lengths, "max-lengths", -1, "surname 80, name 86 and address 80 characters: 337 bytes used"},
    FaultRow{Fault::no_certificate, "no-certificate", -1, "1101 is full of 00, no other place has one"},
    FaultRow{Fault::certificate_1400, "certificate-1400", -1, "the certificate lies in 1400/9001/2002, 1101 is one byte 00"},
    FaultRow{Fault::certificate_da01, "certificate-da01", -1, "the certificate lies in DA01/C001 of an applet, 1101 is one byte 00"},
    FaultRow{Fault::header_excluding, "header-excluding", -1, "the six digits in front do not count themselves"},
    FaultRow{Fault::lower_case_hex, "lower-case-hex", -1, "lengths in lower-case hexadecimal digits"},
    FaultRow{Fault::field_length_beyond, "field-length-beyond", -1, "the codice fiscale's length leads beyond the file"},
    FaultRow{Fault::truncated, "truncated", -1, "the file ends in the middle of the codice fiscale"},
    FaultRow{Fault::blank_00, "blank-00", -1, "personal data all 00"},
    FaultRow{Fault::blank_ff, "blank-ff", -1, "personal data all FF"},
    FaultRow{Fault::read_6cxx, "6cxx", -1, "READ BINARY with an Le beyond the end says 6Cxx"},
    FaultRow{Fault::read_6700_on_le_00, "6700-on-le-00", -1, "READ BINARY with Le 00 says 6700"},
    FaultRow{Fault::chunk_limit, "chunk-limit", 128, "READ BINARY of more than N bytes says 6700"},
    FaultRow{Fault::read_6b00_at_end, "6b00-at-end", -1, "READ BINARY at the end says 6B00 (also without this fault)"},
    FaultRow{Fault::read_6282_at_end, "6282-at-end", -1, "READ BINARY that reaches beyond the end says 6282"},
    FaultRow{Fault::select_6a86_on_p2_0c, "6a86-on-p2-0c", -1, "SELECT with P2 0C says 6A86"},
    FaultRow{Fault::select_6a86_on_path, "6a86-on-path", -1, "SELECT by path says 6A86: only step by step"},
    FaultRow{Fault::slow, "slow", 100, "READ BINARY takes N milliseconds more"},
    FaultRow{Fault::mute, "mute", -1, "never answers a command; the ATR is still given"},
    FaultRow{Fault::mute_after, "mute-after", 3, "as mute, after N commands have been answered"},
    FaultRow{Fault::remove_mid_read, "remove-mid-read", -1, "pulled at the first READ BINARY of the personal data; stays out"},
    FaultRow{Fault::remove_after, "remove-after", 3, "pulled at the command after the first N; stays out"},
    FaultRow{Fault::extra_insert, "extra-insert", -1, "inserted, removed at once, inserted again"},
};

/// The faults of one run.
class Faults {
public:
    /// `NAME` or `NAME=N`. Throws std::invalid_argument for an unknown name or number.
    void add(std::string_view text);
    [[nodiscard]] bool has(Fault fault) const { return chosen_.count(fault) != 0; }
    /// N of a chosen fault, else `otherwise`.
    [[nodiscard]] int number(Fault fault, int otherwise) const;
    /// First group: the card as it is described with these faults.
    [[nodiscard]] CardDescription applied_to(CardDescription card) const;
    /// Second group: EF.Dati_personali as it lies on the card, made of the used bytes.
    [[nodiscard]] Bytes personal_data_file(Bytes used) const;

private:
    std::map<Fault, int> chosen_;
};

} // namespace simulator
