#include "card_files.hpp"

#include "card_key.hpp"
#include "personal_data.hpp"

#include <utility>

namespace simulator {

namespace {

constexpr std::size_t certificate_size = 2048;
constexpr std::size_t card_status_size = 20;

/// A public key's number as a record of EF_KeyPub: tag, length, length, 00, number. For RSA 2048 the lengths no longer fit into one byte
/// and the inner one is left out, which is inferred.
Bytes key_record(std::uint8_t tag, const Bytes& number) {
    Bytes value{0x00};
    append(value, number);
    if (value.size() < 0xFF) {
        Bytes record{tag, static_cast<std::uint8_t>(value.size() + 1), static_cast<std::uint8_t>(value.size())};
        append(record, value);
        return record;
    }
    Bytes record{tag, 0x82};
    append(record, big_endian_16(value.size()));
    append(record, value);
    return record;
}

/// EF.GDO (NETLINK PDC §9.2.1): tag 5A, the card number in BCD: 80, 380, issuer, the digits of ID_Carta, filler.
Bytes global_data(const CardDescription& card) {
    Bytes data{0x5A, 0x0E, 0x80, 0x38, 0x00};
    append(data, from_hex(card.issuer));
    append(data, from_hex(card.card_id));
    append(data, {0x0C});
    return padded(data, 105);
}

/// EF.Dati_processore: makers of chip and mask from the ATR, personaliser 01; the rest is not published.
Bytes processor_data() {
    Bytes data = from_text("150C0100");
    return padded(data, 54, 0x20);
}

File transparent(std::uint16_t id, Bytes data) { return {.id = id, .kind = FileKind::transparent, .data = std::move(data)}; }

void add_master_files(FileSystem& files, const CardDescription& card) {
    files.add({}, transparent(0x2F02, global_data(card)));
    files.add({}, {.id = 0x3F02, .kind = FileKind::transparent, .update = Access::after_pin, .data = Bytes(card_status_size, 0x00)});
    File public_key{.id = 0x3F01, .kind = FileKind::linear_tlv};
    if (!card.key_file.empty()) {
        const CardKey key(card.key_file);
        public_key.records = {key_record(0x10, key.modulus()), key_record(0x11, key.exponent())};
    }
    files.add({}, std::move(public_key));
}

void add_holder_files(FileSystem& files, const CardDescription& card, const Faults& faults) {
    files.add({}, {.id = 0x1000});
    files.add({0x1000}, transparent(0x1002, processor_data()));
    files.add({0x1000}, transparent(0x1003, from_text(card.card_id)));
    files.add({}, {.id = 0x1100});
    files.add({0x1100}, transparent(0x1102, faults.personal_data_file(personal_data_of(card))));
    files.add({}, {.id = 0x1200});
    files.add({0x1200}, transparent(0x1201, Bytes(100, 0x00)));
    files.add({0x1200}, transparent(0x1202, {0x48, 0x00}));
    files.add({0x1200}, transparent(0x1203, Bytes(160, 0x00)));
    files.add({}, {.id = 0x1400});
}

/// D000, the health part: free files readable, all empty as on most cards; the protected ones want the PIN.
void add_netlink_files(FileSystem& files) {
    files.add({}, {.id = 0xD000, .application = from_hex("A000000073")});
    files.add({0xD000}, transparent(0x2F00, Bytes(22, 0x00)));
    files.add({0xD000}, transparent(0xD002, Bytes(65, 0x00)));
    files.add({0xD000}, transparent(0xD003, Bytes(64, 0x00)));
    files.add({0xD000}, transparent(0xD004, Bytes(30, 0x00)));
    const auto part = [&files](std::uint16_t folder, std::size_t size, Access read) {
        files.add({0xD000}, {.id = folder});
        files.add({0xD000, folder},
                  {.id = static_cast<std::uint16_t>(folder + 1), .kind = FileKind::transparent, .read = read, .data = Bytes(size, 0x00)});
    };
    part(0xD100, 700, Access::always);
    part(0xD200, 2000, Access::always);
    part(0xD300, 1200, Access::after_pin);
    part(0xD400, 2000, Access::after_pin);
    part(0xD500, 100, Access::after_pin);
}

/// ACe 2025: the certificate in an applet, as long as its DER; D003 has the card id in BCD behind two bytes.
void add_applet(FileSystem& files, const CardDescription& card, const Bytes& der) {
    const std::size_t applet = files.add_application({.id = FileSystem::master_id, .application = from_hex("A000000530000B104001021A")});
    Bytes serial{0x5A, 0x08};
    append(serial, from_hex(card.card_id));
    files.add_to(applet, transparent(0xD003, std::move(serial)));
    const std::size_t folder = files.add_to(applet, {.id = 0xDA01});
    files.add_to(folder, transparent(0xC001, der));
}

void add_certificate(FileSystem& files, const CardDescription& card) {
    const Bytes der = card.certificate_file.empty() ? Bytes{} : read_certificate_der(card.certificate_file);
    const Bytes elsewhere{0x00};
    switch (card.placement) {
    case Placement::in_1101:
        files.add({0x1100}, transparent(0x1101, padded(der, certificate_size)));
        return;
    case Placement::in_1101_missing:
        files.add({0x1100}, transparent(0x1101, Bytes(certificate_size, 0x00)));
        return;
    case Placement::in_1400:
        files.add({0x1100}, transparent(0x1101, elsewhere));
        files.add({0x1400}, {.id = 0x9001});
        files.add({0x1400, 0x9001}, transparent(0x2002, der));
        return;
    case Placement::in_da01:
        files.add({0x1100}, transparent(0x1101, elsewhere));
        add_applet(files, card, der);
        return;
    }
}

} // namespace

FileSystem make_card_files(const CardDescription& card, const Faults& faults) {
    FileSystem files;
    add_master_files(files, card);
    add_holder_files(files, card, faults);
    add_netlink_files(files);
    add_certificate(files, card);
    return files;
}

} // namespace simulator
