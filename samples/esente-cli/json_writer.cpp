#include "json_writer.hpp"

#include "harmless.hpp"

namespace cli {
namespace {

std::string padded(std::uint32_t value, std::size_t digits) {
    const std::string number = std::to_string(value);
    return number.size() < digits ? std::string(digits - number.size(), '0') + number : number;
}

} // namespace

std::string iso_date(std::int32_t yyyymmdd) {
    const auto number = static_cast<std::uint32_t>(yyyymmdd);
    return padded(number / 10'000, 4) + "-" + padded(number / 100 % 100, 2) + "-" + padded(number % 100, 2);
}

JsonWriter& JsonWriter::begin_object(std::string_view key) {
    next(key);
    line_ += '{';
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    line_ += '}';
    return *this;
}

JsonWriter& JsonWriter::begin_array(std::string_view key) {
    next(key);
    line_ += '[';
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    line_ += ']';
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view key, std::string_view value) {
    next(key);
    quote(value);
    return *this;
}

JsonWriter& JsonWriter::text_or_null(std::string_view key, std::string_view value) { return value.empty() ? null(key) : text(key, value); }

JsonWriter& JsonWriter::date(std::string_view key, std::int32_t yyyymmdd) {
    return yyyymmdd == 0 ? null(key) : text(key, iso_date(yyyymmdd));
}

JsonWriter& JsonWriter::milliseconds(std::string_view key, std::uint32_t microseconds) {
    return raw(key, std::to_string(microseconds / 1000) + "." + padded(microseconds % 1000, 3));
}

JsonWriter& JsonWriter::boolean(std::string_view key, bool value) { return raw(key, value ? "true" : "false"); }

JsonWriter& JsonWriter::null(std::string_view key) { return raw(key, "null"); }

JsonWriter& JsonWriter::raw(std::string_view key, std::string_view json) {
    next(key);
    line_ += json;
    return *this;
}

JsonWriter& JsonWriter::element(std::string_view value) { return text({}, value); }

void JsonWriter::next(std::string_view key) {
    if (!line_.empty() && line_.back() != '{' && line_.back() != '[') {
        line_ += ',';
    }
    if (!key.empty()) {
        quote(key);
        line_ += ':';
    }
}

void JsonWriter::quote(std::string_view value) {
    line_ += '"';
    for (const char c : harmless(value)) {
        if (c == '"' || c == '\\') {
            line_ += '\\';
        }
        line_ += c;
    }
    line_ += '"';
}

} // namespace cli
