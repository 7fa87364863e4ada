#include "adapters/system/system.hpp"

#include <openssl/rand.h>

#include <array>
#include <cstdint>
#include <stdexcept>

namespace esente::system {
namespace {

class Random final : public ports::RandomPort {
public:
    std::string uuid() override {
        std::array<std::uint8_t, 16> bytes{};
        if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
            throw std::runtime_error{"the operating system gives no random bytes"};
        }
        bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | 0x40U); // version 4 (RFC 9562 §5.4)
        bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U); // variant 10 (RFC 9562 §4.1)
        return in_groups(bytes);
    }

private:
    static std::string in_groups(const std::array<std::uint8_t, 16>& bytes) {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                text += '-';
            }
            text += digits[bytes[i] >> 4U];
            text += digits[bytes[i] & 0x0FU];
        }
        return text;
    }
};

} // namespace

std::unique_ptr<ports::RandomPort> make_random() { return std::make_unique<Random>(); }

} // namespace esente::system
