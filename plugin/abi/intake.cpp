#include "abi/intake.hpp"

#include "core/text.hpp"

#include <cstring>

namespace esente::abi {

std::string Intake::text(const char* value, std::size_t longest, const char* key) {
    if (value == nullptr) {
        return {};
    }
    const void* const end = std::memchr(value, '\0', longest + 1);
    if (end == nullptr) {
        fault(key, "the text is longer than allowed");
        return {};
    }
    std::string text{value};
    expect(core::is_utf8(text), key, "the text is not UTF-8");
    return text;
}

std::string Intake::needed_text(const char* value, std::size_t longest, const char* key) {
    std::string given = text(value, longest, key);
    expect(!given.empty(), key, "the text is missing");
    return given;
}

std::optional<core::Date> Intake::date(std::int32_t yyyymmdd, const char* key) {
    const auto day = core::Date::from_number(yyyymmdd);
    expect(day.has_value() || yyyymmdd == 0, key, "no civil day in the form YYYYMMDD");
    return day;
}

bool Intake::flag(std::uint32_t value, const char* key) {
    expect(value <= 1, key, "neither 0 nor 1");
    return value == 1;
}

std::int32_t Intake::choice(std::int32_t value, std::int32_t least, std::int32_t greatest, const char* key) {
    const bool known = value >= least && value <= greatest;
    expect(known, key, "no such value");
    return known ? value : least;
}

void Intake::expect(bool good, const char* key, const char* detail) {
    if (!good) {
        fault(key, detail);
    }
}

void Intake::fault(const char* key, const char* detail) {
    if (!mistake_) {
        mistake_ = abi::mistake(key, detail);
    }
}

} // namespace esente::abi
