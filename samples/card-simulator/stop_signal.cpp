#include "stop_signal.hpp"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <system_error>

namespace simulator {

StopSignal::StopSignal() : descriptor_(-1) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    descriptor_ = signalfd(-1, &signals, SFD_CLOEXEC);
    if (descriptor_ < 0) {
        throw std::system_error(errno, std::generic_category(), "signalfd");
    }
    // The kernel may otherwise add 50 microseconds to each wait.
    prctl(PR_SET_TIMERSLACK, 1UL);
}

StopSignal::~StopSignal() { close(descriptor_); }

bool StopSignal::sleep_until(std::chrono::steady_clock::time_point instant) const {
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::nanoseconds>(instant - std::chrono::steady_clock::now()).count();
        const timespec wait{.tv_sec = left > 0 ? left / 1'000'000'000 : 0, .tv_nsec = left > 0 ? left % 1'000'000'000 : 0};
        pollfd stop{.fd = descriptor_, .events = POLLIN, .revents = 0};
        if (ppoll(&stop, 1, &wait, nullptr) > 0) {
            return false;
        }
        if (left <= 0) {
            return true;
        }
    }
}

bool StopSignal::wait_readable(int socket) const {
    for (;;) {
        std::array<pollfd, 2> both{pollfd{.fd = descriptor_, .events = POLLIN, .revents = 0},
                                   pollfd{.fd = socket, .events = POLLIN, .revents = 0}};
        if (poll(both.data(), both.size(), -1) <= 0) {
            continue;
        }
        if (both[0].revents != 0) {
            return false;
        }
        return true;
    }
}

} // namespace simulator
