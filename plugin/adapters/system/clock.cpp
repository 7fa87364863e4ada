#include "adapters/system/system.hpp"

#include <chrono>

namespace esente::system {
namespace {

class Clock final : public ports::ClockPort {
public:
    core::Instant now() const override { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }
};

} // namespace

std::unique_ptr<ports::ClockPort> make_clock() { return std::make_unique<Clock>(); }

} // namespace esente::system
