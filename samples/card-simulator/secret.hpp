#pragma once

#include "bytes.hpp"

#include <string>
#include <utility>

namespace simulator {

/// A PIN or PUK with its retry counter (CNS Functional Specification §13.7 to §13.9): digits, padded with FF to eight bytes.
class Secret {
public:
    static constexpr std::size_t size = 8;

    Secret(const std::string& digits, int tries) : value_(padded(from_text(digits), size, 0xFF)), most_tries_(tries), tries_(tries) {}

    /// Compares; a right value refills the counter, a wrong one costs a try. A blocked secret matches nothing.
    [[nodiscard]] bool matches(const Bytes& value) {
        if (is_blocked()) {
            return false;
        }
        tries_ = value == value_ ? most_tries_ : tries_ - 1;
        return value == value_;
    }
    void replace(Bytes value) {
        value_ = std::move(value);
        tries_ = most_tries_;
    }
    void refill() { tries_ = most_tries_; }
    [[nodiscard]] bool is_blocked() const { return tries_ == 0; }
    [[nodiscard]] int tries() const { return tries_; }

private:
    Bytes value_;
    int most_tries_;
    int tries_;
};

} // namespace simulator
