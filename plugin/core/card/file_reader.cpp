#include "core/card/file_reader.hpp"

#include <algorithm>
#include <array>

namespace esente::core::card {
namespace {

constexpr std::uint8_t by_file_id = 0x00;
constexpr std::uint8_t by_application = 0x04;
constexpr std::uint8_t by_path = 0x08;
constexpr std::uint8_t by_relative_path = 0x09;
constexpr std::uint16_t master_file = 0x3F00;
/// GET RESPONSE may announce more each time; a card that never ends is not believed.
constexpr int longest_chain = 16;

Bytes as_bytes(std::span<const std::uint16_t> path) {
    Bytes out;
    for (const std::uint16_t id : path) {
        out.push_back(static_cast<std::uint8_t>(id >> 8U));
        out.push_back(static_cast<std::uint8_t>(id & 0xFFU));
    }
    return out;
}

unsigned expected(unsigned sw2) noexcept { return sw2 == 0 ? 256U : sw2; }

/// A warning such as 6283 (file deactivated) is not success.
bool is_success(const ResponseApdu& answer) noexcept { return answer.status == status::done; }

Error not_there(const ResponseApdu& answer) { return failure(Fault::card_not_cns, "the card has no such file", answer.status); }

Error not_readable(const ResponseApdu& answer) {
    return failure(Fault::card_data, answer.status == status::is_protected ? "the file is protected" : "the card refused to be read",
                   answer.status);
}

/// End of file in the words of the various masks; 6A86 means it only beyond the start.
bool is_end(const ResponseApdu& answer, std::size_t offset) noexcept {
    return answer.status == status::end_of_file || answer.status == status::wrong_offset ||
           (answer.status == status::wrong_p1_p2 && offset > 0);
}

/// What is asked next when a length was refused with 6700; 0 when nothing is left.
std::size_t shorter_than(std::size_t length) noexcept {
    static constexpr std::array<std::size_t, 4> ladder{0xFF, 0x80, 0x40, 0x20};
    const auto* next = std::ranges::find_if(ladder, [length](std::size_t step) { return step < length; });
    return next == ladder.end() ? 0 : *next;
}

} // namespace

Result<ResponseApdu> FileReader::exchange(CommandApdu command) {
    auto answer = channel_.transmit(command);
    if (answer && answer->sw1() == status::wrong_expectation) {
        command.le = expected(answer->sw2());
        answer = channel_.transmit(command);
    }
    if (!answer) {
        return answer;
    }
    return collect(std::move(answer).value());
}

Result<ResponseApdu> FileReader::collect(ResponseApdu first) {
    ResponseApdu whole = std::move(first);
    for (int round = 0; whole.sw1() == status::more_data; ++round) {
        if (round == longest_chain) {
            return failure(Fault::card_data, "the card announces more data without end", whole.status);
        }
        auto next = channel_.transmit({.ins = 0xC0, .le = expected(whole.sw2())});
        if (!next) {
            return next;
        }
        whole.data.insert(whole.data.end(), next->data.begin(), next->data.end());
        whole.status = next->status;
    }
    return whole;
}

/// No FCI is asked for: it says nothing the file does not, and costs its bytes. What a T=0 card holds ready (61xx) is left there.
Result<Done> FileReader::select_by(std::uint8_t p1, Bytes data) {
    CommandApdu command = CommandApdu::select(p1, std::move(data));
    if (wants_le_) {
        command.le = 256;
    }
    auto answer = channel_.transmit(command);
    if (answer && answer->status == status::wrong_length && !wants_le_) {
        wants_le_ = true;
        command.le = 256;
        answer = channel_.transmit(command);
    }
    if (answer && answer->sw1() == status::wrong_expectation) {
        command.le = expected(answer->sw2());
        answer = channel_.transmit(command);
    }
    if (!answer) {
        return answer.error();
    }
    if (!is_success(*answer) && answer->sw1() != status::more_data) {
        return not_there(*answer);
    }
    return Done{};
}

Result<Done> FileReader::select_stepwise(std::span<const std::uint16_t> path) {
    std::vector<std::uint16_t> steps{master_file};
    steps.insert(steps.end(), path.begin(), path.end());
    for (const std::uint16_t step : steps) {
        auto done = select_by(by_file_id, as_bytes(std::array{step}));
        if (!done) {
            return done;
        }
    }
    return Done{};
}

Result<Done> FileReader::select(std::span<const std::uint16_t> path) {
    path_.assign(path.begin(), path.end());
    if (knows_paths_) {
        auto done = select_by(by_path, as_bytes(path));
        if (done || (done.error().native != status::wrong_p1_p2 && done.error().native != status::unknown_instruction)) {
            return done;
        }
        knows_paths_ = false;
    }
    return select_stepwise(path);
}

Result<Done> FileReader::select_relative(std::span<const std::uint16_t> path) {
    path_.clear();
    return select_by(by_relative_path, as_bytes(path));
}

Result<Done> FileReader::select_application(std::span<const std::uint8_t> aid) {
    path_.clear();
    return select_by(by_application, {aid.begin(), aid.end()});
}

Result<ResponseApdu> FileReader::read(std::size_t offset, std::size_t length) {
    std::size_t asked = std::min(length, longest_);
    auto answer = exchange(CommandApdu::read_binary(offset, asked));
    while (answer && answer->status == status::wrong_length) {
        asked = shorter_than(asked);
        if (asked == 0) {
            return answer;
        }
        longest_ = asked;
        answer = exchange(CommandApdu::read_binary(offset, asked));
    }
    return answer;
}

/// After another program's command, or a reset, there may be no current file (6986): selected again, once.
Result<ResponseApdu> FileReader::read_reselecting(std::size_t offset, std::size_t length) {
    auto answer = read(offset, length);
    if (!answer || answer->status != status::no_current_file || path_.empty()) {
        return answer;
    }
    auto again = select(std::vector<std::uint16_t>{path_});
    return again ? read(offset, length) : Result<ResponseApdu>{std::move(again).error()};
}

Result<bool> FileReader::extend(Bytes& content, std::size_t until) {
    while (content.size() < until) {
        const auto answer = read_reselecting(content.size(), until - content.size());
        if (!answer) {
            return answer.error();
        }
        const bool ended = is_end(*answer, content.size());
        if (!ended && !is_success(*answer)) {
            return not_readable(*answer);
        }
        content.insert(content.end(), answer->data.begin(), answer->data.end());
        if (ended || answer->data.empty()) {
            return false;
        }
    }
    return true;
}

} // namespace esente::core::card
