#pragma once

#include "ports/card_port.hpp"
#include "ports/thread_port.hpp"

#include <functional>
#include <memory>
#include <thread>

namespace esente::pcsc {

/// Tells insertions and removals from a thread of its own, which sleeps in SCardGetStatusChange. Without the PC/SC service it looks
/// again every few seconds, since nothing tells when the service starts.
class ReaderWatch {
public:
    using Sink = std::function<void(const ports::CardEvent&)>;

    /// The threads outlive it.
    ReaderWatch(ports::ThreadPort& threads, Sink sink);
    ReaderWatch(const ReaderWatch&) = delete;
    ReaderWatch& operator=(const ReaderWatch&) = delete;
    ReaderWatch(ReaderWatch&&) = delete;
    ReaderWatch& operator=(ReaderWatch&&) = delete;
    /// The sink is not called again. A thread that a silent service holds up is left behind.
    ~ReaderWatch();

private:
    struct State;
    ports::ThreadPort& threads_;
    std::shared_ptr<State> state_;
    std::thread thread_;
};

} // namespace esente::pcsc
