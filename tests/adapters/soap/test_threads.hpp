#pragma once

#include "ports/thread_port.hpp"

#include <atomic>
#include <csignal>
#include <pthread.h>
#include <utility>

namespace esente::soap::test {

/// Threads with every asynchronous signal blocked, as the port promises.
class QuietThreads final : public ports::ThreadPort {
public:
    [[nodiscard]] std::thread start(std::string_view, std::function<void()> body) override {
        return std::thread{[body = std::move(body)] {
            sigset_t all;
            sigfillset(&all);
            pthread_sigmask(SIG_BLOCK, &all, nullptr);
            body();
        }};
    }
};

} // namespace esente::soap::test
