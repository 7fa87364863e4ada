#pragma once

#include "app/engine.hpp"
#include "wiring/assemble.hpp"

#include <atomic>
#include <memory>

/// What becomes of engines a host leaves behind when its process ends (doc/adr/0009).
namespace esente::abi {

/// Set once the process is being left: the host's code is not called from then on, since what it needs may be gone already.
using Left = std::shared_ptr<std::atomic<bool>>;

/// The same side of the host, silent once left.
[[nodiscard]] wiring::HostSide until_left(wiring::HostSide side, const Left& left);

/// Ends the engine when the process ends, unless it is gone by then. Call it when everything the engine stands on has been set up: what
/// was set up first is torn down last.
void end_with_process(const std::shared_ptr<app::Engine>& engine, const Left& left);

} // namespace esente::abi
