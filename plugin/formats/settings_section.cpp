#include "formats/settings_section.hpp"

#include "core/text.hpp"

#include <Poco/JSON/Array.h>

#include <algorithm>
#include <utility>

namespace esente::formats {
namespace {

bool is_whole_number(const Poco::Dynamic::Var& value) { return value.isInteger() && !value.isBoolean(); }

} // namespace

void SettingsMistake::note(const std::string& key, std::string_view why) {
    if (!first_) {
        first_ = core::Error{core::Fault::settings, 0, (key.empty() ? std::string{"settings"} : key) + ": " + std::string{why},
                             positions_.of(key)};
    }
}

SettingsSection::SettingsSection(Poco::JSON::Object::Ptr object, SettingsMistake& mistake, std::initializer_list<std::string_view> known)
    : SettingsSection{std::move(object), mistake, {}, known} {}

SettingsSection::SettingsSection(Poco::JSON::Object::Ptr object, SettingsMistake& mistake, std::string path,
                                 std::initializer_list<std::string_view> known)
    : object_{std::move(object)}, mistake_{&mistake}, path_{std::move(path)} {
    for (const auto& name : mistake.positions().names_in(path_)) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            mistake.note(path_of(core::harmless(name)), "no such setting");
        }
    }
}

std::string SettingsSection::path_of(const std::string& key) const { return path_.empty() ? key : path_ + "." + key; }

void SettingsSection::wrong(const std::string& key, std::string_view why) const { mistake_->note(path_of(key), why); }

SettingsSection SettingsSection::section(const std::string& key, std::initializer_list<std::string_view> known) const {
    Poco::JSON::Object::Ptr inner;
    if (!object_.isNull() && object_->has(key)) {
        inner = object_->getObject(key);
        if (inner.isNull()) {
            wrong(key, "must be an object");
        }
    }
    return {inner, *mistake_, path_of(key), known};
}

SettingsSection SettingsSection::mandatory_section(const std::string& key, std::initializer_list<std::string_view> known) const {
    if (object_.isNull() || !object_->has(key)) {
        wrong(key, "is missing");
    }
    return section(key, known);
}

std::string SettingsSection::mandatory_text(const std::string& key) const {
    if (object_.isNull() || !object_->has(key)) {
        wrong(key, "is missing");
        return {};
    }
    auto found = text(key);
    if (found.empty()) {
        wrong(key, "must be a text that is not empty");
    }
    return found;
}

std::string SettingsSection::text(const std::string& key) const {
    return object_.isNull() || !object_->has(key) ? std::string{} : checked_text(path_of(key), object_->get(key));
}

std::string SettingsSection::checked_text(const std::string& path, const Poco::Dynamic::Var& value) const {
    if (value.isEmpty() || !value.isString()) {
        mistake_->note(path, "must be a text");
        return {};
    }
    auto text = value.extract<std::string>();
    if (core::harmless(text, text.size()) != text) {
        mistake_->note(path, "holds a character no setting can have");
        return {};
    }
    return text;
}

std::int64_t SettingsSection::number(const std::string& key, std::int64_t otherwise, Range range) const {
    if (object_.isNull() || !object_->has(key)) {
        return otherwise;
    }
    const auto value = object_->get(key);
    const auto bounds = "must be a whole number from " + std::to_string(range.least) + " to " + std::to_string(range.most);
    // An unsigned value is one that does not fit a signed one, and so no range of ours.
    if (value.isEmpty() || !is_whole_number(value) || value.type() != typeid(Poco::Int64)) {
        wrong(key, bounds);
        return otherwise;
    }
    const auto found = value.extract<Poco::Int64>();
    if (found < range.least || found > range.most) {
        wrong(key, bounds);
        return otherwise;
    }
    return found;
}

std::size_t SettingsSection::choice(const std::string& key, std::initializer_list<std::string_view> choices, std::size_t otherwise) const {
    if (object_.isNull() || !object_->has(key)) {
        return otherwise;
    }
    const auto word = text(key);
    const auto found = std::find(choices.begin(), choices.end(), word);
    if (found == choices.end()) {
        std::string all;
        for (const auto each : choices) {
            all += all.empty() ? "" : ", ";
            all += each;
        }
        wrong(key, "must be one of: " + all);
        return otherwise;
    }
    return static_cast<std::size_t>(found - choices.begin());
}

std::vector<std::string> SettingsSection::texts(const std::string& key) const {
    std::vector<std::string> found;
    if (object_.isNull() || !object_->has(key)) {
        return found;
    }
    const auto list = object_->getArray(key);
    if (list.isNull()) {
        wrong(key, "must be a list of texts");
        return found;
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        found.push_back(checked_text(path_of(key) + "[" + std::to_string(i) + "]", list->get(static_cast<unsigned>(i))));
    }
    return found;
}

} // namespace esente::formats
