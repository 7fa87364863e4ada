#pragma once

#include "adapters/pcsc/flight.hpp"
#include "ports/thread_port.hpp"

#include <memory>
#include <thread>

namespace esente::pcsc {

/// Ends the worker of a flight from a thread of its own: SCardCancel asks the PC/SC service and does not return while that does not answer
/// (seen with a stopped pcscd 1.9.9). Used by one thread.
class Canceller {
public:
    /// The threads outlive it.
    Canceller(ports::ThreadPort& threads, std::shared_ptr<Flight> flight) : threads_{threads}, flight_{std::move(flight)} {}
    Canceller(const Canceller&) = delete;
    Canceller& operator=(const Canceller&) = delete;
    Canceller(Canceller&&) = delete;
    Canceller& operator=(Canceller&&) = delete;
    /// A cancel that has not returned is left behind with its thread.
    ~Canceller();

    /// Tells the worker to quit and cancels the wait it may be in; does nothing more while the last cancel is under way. Never waits.
    void cancel();

private:
    ports::ThreadPort& threads_;
    std::shared_ptr<Flight> flight_;
    std::thread thread_;
};

} // namespace esente::pcsc
