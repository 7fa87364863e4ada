#pragma once

#include "ports/secret_memory.hpp"

#include <cstddef>
#include <mutex>
#include <optional>
#include <span>
#include <utility>

namespace esente::app {

/// The halves of PIN and PUK that the operator hands over: given out once, then wiped. Any thread.
class FirstParts {
public:
    struct Pair {
        ports::SecretText pin;
        ports::SecretText puk;
    };

    FirstParts(ports::SecretText pin, ports::SecretText puk) : pin_{std::move(pin)}, puk_{std::move(puk)} {}

    /// True while they were not given out.
    [[nodiscard]] bool ready() const {
        const std::scoped_lock guard{lock_};
        return pin_.size() > 0;
    }
    /// Copies both, each with a NUL behind it, and wipes them here. False when they are gone already, or would not fit.
    [[nodiscard]] bool hand_over(std::span<char> pin, std::span<char> puk) {
        const std::scoped_lock guard{lock_};
        if (pin_.size() == 0 || pin_.size() >= pin.size() || puk_.size() >= puk.size()) {
            return false;
        }
        copy(pin_, pin);
        copy(puk_, puk);
        pin_.reset();
        puk_.reset();
        return true;
    }
    /// Both as they are, without a copy, for who keeps them secret as well; none when they are gone already.
    [[nodiscard]] std::optional<Pair> take() {
        const std::scoped_lock guard{lock_};
        if (pin_.size() == 0) {
            return std::nullopt;
        }
        return Pair{.pin = std::move(pin_), .puk = std::move(puk_)};
    }
    /// Nobody wants them any more.
    void wipe() {
        const std::scoped_lock guard{lock_};
        pin_.reset();
        puk_.reset();
    }

private:
    static void copy(const ports::SecretText& from, std::span<char> to) {
        ports::copy_secret(from.view(), to.data());
        to[from.size()] = '\0';
    }

    mutable std::mutex lock_;
    ports::SecretText pin_;
    ports::SecretText puk_;
};

} // namespace esente::app
