#include "adapters/system/system.hpp"

#include "ports/wiping.hpp"

#include <pthread.h>
#include <signal.h> // NOLINT(modernize-deprecated-headers): pthread_sigmask and sigset_t are POSIX, <csignal> does not promise them

#include <array>

namespace esente::system {
namespace {

/// Blocks every asynchronous signal in the calling thread for its own lifetime. A thread inherits the mask of the one that starts it
/// (POSIX.1-2017, pthread_create), so a thread started meanwhile never has them open, not even for its first instruction.
class SignalsBlocked {
public:
    SignalsBlocked() {
        sigset_t asynchronous{};
        sigfillset(&asynchronous);
        // Raised by the faulting instruction itself: blocking them is undefined (POSIX.1-2017, sigprocmask).
        for (const int synchronous : std::array{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGSYS, SIGABRT}) {
            sigdelset(&asynchronous, synchronous);
        }
        pthread_sigmask(SIG_BLOCK, &asynchronous, &before_);
    }
    ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    SignalsBlocked(const SignalsBlocked&) = delete;
    SignalsBlocked& operator=(const SignalsBlocked&) = delete;
    SignalsBlocked(SignalsBlocked&&) = delete;
    SignalsBlocked& operator=(SignalsBlocked&&) = delete;

private:
    sigset_t before_{};
};

class Threads final : public ports::ThreadPort {
public:
    std::thread start(std::string_view name, std::function<void()> body) override {
        const SignalsBlocked for_the_child;
        return std::thread{[label = std::string{name.substr(0, 15)}, body = std::move(body)] {
            pthread_setname_np(pthread_self(), label.c_str());
            body();
            ports::wipe_stack(); // the C library keeps stacks for threads to come
        }};
    }
};

} // namespace

std::unique_ptr<ports::ThreadPort> make_threads() { return std::make_unique<Threads>(); }

} // namespace esente::system
