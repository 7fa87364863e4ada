#pragma once

#include "core/counter/finding.hpp"
#include "core/error.hpp"

#include <string>
#include <string_view>

namespace esente::core::counter {

/// What the service was asked when it declined; the contract lets some codes mean different things.
enum class Asked : unsigned char { a_request, about_a_request };

/// A refusal of the service as the host is told it.
struct ServiceRefusal {
    Error error;
    Finding finding;
};

/// Contract §5. A code that is not in it is told as such, with the code where it has the contract's form.
[[nodiscard]] ServiceRefusal refusal_of(std::string_view code, Asked asked);

/// True when the service never got to the request itself: the same message id may be sent again.
[[nodiscard]] bool may_be_repeated(std::string_view code) noexcept;

} // namespace esente::core::counter
