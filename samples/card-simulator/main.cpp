// A TS-CNS that attaches to vpcd. For tests and demonstrations only: whoever holds these files holds the card.
#include "options.hpp"
#include "personal_data.hpp"
#include "session.hpp"

#include <csignal>
#include <exception>
#include <iostream>
#include <span>
#include <stdexcept>

namespace simulator {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// Asks for a reader until there is one. Nothing: the program is to end.
std::optional<VpcdConnection> insert(std::uint16_t port, const StopSignal& stop) {
    constexpr milliseconds between{50};
    for (;;) {
        auto line = VpcdConnection::open(port);
        if (line) {
            return line;
        }
        if (!stop.sleep_until(steady_clock::now() + between)) {
            return std::nullopt;
        }
    }
}

/// Keeps the card in the reader, pcscd's restarts included, until it is pulled or the program is to end.
void serve(Card& card, const Options& options, const StopSignal& stop) {
    Session session(card, options.timing, stop, [] { std::cout << "READY\n" << std::flush; });
    int atr_requests = options.faults.has(Fault::extra_insert) ? 1 : 0;
    for (;;) {
        const auto line = insert(options.port, stop);
        if (!line) {
            return;
        }
        const SessionEnd end = session.serve(*line, atr_requests);
        if (end == SessionEnd::stopped || (end == SessionEnd::pulled && atr_requests == 0)) {
            break;
        }
        atr_requests = 0;
    }
    while (stop.sleep_until(steady_clock::now() + std::chrono::hours{1})) {
    }
}

int run(std::span<char* const> arguments) {
    const Options options = parse_options(arguments);
    if (options.help) {
        std::cout << help_text();
        return 0;
    }
    const CardDescription description = read_description(options.card_file);
    if (options.print_personal_data) {
        std::cout << to_hex(personal_data_of(options.faults.applied_to(description))) << '\n';
        return 0;
    }
    if (options.print_card_id) {
        std::cout << options.faults.applied_to(description).card_id << '\n';
        return 0;
    }
    // Whoever waited for READY may have closed the pipe since.
    std::signal(SIGPIPE, SIG_IGN);
    const StopSignal stop;
    Card card(description, options.faults);
    serve(card, options, stop);
    return 0;
}

} // namespace

} // namespace simulator

int main(int argc, char** argv) {
    try {
        return simulator::run({argv, static_cast<std::size_t>(argc)});
    } catch (const std::exception& error) {
        std::cerr << "card-simulator: " << error.what() << '\n';
        return 1;
    }
}
