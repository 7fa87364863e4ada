#pragma once

#include "ports/card_port.hpp"
#include "ports/log_port.hpp"
#include "ports/thread_port.hpp"

#include <memory>

namespace esente::pcsc {

/// The readers and cards of this machine over PC/SC. Both ports outlive it. Opens nothing before it is asked.
/// A call whose bound has ended already looks once; the look itself may then take three seconds.
[[nodiscard]] std::unique_ptr<ports::CardPort> make_card_reader(ports::ThreadPort& threads, ports::LogPort& log);

} // namespace esente::pcsc
