#pragma once

#include <winscard.h>

#include <cstdint>

/// The one place that includes <winscard.h>. LONG and DWORD have 64 bits with pcsc-lite and 32 with Windows: codes are compared as 32.
namespace esente::pcsc {

using Code = std::uint32_t;

[[nodiscard]] inline constexpr Code code_of(LONG result) noexcept { return static_cast<Code>(result); }

} // namespace esente::pcsc
