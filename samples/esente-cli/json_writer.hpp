#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace cli {

/// Writes one line of JSON in the order of the calls; texts are made harmless.
class JsonWriter {
public:
    JsonWriter& begin_object(std::string_view key = {});
    JsonWriter& end_object();
    JsonWriter& begin_array(std::string_view key = {});
    JsonWriter& end_array();

    JsonWriter& text(std::string_view key, std::string_view value);
    /// The text, or null where it is empty.
    JsonWriter& text_or_null(std::string_view key, std::string_view value);
    /// `YYYY-MM-DD` of a number YYYYMMDD; null for 0.
    JsonWriter& date(std::string_view key, std::int32_t yyyymmdd);
    /// Milliseconds with three decimals out of microseconds.
    JsonWriter& milliseconds(std::string_view key, std::uint32_t microseconds);
    JsonWriter& boolean(std::string_view key, bool value);
    JsonWriter& null(std::string_view key);
    template <std::integral Number> JsonWriter& number(std::string_view key, Number value) { return raw(key, std::to_string(value)); }
    /// JSON made elsewhere.
    JsonWriter& raw(std::string_view key, std::string_view json);
    /// A text as an element of an array.
    JsonWriter& element(std::string_view value);

    [[nodiscard]] const std::string& line() const noexcept { return line_; }

private:
    void next(std::string_view key);
    void quote(std::string_view value);
    std::string line_;
};

/// `YYYY-MM-DD` of a number YYYYMMDD.
[[nodiscard]] std::string iso_date(std::int32_t yyyymmdd);

} // namespace cli
