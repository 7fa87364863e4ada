#pragma once

#include "core/error.hpp"
#include "formats/json_position.hpp"

#include <Poco/JSON/Object.h>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace esente::formats {

/// The first mistake of a settings text, with its place. Later ones are often its echoes.
class SettingsMistake {
public:
    explicit SettingsMistake(const JsonPositions& positions) : positions_{positions} {}
    /// Keeps the first one only.
    void note(const std::string& key, std::string_view why);
    [[nodiscard]] const std::optional<core::Error>& first() const noexcept { return first_; }
    [[nodiscard]] const JsonPositions& positions() const noexcept { return positions_; }

private:
    const JsonPositions& positions_;
    std::optional<core::Error> first_;
};

/// Inclusive.
struct Range {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

/// One object of the settings. Getters give a harmless value and note a mistake where the text has the wrong type, range or none at all.
class SettingsSection {
public:
    /// The whole text. `known` are the keys this object may have.
    SettingsSection(Poco::JSON::Object::Ptr object, SettingsMistake& mistake, std::initializer_list<std::string_view> known);

    [[nodiscard]] SettingsSection section(const std::string& key, std::initializer_list<std::string_view> known) const;
    /// As `section`, but its absence is a mistake.
    [[nodiscard]] SettingsSection mandatory_section(const std::string& key, std::initializer_list<std::string_view> known) const;

    /// Present and not empty.
    [[nodiscard]] std::string mandatory_text(const std::string& key) const;
    [[nodiscard]] std::string text(const std::string& key) const;
    [[nodiscard]] std::int64_t number(const std::string& key, std::int64_t otherwise, Range range) const;
    /// Position of the word among `choices`; `otherwise` where the key is absent.
    [[nodiscard]] std::size_t choice(const std::string& key, std::initializer_list<std::string_view> choices, std::size_t otherwise) const;
    [[nodiscard]] std::vector<std::string> texts(const std::string& key) const;

    /// Notes a mistake of this key's value.
    void wrong(const std::string& key, std::string_view why) const;

private:
    SettingsSection(Poco::JSON::Object::Ptr object, SettingsMistake& mistake, std::string path,
                    std::initializer_list<std::string_view> known);
    [[nodiscard]] std::string path_of(const std::string& key) const;
    [[nodiscard]] std::string checked_text(const std::string& path, const Poco::Dynamic::Var& value) const;

    Poco::JSON::Object::Ptr object_; ///< null: absent, every key is
    SettingsMistake* mistake_;
    std::string path_;
};

} // namespace esente::formats
