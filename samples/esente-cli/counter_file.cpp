#include "counter_file.hpp"

#include "flat_json.hpp"
#include "options.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace cli {
namespace {

[[noreturn]] void wrong_at(const std::string& text, std::size_t at, const std::string& key, std::string why) {
    Failure failure = usage(std::move(why));
    failure.at = place_of(text, at, key);
    throw failure;
}

/// Walks nested JSON objects and notes each value with its place, which POCO's parser does not give.
class Walk {
public:
    using Values = std::map<std::string, CounterValue>;
    using Objects = std::map<std::string, std::size_t>;

    Walk(const std::string& text, Values& values, Objects& objects) : text_{text}, values_{values}, objects_{objects} {}

    void whole() {
        object("");
        blanks();
        if (at_ != text_.size()) {
            fail("something follows the object");
        }
    }

private:
    void object(const std::string& path) {
        blanks();
        objects_.emplace(path, at_);
        need("{");
        if (take("}")) {
            return;
        }
        do {
            blanks();
            const std::size_t begin = at_;
            const std::string name = string();
            const std::string key = path.empty() ? name : path + "." + name;
            key_ = key;
            if (values_.contains(key) || objects_.contains(key)) {
                at_ = begin;
                fail("the key stands twice");
            }
            need(":");
            value(key);
        } while (take(","));
        need("}");
    }

    void value(const std::string& key) {
        using Kind = CounterValue::Kind;
        blanks();
        const std::size_t begin = at_;
        if (at_ < text_.size() && text_[at_] == '{') {
            object(key);
        } else if (at_ < text_.size() && text_[at_] == '"') {
            values_[key] = {.text = string(), .kind = Kind::text, .at = begin};
        } else if (take("true") || take("false")) {
            values_[key] = {.text = text_.substr(begin, at_ - begin), .kind = Kind::boolean, .at = begin};
        } else if (take("null")) {
            values_[key] = {.text = "", .kind = Kind::null, .at = begin};
        } else {
            at_ = std::min(text_.find_first_not_of("-0123456789", at_), text_.size());
            if (at_ == begin) {
                fail("no value that a request can have");
            }
            values_[key] = {.text = text_.substr(begin, at_ - begin), .kind = Kind::number, .at = begin};
        }
    }

    void blanks() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }

    [[nodiscard]] bool take(std::string_view token) {
        blanks();
        const bool here = text_.compare(at_, token.size(), token) == 0;
        at_ += here ? token.size() : 0;
        return here;
    }

    void need(std::string_view token) {
        if (!take(token)) {
            fail("expected " + std::string{token});
        }
    }

    /// A JSON string; its bounds are found here, its escapes are POCO's affair.
    std::string string() {
        const std::size_t begin = at_;
        need("\"");
        while (at_ < text_.size() && text_[at_] != '"') {
            at_ += text_[at_] == '\\' ? 2U : 1U;
        }
        if (at_ >= text_.size()) {
            at_ = begin;
            fail("a text without an end");
        }
        ++at_;
        try {
            Poco::JSON::Parser parser;
            return parser.parse("[" + text_.substr(begin, at_ - begin) + "]").extract<Poco::JSON::Array::Ptr>()->getElement<std::string>(0);
        } catch (const Poco::Exception&) {
            at_ = begin;
            fail("not a JSON text");
        }
    }

    [[noreturn]] void fail(std::string why) const { wrong_at(text_, at_, key_, std::move(why)); }

    const std::string& text_;
    Values& values_;
    Objects& objects_;
    std::size_t at_ = 0;
    std::string key_{};
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
    Walk{text_, values_, objects_}.whole();
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
