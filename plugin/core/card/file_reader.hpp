#pragma once

#include "core/card/apdu_channel.hpp"

#include <cstdint>
#include <span>

namespace esente::core::card {

/// Finds and reads transparent files with SELECT and READ BINARY, whatever the mask of the card makes of them. Remembers for the card
/// what it refused once. Failures: those of the channel, CARD_NOT_CNS for a file that is not there, CARD_DATA for one that cannot be
/// read; `native` is SW1SW2.
class FileReader {
public:
    /// The channel outlives the reader.
    explicit FileReader(ApduChannel& channel) : channel_{channel} {}

    /// By path from the MF, 3F00 left out; step by step where the card knows no paths (6A86, 6D00).
    Result<Done> select(std::span<const std::uint16_t> path);
    /// By path from the current DF (P1 = 09), as ACe cards of 2025 want it.
    Result<Done> select_relative(std::span<const std::uint16_t> path);
    /// By application identifier.
    Result<Done> select_application(std::span<const std::uint8_t> aid);

    /// Adds to `content`, which holds the file's first bytes, until it has `until` bytes or the file ends. True: there may be more.
    Result<bool> extend(Bytes& content, std::size_t until);

private:
    Result<ResponseApdu> exchange(CommandApdu command);
    Result<ResponseApdu> collect(ResponseApdu first);
    Result<Done> select_by(std::uint8_t p1, Bytes data);
    Result<Done> select_stepwise(std::span<const std::uint16_t> path);
    Result<ResponseApdu> read(std::size_t offset, std::size_t length);
    Result<ResponseApdu> read_reselecting(std::size_t offset, std::size_t length);

    ApduChannel& channel_;
    std::vector<std::uint16_t> path_{}; ///< of the file selected by path; empty after any other selection
    std::size_t longest_ = 252;         ///< bytes a READ BINARY may ask: a reply over 254 data bytes takes a second T=1 block
    bool knows_paths_ = true;
    bool wants_le_ = false; ///< SELECT without Le was refused (6700)
};

} // namespace esente::core::card
