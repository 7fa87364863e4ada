#pragma once

#include "adapters/pcsc/winscard.hpp"
#include "core/result.hpp"

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace esente::pcsc {

/// A reader as SCardGetStatusChange last saw it.
struct ReaderState {
    std::string name;
    DWORD event = SCARD_STATE_UNAWARE; ///< low word: flags; high word: counts insertions and removals
    std::vector<std::uint8_t> atr;

    [[nodiscard]] bool has_card() const noexcept { return (event & SCARD_STATE_PRESENT) != 0; }
    [[nodiscard]] std::uint32_t counter() const noexcept { return static_cast<std::uint32_t>(event >> 16U) & 0xFFFFU; }
};

/// A connection to the PC/SC service. Used by one thread; dead for good once it said PCSC_ABSENT.
class Context {
public:
    [[nodiscard]] static core::Result<Context> establish();
    Context(Context&& other) noexcept;
    Context& operator=(Context&&) = delete;
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    /// Hangs while a command of this context is unanswered: never destroyed but by the thread that used it.
    ~Context();

    [[nodiscard]] SCARDCONTEXT handle() const noexcept { return handle_; }
    /// Every reader and its state now; empty without readers.
    [[nodiscard]] core::Result<std::vector<ReaderState>> look();
    /// Waits until a state differs from `known`, what look() last gave, or a reader comes or goes, at most `longest`. A wait that ends
    /// without news, or is ended by SCardCancel, is no failure.
    [[nodiscard]] core::Result<core::Done> wait(const std::vector<ReaderState>& known, std::chrono::milliseconds longest) const;

private:
    explicit Context(SCARDCONTEXT handle) noexcept : handle_{handle}, open_{true} {}
    [[nodiscard]] core::Result<std::vector<std::string>> names() const;
    [[nodiscard]] core::Result<core::Done> states_now(std::span<SCARD_READERSTATE> states) const;

    SCARDCONTEXT handle_;
    DWORD plugged_ = SCARD_STATE_UNAWARE; ///< of the plug-and-play reader, as of the last look
    bool open_;
};

} // namespace esente::pcsc
