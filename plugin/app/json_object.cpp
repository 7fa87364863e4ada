#include "app/json_object.hpp"

#include "core/text.hpp"

namespace esente::app {
namespace {

std::string quoted(std::string_view text) {
    std::string result{'"'};
    for (const char letter : core::harmless(text, 1000)) {
        if (letter == '"' || letter == '\\') {
            result += '\\';
        }
        result += letter;
    }
    return result += '"';
}

} // namespace

void JsonObject::add(std::string_view key, std::string_view text) {
    if (!text.empty()) {
        add_raw(key, quoted(text));
    }
}

void JsonObject::add(std::string_view key, const JsonObject& object) {
    if (!object.members_.empty()) {
        add_raw(key, object.text());
    }
}

std::string JsonObject::text() const { return members_.empty() ? std::string{} : '{' + members_ + '}'; }

void JsonObject::add_raw(std::string_view key, std::string_view value) {
    if (!members_.empty()) {
        members_ += ',';
    }
    members_ += quoted(key);
    members_ += ':';
    members_ += value;
}

} // namespace esente::app
