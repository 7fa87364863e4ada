#include "card.hpp"

#include <openssl/rand.h>

#include <algorithm>

namespace simulator {

namespace {

constexpr std::uint8_t key_reference_tag = 0x83;

} // namespace

Reply Card::get_challenge(const Command& command) {
    constexpr std::size_t most = 0xFF;
    Bytes random(std::min(command.le.value_or(8), most));
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1) {
        return {.data = {}, .status = sw::conditions};
    }
    return {.data = random};
}

/// MANAGE SECURITY ENVIRONMENT: RESTORE of environment 03, SET of the key for deciphering (B8) or signing (B6). The authentication key
/// is 01, on cards that keep the certificate in 1400 it is 02; signature keys are in another application and not here.
Reply Card::manage_security_environment(const Command& command) {
    if (command.p1 == 0xF3) {
        return {.data = {}, .status = command.p2 == 0x03 ? sw::ok : sw::reference_not_found};
    }
    if (command.p1 != 0xF1 || (command.p2 != 0xB8 && command.p2 != 0xB6)) {
        return {.data = {}, .status = sw::wrong_p1_p2};
    }
    if (command.data.size() != 3 || command.data[0] != key_reference_tag || command.data[1] != 1) {
        return {.data = {}, .status = sw::wrong_data};
    }
    key_selected_ = command.p2 == 0xB8 && key_.has_value() && command.data[2] == key_reference_;
    return {.data = {}, .status = key_selected_ ? sw::ok : sw::reference_not_found};
}

/// PERFORM SECURITY OPERATION, DECIPHER: raw RSA over a block behind one byte 00; OpenSC signs with it. COMPUTE DIGITAL SIGNATURE is for
/// signature keys only and fails here (Linee guida CNS 3.0 §5.1).
Reply Card::perform_security_operation(const Command& command) {
    if (command.p1 != 0x80 || command.p2 != 0x86) {
        return {.data = {}, .status = command.p1 == 0x9E ? sw::reference_not_found : sw::wrong_p1_p2};
    }
    if (!pin_verified_) {
        return {.data = {}, .status = sw::security_status};
    }
    if (!key_selected_) {
        return {.data = {}, .status = sw::conditions};
    }
    if (command.data.empty() || command.data[0] != 0x00) {
        return {.data = {}, .status = sw::wrong_data};
    }
    const auto result = key_->raw_private({command.data.begin() + 1, command.data.end()});
    return result ? Reply{.data = *result} : Reply{.data = {}, .status = sw::wrong_data};
}

} // namespace simulator
