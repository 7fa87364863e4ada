#include "card.hpp"

namespace simulator {

namespace {

constexpr std::uint8_t pin_reference = 0x10;
constexpr std::uint8_t puk_reference = 0x11;
constexpr std::uint8_t with_backtracking = 0x80; ///< STIncard masks want the reference so
constexpr std::uint8_t without_old_value = 0x01;
constexpr std::uint8_t only_old_value = 0x01;
constexpr std::uint8_t no_value = 0x03;

Reply refused(const Secret& secret) {
    return {.data = {}, .status = secret.is_blocked() ? sw::blocked : static_cast<std::uint16_t>(sw::tries_left + secret.tries())};
}

Bytes first_half(const Bytes& data) { return {data.begin(), data.begin() + static_cast<std::ptrdiff_t>(Secret::size)}; }

Bytes second_half(const Bytes& data) { return {data.begin() + static_cast<std::ptrdiff_t>(Secret::size), data.end()}; }

bool has_halves(const Command& command) { return command.p1 == 0x00 && command.data.size() == 2 * Secret::size; }

bool has_one(const Command& command, std::uint8_t p1) { return command.p1 == p1 && command.data.size() == Secret::size; }

} // namespace

Secret* Card::secret(std::uint8_t reference) {
    const int plain = reference & ~with_backtracking;
    if (plain == pin_reference) {
        return &pin_;
    }
    return plain == puk_reference ? &puk_ : nullptr;
}

/// VERIFY; without data it tells the tries left, which not every mask does (seen on cards, not in the specification).
Reply Card::verify(const Command& command) {
    Secret* const wanted = secret(command.p2);
    if (wanted == nullptr) {
        return {.data = {}, .status = sw::reference_not_found};
    }
    bool& verified = wanted == &pin_ ? pin_verified_ : puk_verified_;
    if (command.data.empty()) {
        return verified ? Reply{} : refused(*wanted);
    }
    if (!has_one(command, 0x00)) {
        return {.data = {}, .status = sw::wrong_length};
    }
    verified = wanted->matches(command.data);
    return verified ? Reply{} : refused(*wanted);
}

/// CHANGE REFERENCE DATA: old and new value, or the new one alone after VERIFY. The PUK is never changed.
Reply Card::change_reference_data(const Command& command) {
    if (secret(command.p2) != &pin_) {
        return {.data = {}, .status = sw::reference_not_found};
    }
    if (has_one(command, without_old_value)) {
        if (!pin_verified_) {
            return {.data = {}, .status = sw::security_status};
        }
        pin_.replace(command.data);
        return {};
    }
    if (!has_halves(command)) {
        return {.data = {}, .status = sw::wrong_length};
    }
    pin_verified_ = pin_.matches(first_half(command.data));
    if (!pin_verified_) {
        return refused(pin_);
    }
    pin_.replace(second_half(command.data));
    return {};
}

/// RESET RETRY COUNTER: PUK and new PIN, the PUK alone, or nothing after the PUK was verified.
Reply Card::reset_retry_counter(const Command& command) {
    if (secret(command.p2) != &pin_) {
        return {.data = {}, .status = sw::reference_not_found};
    }
    if (command.p1 == no_value && command.data.empty()) {
        if (!puk_verified_) {
            return {.data = {}, .status = sw::security_status};
        }
        pin_.refill();
        return {};
    }
    if (!has_halves(command) && !has_one(command, only_old_value)) {
        return {.data = {}, .status = sw::wrong_length};
    }
    if (!puk_.matches(first_half(command.data))) {
        return refused(puk_);
    }
    pin_.refill();
    if (has_halves(command)) {
        pin_.replace(second_half(command.data));
    }
    return {};
}

} // namespace simulator
