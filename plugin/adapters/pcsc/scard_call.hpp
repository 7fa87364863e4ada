#pragma once

#include "adapters/pcsc/winscard.hpp"
#include "core/result.hpp"

namespace esente::pcsc {

/// What a PC/SC code means, `call` being the function that gave it. Never for SCARD_S_SUCCESS.
[[nodiscard]] core::Error scard_error(const char* call, Code code);

/// The one place that calls and translates: `scard_call("SCardConnect", SCardConnect, context, ...)`.
template <class Function, class... Arguments>
[[nodiscard]] core::Result<core::Done> scard_call(const char* name, Function function, Arguments... arguments) {
    const Code code = code_of(function(arguments...));
    if (code == code_of(SCARD_S_SUCCESS)) {
        return core::Done{};
    }
    return scard_error(name, code);
}

} // namespace esente::pcsc
