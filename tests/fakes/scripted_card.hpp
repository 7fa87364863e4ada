#pragma once

#include "core/card/apdu_channel.hpp"

#include <deque>
#include <iomanip>
#include <sstream>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

namespace esente::fakes {

/// "00 A4 08" to bytes; blanks are free.
inline core::card::Bytes hex(std::string_view text) {
    core::card::Bytes out;
    std::string digits;
    for (const char c : text) {
        if (c != ' ') {
            digits.push_back(c);
        }
    }
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
        out.push_back(static_cast<std::uint8_t>(std::stoul(digits.substr(i, 2), nullptr, 16)));
    }
    return out;
}

inline std::string as_hex(const core::card::Bytes& bytes) {
    std::ostringstream out;
    out << std::uppercase << std::hex << std::setfill('0');
    for (const std::uint8_t byte : bytes) {
        out << std::setw(2) << static_cast<unsigned>(byte);
    }
    return out.str();
}

inline core::card::Bytes text(std::string_view ascii) { return {ascii.begin(), ascii.end()}; }

/// Expects exactly the commands of its script, in order, and fails on any other and on leftovers. Counts what the exchanges would cost.
class ScriptedCard final : public core::card::ApduChannel {
public:
    ScriptedCard() = default;
    ScriptedCard(const ScriptedCard&) = delete;
    ScriptedCard& operator=(const ScriptedCard&) = delete;
    ScriptedCard(ScriptedCard&&) = delete;
    ScriptedCard& operator=(ScriptedCard&&) = delete;
    ~ScriptedCard() override { BOOST_TEST(script_.empty(), script_.size() << " commands were never sent"); }

    ScriptedCard& on(std::string_view command, core::card::Bytes data, std::uint16_t status = 0x9000) {
        script_.push_back({as_hex(hex(command)), core::card::ResponseApdu{.data = std::move(data), .status = status}});
        return *this;
    }
    ScriptedCard& on(std::string_view command, std::uint16_t status = 0x9000) { return on(command, core::card::Bytes{}, status); }
    ScriptedCard& breaks(std::string_view command, core::Fault fault) {
        script_.push_back({as_hex(hex(command)), core::failure(fault, "scripted")});
        return *this;
    }

    core::Result<core::card::ResponseApdu> transmit(const core::card::CommandApdu& command) override {
        const auto sent = as_hex(command.bytes());
        BOOST_REQUIRE_MESSAGE(!script_.empty(), "not in the script: " << sent);
        BOOST_TEST(sent == script_.front().command);
        auto answer = script_.front().answer;
        script_.pop_front();
        if (answer) {
            cost_ms_ +=
                11.7 + 0.086 * static_cast<double>(command.bytes().size() + answer->data.size() + 2) + (answer->data.size() > 254 ? 65 : 0);
        }
        return answer;
    }

    /// Milliseconds on a real CNS, as measured: 11.7 an exchange, 0.086 a byte, 65 for a reply of more than 254 data bytes.
    [[nodiscard]] double cost_ms() const { return cost_ms_; }

private:
    struct Step {
        std::string command;
        core::Result<core::card::ResponseApdu> answer;
    };
    std::deque<Step> script_;
    double cost_ms_ = 0;
};

} // namespace esente::fakes
