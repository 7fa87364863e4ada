#include "adapters/system/system.hpp"

#include <pthread.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include <boost/test/unit_test.hpp>

using namespace esente;

namespace {

bool blocked_here(int signal) {
    sigset_t mask{};
    pthread_sigmask(SIG_SETMASK, nullptr, &mask);
    return sigismember(&mask, signal) == 1;
}

/// Opens signals in this thread as a plain host has them, and puts things back.
class OpenSignals {
public:
    OpenSignals() {
        sigset_t none{};
        sigemptyset(&none);
        pthread_sigmask(SIG_SETMASK, &none, &before_);
    }
    ~OpenSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    OpenSignals(const OpenSignals&) = delete;
    OpenSignals& operator=(const OpenSignals&) = delete;

private:
    sigset_t before_{};
};

} // namespace

BOOST_AUTO_TEST_SUITE(threads)

BOOST_AUTO_TEST_CASE(no_asynchronous_signal_is_deliverable_in_a_thread_of_ours) {
    const OpenSignals as_a_host_has_them;
    const auto port = system::make_threads();
    bool asynchronous = true;
    bool synchronous = false;
    port->start("masked",
                [&] {
                    for (const int signal : {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGALRM, SIGCHLD, SIGUSR1, SIGUSR2, SIGQUIT}) {
                        asynchronous = asynchronous && blocked_here(signal);
                    }
                    for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) {
                        synchronous = synchronous || blocked_here(signal);
                    }
                })
        .join();
    BOOST_TEST(asynchronous);
    BOOST_TEST(!synchronous);
}

BOOST_AUTO_TEST_CASE(the_mask_of_the_thread_that_starts_another_is_as_before) {
    const OpenSignals as_a_host_has_them;
    const auto port = system::make_threads();
    port->start("other", [] {}).join();
    BOOST_TEST(!blocked_here(SIGPIPE));
    BOOST_TEST(!blocked_here(SIGTERM));
}

BOOST_AUTO_TEST_CASE(a_broken_pipe_under_a_default_sigpipe_does_not_end_the_host) {
    const OpenSignals as_a_host_has_them;
    struct sigaction before {};
    struct sigaction by_default {};
    by_default.sa_handler = SIG_DFL;
    BOOST_REQUIRE(::sigaction(SIGPIPE, &by_default, &before) == 0);
    std::array<int, 2> ends{};
    BOOST_REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0);
    ::close(ends[1]);
    int why = 0;
    const auto port = system::make_threads();
    port->start("writer", [&] { why = ::write(ends[0], "x", 1) < 0 ? errno : 0; }).join();
    BOOST_TEST(why == EPIPE);
    ::close(ends[0]);
    ::sigaction(SIGPIPE, &before, nullptr);
}

BOOST_AUTO_TEST_CASE(a_thread_bears_its_name_cut_to_fifteen_bytes) {
    const auto port = system::make_threads();
    std::array<char, 32> name{};
    port->start("esente-worker-number-one", [&] { pthread_getname_np(pthread_self(), name.data(), name.size()); }).join();
    BOOST_TEST(std::string_view{name.data()} == "esente-worker-n");
}

BOOST_AUTO_TEST_SUITE_END()
