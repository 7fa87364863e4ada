#pragma once

#include "ports/random_port.hpp"

#include <array>
#include <cstdio>
#include <string>

namespace esente::screens::test {

/// UUIDs that differ from their first digits on, since a visit's names are the beginnings of such.
class CountingRandom final : public ports::RandomPort {
public:
    [[nodiscard]] std::string uuid() override {
        std::array<char, 40> text{};
        const int length = std::snprintf(text.data(), text.size(), "%08x-0000-4000-8000-000000000000", ++last_);
        return {text.data(), static_cast<std::size_t>(length)};
    }

private:
    unsigned last_ = 0;
};

} // namespace esente::screens::test
