#include "card.hpp"

namespace simulator {

/// SELECT (CNS Functional Specification §13.3). Without Le no file control information is returned, as IDEMIA 2021 does.
Reply Card::select(const Command& command) {
    constexpr std::uint8_t no_information = 0x0C;
    const bool by_path = command.p1 == 0x08 || command.p1 == 0x09;
    if (command.p2 != 0x00 && command.p2 != no_information) {
        return {.data = {}, .status = sw::wrong_p1_p2};
    }
    if ((command.p2 == no_information && faults_.has(Fault::select_6a86_on_p2_0c)) ||
        (by_path && faults_.has(Fault::select_6a86_on_path))) {
        return {.data = {}, .status = sw::wrong_p1_p2};
    }
    const auto by_identifier = [this, &command] {
        const bool is_identifier = command.data.empty() || command.data.size() == 2;
        const int id = command.data.empty() ? FileSystem::master_id : command.data[0] * 256 + command.data[1];
        return is_identifier ? files_.select_id(static_cast<std::uint16_t>(id)) : nullptr;
    };
    const File* file = nullptr;
    switch (command.p1) {
    case 0x00:
        file = by_identifier();
        break;
    case 0x03:
        file = files_.select_parent();
        break;
    case 0x04:
        file = files_.select_application(command.data);
        break;
    case 0x08:
    case 0x09:
        file = files_.select_path(command.data, command.p1 == 0x08);
        break;
    default:
        return {.data = {}, .status = sw::wrong_p1_p2};
    }
    if (file == nullptr) {
        return {.data = {}, .status = sw::not_found};
    }
    return {.data = command.le && command.p2 == 0x00 ? file->control_information() : Bytes{}};
}

} // namespace simulator
