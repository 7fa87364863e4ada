#include "session.hpp"

namespace simulator {

namespace {

/// A payload of one byte is control, since no command is that short. Only the request for the ATR has an answer.
constexpr std::uint8_t request_atr = 0x04;

} // namespace

std::optional<SessionEnd> Session::control(const VpcdConnection& line, std::uint8_t code, int atr_requests) {
    if (code != request_atr) {
        card_.reset();
        return std::nullopt;
    }
    if (!line.send(card_.atr())) {
        return SessionEnd::reader_gone;
    }
    ++atr_answers_;
    if (atr_requests == 0 && atr_answers_ == 1) {
        seen_();
    }
    return atr_answers_ == atr_requests ? std::optional(SessionEnd::pulled) : std::nullopt;
}

std::optional<SessionEnd> Session::command(const VpcdConnection& line, const Bytes& apdu) {
    const auto begun = std::chrono::steady_clock::now();
    const Exchange exchange = card_.transmit(apdu);
    if (exchange.outcome == Outcome::silence) {
        return std::nullopt;
    }
    if (exchange.outcome == Outcome::pulled) {
        return SessionEnd::pulled;
    }
    const auto takes = exchange_time(timing_, apdu.size(), exchange.reply.size()) + exchange.delay;
    if (takes.count() > 0 && !stop_.sleep_until(begun + takes)) {
        return SessionEnd::stopped;
    }
    return line.send(exchange.reply) ? std::nullopt : std::optional(SessionEnd::reader_gone);
}

SessionEnd Session::serve(const VpcdConnection& line, int atr_requests) {
    atr_answers_ = 0;
    card_.reset();
    std::optional<SessionEnd> end;
    while (!end) {
        if (!stop_.wait_readable(line.socket())) {
            return SessionEnd::stopped;
        }
        const auto payload = line.receive();
        if (!payload) {
            return SessionEnd::reader_gone;
        }
        end = payload->size() == 1 ? control(line, payload->front(), atr_requests) : command(line, *payload);
    }
    return *end;
}

} // namespace simulator
