#pragma once

#include "abi/ending.hpp"
#include "abi/sized.hpp"

#include <exception>
#include <memory>
#include <new>
#include <typeinfo>
#include <utility>
#include <variant>

/// The only place where exceptions end: nothing but status codes crosses into the host.
namespace esente::abi {

/// Writes how the call ended into the host's memory, if it gave any, and returns the status.
esente_status tell(esente_error* error, const Ending& ending) noexcept;
/// The same for an error of ours; allocates nothing. `what` holds no personal data: a type name, never what().
esente_status tell_defect(esente_error* error, const char* what) noexcept;

/// A call that answers with a status: `body` gives an Ending.
template <class Body> esente_status guarded(esente_error* error, Body&& body) noexcept {
    if (error != nullptr && !sized(error)) {
        return ESENTE_E_ARGUMENT;
    }
    try {
        return tell(error, std::forward<Body>(body)());
    } catch (const std::bad_alloc&) {
        return tell_defect(error, "out of memory");
    } catch (const std::exception& defect) {
        return tell_defect(error, typeid(defect).name());
    } catch (...) {
        return tell_defect(error, "an exception that is no std::exception");
    }
}

/// A handle that was made, or why there is none.
template <class Handle> using Made = std::variant<std::unique_ptr<Handle>, Ending>;

/// A call that gives a handle: `body` gives a Made<Handle>. Whatever goes wrong, *out is null then.
template <class Handle, class Body> esente_status guarded(Handle** out, esente_error* error, Body&& body) noexcept {
    if (out == nullptr) {
        return guarded(error, [] { return mistake("out", "out is null"); });
    }
    *out = nullptr;
    return guarded(error, [&]() -> Ending {
        Made<Handle> made = std::forward<Body>(body)();
        if (auto* const why = std::get_if<Ending>(&made)) {
            return std::move(*why);
        }
        *out = std::get<0>(std::move(made)).release();
        return {};
    });
}

/// A call that fills a struct: `body` fills a zeroed one and gives the status. Unless that is ESENTE_OK the host sees zeroes.
template <class Struct, class Body> esente_status filled(Struct* out, Body&& body) noexcept {
    if (!sized(out)) {
        return ESENTE_E_ARGUMENT;
    }
    Struct full{};
    const esente_status status = guarded(nullptr, [&] { return Ending{.status = std::forward<Body>(body)(full)}; });
    give(status == ESENTE_OK ? full : Struct{}, out);
    return status;
}

/// The same for a call that says why not: `body` fills a zeroed struct and gives an Ending.
template <class Struct, class Body> esente_status filled_or_why(Struct* out, esente_error* error, Body&& body) noexcept {
    if (!sized(out)) {
        return guarded(error, [] { return mistake("out", "out is null or its struct_size fits no version of it"); });
    }
    Struct full{};
    const esente_status status = guarded(error, [&] { return std::forward<Body>(body)(full); });
    give(status == ESENTE_OK ? full : Struct{}, out);
    return status;
}

/// A call that gives nothing back and cannot fail visibly.
template <class Body> void quietly(Body&& body) noexcept {
    const esente_status status = guarded(nullptr, [&] {
        std::forward<Body>(body)();
        return Ending{};
    });
    static_cast<void>(status); // a release has nobody to tell
}

} // namespace esente::abi
