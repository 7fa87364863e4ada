#include "core/card/apdu.hpp"

namespace esente::core::card {

Bytes CommandApdu::bytes() const {
    Bytes out{0x00, ins, p1, p2};
    if (!data.empty()) {
        out.push_back(static_cast<std::uint8_t>(data.size()));
        out.insert(out.end(), data.begin(), data.end());
    }
    if (le) {
        out.push_back(static_cast<std::uint8_t>(*le & 0xFFU));
    }
    return out;
}

CommandApdu CommandApdu::read_binary(std::size_t offset, std::size_t length) {
    return {.ins = 0xB0,
            .p1 = static_cast<std::uint8_t>((offset >> 8U) & 0x7FU),
            .p2 = static_cast<std::uint8_t>(offset & 0xFFU),
            .le = static_cast<unsigned>(length)};
}

std::optional<ResponseApdu> ResponseApdu::from(std::span<const std::uint8_t> reply) {
    if (reply.size() < 2) {
        return std::nullopt;
    }
    const auto trailer = reply.last(2);
    const auto data = reply.first(reply.size() - 2);
    return ResponseApdu{.data = Bytes(data.begin(), data.end()), .status = static_cast<std::uint16_t>(trailer[0] << 8U | trailer[1])};
}

} // namespace esente::core::card
