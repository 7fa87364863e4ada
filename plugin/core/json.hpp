#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// JSON as it is written (RFC 8259). A JSON library's own buffers would keep what is personal in memory that is not wiped (doc/adr/0014);
/// what others wrote is read by one, in formats.
namespace esente::core {

/// A JSON string, quotes included (§7): every byte of the text is kept. The text must be UTF-8.
[[nodiscard]] std::string json_string(std::string_view text);

/// Writes one object (§4), member by member, in the order of the calls. A name must not be given twice.
class JsonObject {
public:
    /// A text without its hostile characters (`harmless`), at most 1,000 bytes long.
    JsonObject& text(std::string_view name, std::string_view value);
    /// The same, left out when it is empty.
    JsonObject& known(std::string_view name, std::string_view value);
    JsonObject& flag(std::string_view name, bool value);
    JsonObject& number(std::string_view name, std::uint64_t value);
    /// Left out when it has no members.
    JsonObject& known(std::string_view name, const JsonObject& value);
    /// A value that is JSON already.
    JsonObject& written(std::string_view name, std::string_view json);

    [[nodiscard]] bool empty() const noexcept { return members_.empty(); }
    [[nodiscard]] std::string json() const { return '{' + members_ + '}'; }

private:
    std::string members_;
};

} // namespace esente::core
