#pragma once

#include "adapters/screens/visits.hpp"
#include "app/engine.hpp"
#include "app/screens.hpp"
#include "ports/clock_port.hpp"
#include "ports/log_port.hpp"
#include "ports/peer_port.hpp"
#include "ports/random_port.hpp"
#include "ports/thread_port.hpp"

#include <memory>

namespace esente::screens {

/// What the screens need. Everything outlives them.
struct Needs {
    app::Engine& engine;
    ports::ThreadPort& threads;
    const ports::ClockPort& clock;
    ports::RandomPort& random;
    ports::LogPort& log;
    std::unique_ptr<ports::PeerPort> peers;
    Lifetimes lifetimes{};
};

/// Screens over HTTP on a random port of 127.0.0.1, for the web view of a host or the browser of the system. Nothing listens and no thread
/// runs before the first screen is opened.
[[nodiscard]] std::unique_ptr<app::Screens> make_screens(Needs needs);

} // namespace esente::screens
