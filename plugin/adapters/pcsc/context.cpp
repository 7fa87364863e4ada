#include "adapters/pcsc/context.hpp"

#include "adapters/pcsc/scard_call.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace esente::pcsc {
namespace {

using core::Fault;

/// The pseudo reader whose state changes when readers come or go. What the high word of its state counts differs (readers with Windows,
/// changes with pcsc-lite 2.3, nothing with 1.9): it is given back as it came, since any other number ends every wait at once.
constexpr const char* plug_and_play = "\\\\?PnP?\\Notification";

SCARD_READERSTATE watched(const char* name, DWORD state) {
    SCARD_READERSTATE out{};
    out.szReader = name;
    out.dwCurrentState = state;
    return out;
}

std::vector<std::string> split(const std::vector<char>& list) {
    std::vector<std::string> out;
    for (auto at = list.begin(); at != list.end() && *at != '\0';) {
        const auto end = std::find(at, list.end(), '\0');
        out.emplace_back(at, end);
        at = end == list.end() ? end : end + 1;
    }
    return out;
}

} // namespace

core::Result<Context> Context::establish() {
    SCARDCONTEXT handle{};
    const auto done = scard_call("SCardEstablishContext", SCardEstablishContext, DWORD{SCARD_SCOPE_SYSTEM}, nullptr, nullptr, &handle);
    return done ? core::Result<Context>{Context{handle}} : done.error();
}

Context::Context(Context&& other) noexcept : handle_{other.handle_}, open_{std::exchange(other.open_, false)} {}

Context::~Context() {
    if (open_) {
        SCardReleaseContext(handle_);
    }
}

core::Result<std::vector<std::string>> Context::names() const {
    // Between asking for the length and for the names a reader may come: asked again then.
    constexpr int attempts = 3;
    core::Result<core::Done> done = core::Done{};
    for (int attempt = 0; attempt < attempts; ++attempt) {
        DWORD length = 0;
        std::vector<char> list;
        done = scard_call("SCardListReaders", SCardListReaders, handle_, nullptr, nullptr, &length);
        if (done) {
            list.resize(length);
            done = scard_call("SCardListReaders", SCardListReaders, handle_, nullptr, list.data(), &length);
        }
        if (done) {
            return split(list);
        }
        if (done.error().fault == Fault::reader_absent) {
            return std::vector<std::string>{};
        }
        if (code_of(done.error().native) != code_of(SCARD_E_INSUFFICIENT_BUFFER)) {
            break;
        }
    }
    return done.error();
}

core::Result<core::Done> Context::states_now(std::span<SCARD_READERSTATE> states) const {
    auto done =
        scard_call("SCardGetStatusChange", SCardGetStatusChange, handle_, DWORD{0}, states.data(), static_cast<DWORD>(states.size()));
    return !done && done.error().fault == Fault::timeout ? core::Result<core::Done>{core::Done{}} : std::move(done);
}

core::Result<std::vector<ReaderState>> Context::look() {
    // Before the names: a reader that comes after them is news for the next wait.
    std::array plugged{watched(plug_and_play, SCARD_STATE_UNAWARE)};
    if (auto done = states_now(plugged); !done && done.error().fault == Fault::pcsc_absent) {
        return std::move(done).error();
    }
    plugged_ = plugged.front().dwEventState & ~DWORD{SCARD_STATE_CHANGED};
    const auto all = names();
    if (!all) {
        return all.error();
    }
    std::vector<SCARD_READERSTATE> states;
    for (const auto& name : *all) {
        states.push_back(watched(name.c_str(), SCARD_STATE_UNAWARE));
    }
    std::vector<ReaderState> out;
    if (states.empty()) {
        return out;
    }
    if (const auto done = states_now(states); !done) {
        // A reader unplugged since it was listed: as if there were none; whoever waits looks again.
        return done.error().fault == Fault::reader_absent ? core::Result<std::vector<ReaderState>>{std::move(out)} : done.error();
    }
    for (std::size_t i = 0; i < states.size(); ++i) {
        const auto length = std::min<std::size_t>(states[i].cbAtr, sizeof states[i].rgbAtr);
        out.push_back({.name = (*all)[i], .event = states[i].dwEventState, .atr = {states[i].rgbAtr, states[i].rgbAtr + length}});
    }
    return out;
}

core::Result<core::Done> Context::wait(const std::vector<ReaderState>& known, std::chrono::milliseconds longest) const {
    std::vector<SCARD_READERSTATE> states;
    states.reserve(known.size() + 1);
    for (const auto& reader : known) {
        states.push_back(watched(reader.name.c_str(), reader.event & ~DWORD{SCARD_STATE_CHANGED}));
    }
    states.push_back(watched(plug_and_play, plugged_));
    const auto limit = static_cast<DWORD>(longest.count());
    const auto done =
        scard_call("SCardGetStatusChange", SCardGetStatusChange, handle_, limit, states.data(), static_cast<DWORD>(states.size()));
    const bool is_news = !done && done.error().fault != Fault::timeout && done.error().fault != Fault::cancelled &&
                         done.error().fault != Fault::reader_absent;
    return is_news ? done : core::Result<core::Done>{core::Done{}};
}

} // namespace esente::pcsc
