#pragma once

#include "apdu.hpp"
#include "atr.hpp"
#include "card_key.hpp"
#include "description.hpp"
#include "faults.hpp"
#include "file_system.hpp"
#include "secret.hpp"

#include <chrono>
#include <cstdint>
#include <optional>

namespace simulator {

/// What a command leads to on the line.
enum class Outcome : std::uint8_t { answered, silence, pulled };

struct Exchange {
    Outcome outcome = Outcome::answered;
    Bytes reply{};                      ///< data and status word; empty unless answered
    std::chrono::milliseconds delay{0}; ///< READ BINARY under the fault `slow`
};

/// A TS-CNS: ATR, commands, security status. One thread.
class Card {
public:
    /// Faults of the first two groups are applied here. Throws std::runtime_error or std::invalid_argument.
    Card(const CardDescription& description, Faults faults);

    [[nodiscard]] const Bytes& atr() const { return profile_.atr; }
    /// Power off, power on or reset: the MF is selected, the security status lost; retry counters stay.
    void reset();
    /// One command APDU.
    [[nodiscard]] Exchange transmit(const Bytes& apdu);

private:
    /// What selects, reads, checks, and signs: one file each in commands/.
    [[nodiscard]] Reply select(const Command& command);
    [[nodiscard]] Reply read_binary(const Command& command);
    [[nodiscard]] Reply update_binary(const Command& command);
    [[nodiscard]] Reply read_record(const Command& command);
    [[nodiscard]] Reply verify(const Command& command);
    [[nodiscard]] Reply change_reference_data(const Command& command);
    [[nodiscard]] Reply reset_retry_counter(const Command& command);
    [[nodiscard]] static Reply get_challenge(const Command& command);
    [[nodiscard]] Reply manage_security_environment(const Command& command);
    [[nodiscard]] Reply perform_security_operation(const Command& command);

    [[nodiscard]] Reply answer(Command command);
    [[nodiscard]] Reply dispatch(const Command& command);
    [[nodiscard]] bool is_permitted(Access access) const;
    [[nodiscard]] Secret* secret(std::uint8_t reference);
    [[nodiscard]] bool reads_personal_data(const Bytes& apdu);

    Faults faults_;
    CardProfile profile_;
    FileSystem files_;
    Secret pin_;
    Secret puk_;
    std::optional<CardKey> key_;
    std::uint8_t key_reference_ = 0x01;
    Bytes chained_;
    int commands_ = 0;
    bool pin_verified_ = false;
    bool puk_verified_ = false;
    bool key_selected_ = false;
};

} // namespace simulator
