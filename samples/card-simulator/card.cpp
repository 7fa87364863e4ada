#include "card.hpp"

#include "card_files.hpp"

#include <utility>

namespace simulator {

namespace {

constexpr int pin_tries = 3;
constexpr int puk_tries = 8; ///< as on the one card of which a reading is known
constexpr std::uint8_t chaining_class = 0x10;
constexpr std::uint8_t read_binary_instruction = 0xB0;

FileSystem files_of(const CardDescription& description, const Faults& faults, bool has_cns_files) {
    return has_cns_files ? make_card_files(description, faults) : FileSystem{};
}

} // namespace

Card::Card(const CardDescription& description, Faults faults)
    : faults_(std::move(faults)), pin_(description.pin, pin_tries), puk_(description.puk, puk_tries) {
    const CardDescription card = faults_.applied_to(description);
    profile_ = card_profile(card.atr);
    files_ = files_of(card, faults_, profile_.has_cns_files);
    if (!card.key_file.empty()) {
        key_.emplace(card.key_file);
        key_reference_ = card.placement == Placement::in_1400 ? 0x02 : 0x01;
    }
}

void Card::reset() {
    files_.select_master();
    chained_.clear();
    pin_verified_ = puk_verified_ = key_selected_ = false;
}

Exchange Card::transmit(const Bytes& apdu) {
    const int already = commands_++;
    if (faults_.has(Fault::mute) || (faults_.has(Fault::mute_after) && already >= faults_.number(Fault::mute_after, 0))) {
        return {.outcome = Outcome::silence, .reply = {}};
    }
    if (faults_.has(Fault::remove_after) && already >= faults_.number(Fault::remove_after, 0)) {
        return {.outcome = Outcome::pulled, .reply = {}};
    }
    if (faults_.has(Fault::remove_mid_read) && reads_personal_data(apdu)) {
        return {.outcome = Outcome::pulled, .reply = {}};
    }
    auto command = parse_command(apdu);
    const Reply reply = command ? answer(std::move(*command)) : Reply{.data = {}, .status = sw::wrong_length};
    const bool reads = apdu.size() > 1 && apdu[1] == read_binary_instruction;
    return {.outcome = Outcome::answered,
            .reply = reply.bytes(),
            .delay = std::chrono::milliseconds{reads ? faults_.number(Fault::slow, 0) : 0}};
}

bool Card::reads_personal_data(const Bytes& apdu) {
    const File* const file = files_.current_file();
    return apdu.size() > 1 && apdu[1] == read_binary_instruction && file != nullptr && file->id == 0x1102;
}

/// Collects the pieces of a chained command (ISO/IEC 7816-4 §5.3.3), where the card accepts them.
Reply Card::answer(Command command) {
    if (command.cla != 0x00 && (command.cla != chaining_class || !profile_.accepts_chaining)) {
        return {.data = {}, .status = sw::unknown_class};
    }
    if (!profile_.has_cns_files) {
        return {.data = {}, .status = command.ins == 0xA4 ? sw::not_found : sw::unknown_instruction};
    }
    append(chained_, command.data);
    if (command.cla == chaining_class) {
        return {};
    }
    command.data = std::exchange(chained_, {});
    return dispatch(command);
}

Reply Card::dispatch(const Command& command) {
    switch (command.ins) {
    case 0x20:
        return verify(command);
    case 0x22:
        return manage_security_environment(command);
    case 0x24:
        return change_reference_data(command);
    case 0x2A:
        return perform_security_operation(command);
    case 0x2C:
        return reset_retry_counter(command);
    case 0x84:
        return get_challenge(command);
    case 0xA4:
        return select(command);
    case read_binary_instruction:
        return read_binary(command);
    case 0xB2:
        return read_record(command);
    case 0xD6:
        return update_binary(command);
    default:
        return {.data = {}, .status = sw::unknown_instruction};
    }
}

bool Card::is_permitted(Access access) const { return access == Access::always || (access == Access::after_pin && pin_verified_); }

} // namespace simulator
