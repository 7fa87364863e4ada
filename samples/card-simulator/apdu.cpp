#include "apdu.hpp"

namespace simulator {

namespace {

constexpr std::size_t header_size = 4;

/// Reads lengths of one byte (short) or two (extended) behind the header.
class Body {
public:
    explicit Body(const Bytes& apdu) : apdu_(apdu), at_(header_size) {
        extended_ = apdu.size() >= header_size + 3 && apdu[header_size] == 0;
        at_ += extended_ ? 1 : 0;
    }
    [[nodiscard]] std::size_t left() const { return apdu_.size() - at_; }
    [[nodiscard]] std::size_t length_size() const { return extended_ ? 2 : 1; }
    std::size_t length() {
        std::size_t value = apdu_[at_++];
        if (extended_) {
            value = value * 256 + apdu_[at_++];
        }
        return value;
    }
    Bytes take(std::size_t count) {
        const auto from = apdu_.begin() + static_cast<std::ptrdiff_t>(at_);
        at_ += count;
        return {from, from + static_cast<std::ptrdiff_t>(count)};
    }
    /// Le: zero stands for the most there can be.
    void expect(Command& command) {
        const std::size_t le = length();
        command.le_is_zero = le == 0;
        command.le = le == 0 ? (extended_ ? 65536U : 256U) : le;
    }

private:
    const Bytes& apdu_;
    std::size_t at_;
    bool extended_ = false;
};

} // namespace

std::optional<Command> parse_command(const Bytes& apdu) {
    if (apdu.size() < header_size) {
        return std::nullopt;
    }
    Command command{.cla = apdu[0], .ins = apdu[1], .p1 = apdu[2], .p2 = apdu[3], .data = {}, .le = {}};
    if (apdu.size() == header_size) {
        return command;
    }
    Body body(apdu);
    if (body.left() > body.length_size()) {
        const std::size_t lc = body.length();
        if (lc == 0 || lc > body.left()) {
            return std::nullopt;
        }
        command.data = body.take(lc);
    }
    if (body.left() == body.length_size()) {
        body.expect(command);
    }
    if (body.left() != 0) {
        return std::nullopt;
    }
    return command;
}

Bytes Reply::bytes() const {
    Bytes all = data;
    append(all, big_endian_16(status));
    return all;
}

} // namespace simulator
