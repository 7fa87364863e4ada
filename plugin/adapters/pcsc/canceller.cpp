#include "adapters/pcsc/canceller.hpp"

#include <system_error>

namespace esente::pcsc {

Canceller::~Canceller() {
    if (!thread_.joinable()) {
        return;
    }
    if (flight_->is_cancelling()) {
        thread_.detach();
    } else {
        thread_.join();
    }
}

void Canceller::cancel() {
    flight_->quit();
    if (!flight_->begin_cancel()) {
        return;
    }
    if (thread_.joinable()) {
        thread_.join();
    }
    try {
        thread_ = threads_.start("esente-cancel", [flight = flight_] { flight->cancel(); });
    } catch (const std::system_error&) { // no thread to be had: the wait ends by its own limit
        flight_->end_cancel();
    }
}

} // namespace esente::pcsc
