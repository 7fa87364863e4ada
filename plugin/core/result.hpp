#pragma once

#include "core/error.hpp"

#include <utility>
#include <variant>

namespace esente::core {

/// A value or the reason there is none; never empty.
template <class T> class [[nodiscard]] Result {
public:
    // NOLINTNEXTLINE(google-explicit-constructor): `return value;` is the point
    Result(T value) : content_{std::in_place_index<0>, std::move(value)} {}
    // NOLINTNEXTLINE(google-explicit-constructor): `return error;` is the point
    Result(Error error) : content_{std::in_place_index<1>, std::move(error)} {}

    [[nodiscard]] bool ok() const noexcept { return content_.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    [[nodiscard]] T& value() & { return std::get<0>(content_); }
    [[nodiscard]] const T& value() const& { return std::get<0>(content_); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(content_)); }

    [[nodiscard]] const Error& error() const& { return std::get<1>(content_); }
    [[nodiscard]] Error&& error() && { return std::get<1>(std::move(content_)); }

    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

private:
    std::variant<T, Error> content_;
};

/// The value of an operation that gives nothing back.
struct Done {};

} // namespace esente::core
