#pragma once

#include "abi/ending.hpp"
#include "abi/sized.hpp"
#include "core/date.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace esente::abi {

/// Reads members of a host's structs and keeps the first mistake, so that a conversion reads like the struct it converts.
class Intake {
public:
    /// The struct as far as the host's version goes; zeroes after a mistake.
    template <class Struct> [[nodiscard]] Struct part(const Struct* given, const char* key) {
        if (given == nullptr) {
            fault(key, "a struct is null");
            return {};
        }
        if (!plausible_size<Struct>(given->struct_size)) {
            fault(key, "struct_size fits no version of the struct");
            return {};
        }
        return known_part<Struct>(given, given->struct_size);
    }

    /// UTF-8 of at most `longest` bytes; null reads as empty. Never reads beyond `longest + 1` bytes.
    [[nodiscard]] std::string text(const char* value, std::size_t longest, const char* key);
    /// The same, and not empty.
    [[nodiscard]] std::string needed_text(const char* value, std::size_t longest, const char* key);
    /// 0 is "not given".
    [[nodiscard]] std::optional<core::Date> date(std::int32_t yyyymmdd, const char* key);
    /// 0 or 1.
    [[nodiscard]] bool flag(std::uint32_t value, const char* key);
    /// A constant between the two, both included; `least` after a mistake.
    [[nodiscard]] std::int32_t choice(std::int32_t value, std::int32_t least, std::int32_t greatest, const char* key);
    /// Notes a mistake unless `good`.
    void expect(bool good, const char* key, const char* detail);

    [[nodiscard]] const std::optional<Ending>& mistake() const noexcept { return mistake_; }

private:
    void fault(const char* key, const char* detail);
    std::optional<Ending> mistake_;
};

} // namespace esente::abi
