#include "core/json.hpp"

#include "core/text.hpp"

namespace esente::core {

std::string json_string(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string json{'"'};
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20U) {
            json.append("\\u00").append({digits[byte >> 4U], digits[byte & 0x0FU]});
        } else {
            json.append(c == '"' || c == '\\' ? 1 : 0, '\\') += c;
        }
    }
    return json += '"';
}

JsonObject& JsonObject::text(std::string_view name, std::string_view value) { return written(name, json_string(harmless(value, 1000))); }

JsonObject& JsonObject::known(std::string_view name, std::string_view value) { return value.empty() ? *this : text(name, value); }

JsonObject& JsonObject::flag(std::string_view name, bool value) { return written(name, value ? "true" : "false"); }

JsonObject& JsonObject::number(std::string_view name, std::uint64_t value) { return written(name, std::to_string(value)); }

JsonObject& JsonObject::known(std::string_view name, const JsonObject& value) {
    return value.empty() ? *this : written(name, value.json());
}

JsonObject& JsonObject::written(std::string_view name, std::string_view json) {
    members_.append(members_.empty() ? "" : ",").append(json_string(name)).append(":").append(json);
    return *this;
}

} // namespace esente::core
