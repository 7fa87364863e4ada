#pragma once

#include <string>
#include <string_view>

namespace esente::app {

/// Writes one flat or nested JSON object of texts (RFC 8259), for the sealed part of an audit row. Empty texts are left out;
/// control and bidirectional characters are replaced.
class JsonObject {
public:
    void add(std::string_view key, std::string_view text);
    void add(std::string_view key, const JsonObject& object);
    /// The object; empty text when nothing was added.
    [[nodiscard]] std::string text() const;

private:
    void add_raw(std::string_view key, std::string_view value);
    std::string members_;
};

} // namespace esente::app
