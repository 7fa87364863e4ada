#pragma once

#include "adapters/pcsc/context.hpp"
#include "adapters/pcsc/flight.hpp"

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace esente::pcsc {

/// Workers whose card or service did not answer, and the readers they hold: out of use until the worker comes back or the card is pulled.
/// Any thread.
class LeftBehind {
public:
    /// A context and a thread are lost with each: no more than this many at a time.
    static constexpr std::size_t most = 4;

    void add(std::shared_ptr<Flight> flight, Flight::CardCall call);
    /// How many have not come back.
    [[nodiscard]] std::size_t count() const;
    /// True when one of them waits for the PC/SC service itself.
    [[nodiscard]] bool service_hangs() const;
    /// CARD_MUTE or CARD_BUSY while the reader is held and the same card lies in it.
    [[nodiscard]] std::optional<core::Fault> holds(const ReaderState& reader) const;

private:
    struct Entry {
        std::shared_ptr<Flight> flight;
        Flight::CardCall call;
    };
    mutable std::mutex mutex_;
    mutable std::vector<Entry> entries_;
};

} // namespace esente::pcsc
