#pragma once

#include "card.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

/// The card of Mario Rossi with faults, and one exchange in hexadecimal.
class TestCard {
public:
    explicit TestCard(std::initializer_list<std::string_view> faults = {}) : card_(description(), chosen(faults)) {}

    [[nodiscard]] static simulator::CardDescription description() {
        return simulator::read_description(ESENTE_SOURCE_DIR "/samples/card-simulator/cards/rossi.json");
    }
    [[nodiscard]] std::string transmit(std::string_view hex) { return simulator::to_hex(card_.transmit(simulator::from_hex(hex)).reply); }
    [[nodiscard]] simulator::Outcome outcome(std::string_view hex) { return card_.transmit(simulator::from_hex(hex)).outcome; }
    [[nodiscard]] simulator::Card& card() { return card_; }

private:
    static simulator::Faults chosen(std::initializer_list<std::string_view> names) {
        simulator::Faults faults;
        for (const auto name : names) {
            faults.add(name);
        }
        return faults;
    }
    simulator::Card card_;
};

constexpr std::string_view select_personal_data = "00 A4 08 00 04 11 00 11 02 00";
constexpr std::string_view select_card_id = "00 A4 08 00 04 10 00 10 03 00";
