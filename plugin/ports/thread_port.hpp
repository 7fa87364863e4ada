#pragma once

#include <functional>
#include <string_view>
#include <thread>

namespace esente::ports {

/// The only way a thread of ours begins: with SIGPIPE and every other asynchronous signal blocked in its own mask, so that neither a peer
/// that resets a connection nor a signal meant for the host is delivered to it. Any thread.
class ThreadPort {
public:
    virtual ~ThreadPort() = default;
    /// `name` is at most 15 bytes, ASCII. The thread does not touch the port again: it may be left behind.
    [[nodiscard]] virtual std::thread start(std::string_view name, std::function<void()> body) = 0;
};

} // namespace esente::ports
