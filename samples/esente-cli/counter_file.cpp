#include "counter_file.hpp"

#include "json_walk.hpp"
#include "options.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace cli {
namespace {

Failure bad_request(std::string why, Place at) {
    Failure failure = usage(std::move(why));
    failure.at = std::move(at);
    return failure;
}

[[noreturn]] void wrong_at(const std::string& text, std::size_t at, const std::string& key, std::string why) {
    throw bad_request(std::move(why), place_of(text, at, key));
}

/// Nested objects, flat: each value under its dotted key.
class Nested {
public:
    using Values = std::map<std::string, CounterValue>;
    using Objects = std::map<std::string, std::size_t>;

    Nested(const std::string& text, Values& values, Objects& objects) : walk_{text, bad_request}, values_{values}, objects_{objects} {}

    void whole() {
        object("");
        walk_.end();
    }

private:
    void object(const std::string& path) {
        objects_.emplace(path, walk_.at());
        walk_.need("{");
        if (walk_.take("}")) {
            return;
        }
        do {
            member(path);
        } while (walk_.take(","));
        walk_.need("}");
    }

    void member(const std::string& path) {
        const std::size_t begin = walk_.at();
        const std::string name = walk_.string();
        const std::string key = path.empty() ? name : path + "." + name;
        walk_.now_at(key);
        if (values_.contains(key) || objects_.contains(key)) {
            walk_.go_to(begin);
            walk_.fail("the key stands twice");
        }
        walk_.need(":");
        if (walk_.next() == '{') {
            object(key);
        } else {
            values_[key] = value();
        }
    }

    CounterValue value() {
        using Kind = CounterValue::Kind;
        const std::size_t begin = walk_.at();
        if (walk_.next() == '"') {
            return {.text = walk_.string(), .kind = Kind::text, .at = begin};
        }
        for (const char* const word : {"true", "false"}) {
            if (walk_.take(word)) {
                return {.text = word, .kind = Kind::boolean, .at = begin};
            }
        }
        if (walk_.take("null")) {
            return {.text = "", .kind = Kind::null, .at = begin};
        }
        std::string digits = walk_.number();
        if (digits.empty()) {
            walk_.fail("no value that a request can have");
        }
        return {.text = std::move(digits), .kind = Kind::number, .at = begin};
    }

    JsonWalk walk_;
    Values& values_;
    Objects& objects_;
};

bool lists(const std::vector<std::string>& known, const std::string& key) {
    return std::find(known.begin(), known.end(), key) != known.end();
}

/// An object is known when a key in it is.
bool lists_in(const std::vector<std::string>& known, const std::string& object) {
    return object.empty() ||
           std::any_of(known.begin(), known.end(), [&](const std::string& key) { return key.rfind(object + ".", 0) == 0; });
}

} // namespace

CounterFile::CounterFile(std::string text, const std::vector<std::string>& known) : text_{std::move(text)} {
    Nested{text_, values_, objects_}.whole();
    for (const auto& [key, value] : values_) {
        const bool absent_object = value.kind == CounterValue::Kind::null && lists_in(known, key);
        if (!lists(known, key) && !absent_object) {
            wrong(key, "no such key");
        }
    }
    for (const auto& [key, at] : objects_) {
        if (!lists_in(known, key)) {
            wrong_at(text_, at, key, "no such key");
        }
    }
}

bool CounterFile::has(const std::string& object) const { return objects_.contains(object); }

const CounterValue* CounterFile::find(const std::string& key) const {
    const auto found = values_.find(key);
    return found != values_.end() && found->second.kind != CounterValue::Kind::null ? &found->second : nullptr;
}

std::string CounterFile::text(const std::string& key) const {
    const auto* const value = find(key);
    if (value != nullptr && value->kind != CounterValue::Kind::text) {
        wrong(key, "must be a text");
    }
    return value != nullptr ? value->text : "";
}

std::int32_t CounterFile::day(const std::string& key) const {
    const std::string written = text(key);
    if (written.empty()) {
        return 0;
    }
    const auto number = date_number(written);
    if (!number) {
        wrong(key, "not a day in the form YYYY-MM-DD");
    }
    return *number;
}

std::int32_t CounterFile::number(const std::string& key) const {
    const auto* const value = find(key);
    if (value == nullptr) {
        return 0;
    }
    std::int32_t number = 0;
    const auto& written = value->text;
    const auto [end, failed] = std::from_chars(written.data(), written.data() + written.size(), number);
    if (value->kind != CounterValue::Kind::number || failed != std::errc{} || end != written.data() + written.size()) {
        wrong(key, "must be a whole number");
    }
    return number;
}

bool CounterFile::flag(const std::string& key) const {
    const auto* const value = find(key);
    if (value != nullptr && value->kind != CounterValue::Kind::boolean) {
        wrong(key, "must be true or false");
    }
    return value != nullptr && value->text == "true";
}

std::int32_t CounterFile::choice(const std::string& key, const std::vector<std::string>& words, std::int32_t otherwise) const {
    const std::string written = text(key);
    const auto found = std::find(words.begin(), words.end(), written);
    if (found != words.end()) {
        return static_cast<std::int32_t>(found - words.begin()) + 1;
    }
    if (written.empty() && otherwise >= 0) {
        return otherwise;
    }
    std::string list;
    for (const auto& word : words) {
        list += (list.empty() ? "" : ", ") + word;
    }
    wrong(key, "must be one of " + list);
}

Place CounterFile::place(const std::string& key) const {
    const auto value = values_.find(key);
    const auto object = objects_.find(key);
    const std::size_t at = value != values_.end() ? value->second.at : object != objects_.end() ? object->second : 0;
    return place_of(text_, at, key);
}

void CounterFile::wrong(const std::string& key, const std::string& why) const {
    Failure failure = usage(key + ": " + why);
    failure.at = place(key);
    throw failure;
}

} // namespace cli
