#include "formats/json_position.hpp"

#include "core/text.hpp"

#include <algorithm>

namespace esente::formats {
namespace {

constexpr std::size_t deepest = 16;
constexpr std::string_view digits = "0123456789";
constexpr std::string_view hex_digits = "0123456789abcdefABCDEF";

std::string inside(const std::string& path, std::string_view name) {
    return path.empty() ? std::string{name} : path + "." + std::string{name};
}

} // namespace

/// One walk over the text. Every step returns false once something is wrong; the reason is kept then.
class JsonScanner {
public:
    JsonScanner(std::string_view text, core::Fault fault) : text_{text}, fault_{fault} {}

    core::Result<JsonPositions> run() {
        if (value({}, 0) && (skip_blanks(), at_ != text_.size())) {
            fail({}, "something follows the end of the JSON text");
        }
        if (failed_) {
            return error_;
        }
        return std::move(found_);
    }

private:
    bool value(const std::string& path, std::size_t depth) { // NOLINT(misc-no-recursion): at most `deepest` levels
        skip_blanks();
        found_.places_[path] = place(at_);
        if (depth > deepest) {
            return fail(path, "nested too deeply");
        }
        switch (peek()) {
        case '{':
            return members(path, depth);
        case '[':
            return items(path, depth);
        case '"': {
            std::string_view ignored;
            return string(path, ignored);
        }
        default:
            return word_or_number(path);
        }
    }

    bool members(const std::string& path, std::size_t depth) { // NOLINT(misc-no-recursion): at most `deepest` levels
        ++at_;
        found_.names_[path];
        if (take_after_blanks('}')) {
            return true;
        }
        do {
            if (!member(path, depth)) {
                return false;
            }
        } while (take_after_blanks(','));
        return take_after_blanks('}') || fail(path, "a comma or a closing brace is missing");
    }

    bool member(const std::string& path, std::size_t depth) { // NOLINT(misc-no-recursion): at most `deepest` levels
        skip_blanks();
        const std::size_t start = at_;
        const auto where = place(start); // a person looks for the name, not for the value behind it
        std::string_view name;
        if (peek() != '"') {
            return fail(path, "a name in quotes is missing");
        }
        if (!string(path, name)) {
            return false;
        }
        const std::string whole = inside(path, core::harmless(name));
        auto& names = found_.names_[path];
        if (std::find(names.begin(), names.end(), name) != names.end()) {
            at_ = start;
            return fail(whole, "stands here twice");
        }
        names.emplace_back(name);
        if (!take_after_blanks(':')) {
            return fail(whole, "a colon is missing");
        }
        if (!value(whole, depth + 1)) {
            return false;
        }
        found_.places_[whole] = where;
        return true;
    }

    bool items(const std::string& path, std::size_t depth) { // NOLINT(misc-no-recursion): at most `deepest` levels
        ++at_;
        if (take_after_blanks(']')) {
            return true;
        }
        std::size_t index = 0;
        do {
            if (!value(path + "[" + std::to_string(index++) + "]", depth + 1)) {
                return false;
            }
        } while (take_after_blanks(','));
        return take_after_blanks(']') || fail(path, "a comma or a closing bracket is missing");
    }

    bool string(const std::string& path, std::string_view& content) {
        const std::size_t start = ++at_;
        while (peek() != '"') {
            if (at_ >= text_.size() || static_cast<unsigned char>(peek()) < 0x20U) {
                return fail(path, "a text in quotes does not end on its line");
            }
            if (peek() != '\\') {
                ++at_;
            } else if (!escape()) {
                return fail(path, "an escape JSON does not know");
            }
        }
        content = text_.substr(start, at_ - start);
        if (!core::is_utf8(content)) {
            at_ = start;
            return fail(path, "the text is not UTF-8");
        }
        ++at_;
        return true;
    }

    bool escape() {
        ++at_;
        if (peek() != 'u') {
            const bool known = at_ < text_.size() && std::string_view{"\"\\/bfnrt"}.find(peek()) != std::string_view::npos;
            ++at_;
            return known;
        }
        ++at_;
        for (int i = 0; i < 4; ++i, ++at_) {
            if (at_ >= text_.size() || hex_digits.find(peek()) == std::string_view::npos) {
                return false;
            }
        }
        return true;
    }

    bool word_or_number(const std::string& path) {
        for (const std::string_view word : {std::string_view{"true"}, std::string_view{"false"}, std::string_view{"null"}}) {
            if (text_.substr(at_, word.size()) == word) {
                at_ += word.size();
                return true;
            }
        }
        return number() || fail(path, at_ < text_.size() ? "not a JSON value" : "the text ends too soon");
    }

    bool number() {
        take('-');
        if (!take('0') && !take_digits()) {
            return false;
        }
        if (take('.') && !take_digits()) {
            return false;
        }
        if (!take('e') && !take('E')) {
            return true;
        }
        if (!take('+')) {
            take('-');
        }
        return take_digits();
    }

    bool take_digits() {
        const std::size_t start = at_;
        at_ = std::min(text_.find_first_not_of(digits, at_), text_.size());
        return at_ > start;
    }

    bool take(char wanted) {
        const bool there = at_ < text_.size() && text_[at_] == wanted;
        at_ += there ? 1 : 0;
        return there;
    }

    bool take_after_blanks(char wanted) {
        skip_blanks();
        return take(wanted);
    }

    void skip_blanks() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }

    [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    [[nodiscard]] JsonPositions::Place place(std::size_t offset) {
        for (; counted_ < offset; ++counted_) {
            if (text_[counted_] == '\n') {
                ++line_;
                line_start_ = counted_ + 1;
            }
        }
        return {line_, static_cast<std::uint32_t>(offset >= line_start_ ? offset - line_start_ + 1 : 1)};
    }

    bool fail(const std::string& path, const char* why) {
        const auto here = place(std::min(at_, text_.size()));
        error_ = core::Error{fault_, 0, (path.empty() ? std::string{"JSON"} : path) + ": " + why, {here.line, here.column, path}};
        failed_ = true;
        return false;
    }

    std::string_view text_;
    core::Fault fault_;
    std::size_t at_ = 0;
    std::size_t counted_ = 0;
    std::size_t line_start_ = 0;
    std::uint32_t line_ = 1;
    JsonPositions found_;
    core::Error error_;
    bool failed_ = false;
};

core::Result<JsonPositions> JsonPositions::scan(std::string_view json, core::Fault fault) { return JsonScanner{json, fault}.run(); }

core::Location JsonPositions::of(const std::string& path) const {
    std::string known = path;
    while (!known.empty() && places_.find(known) == places_.end()) {
        const auto cut = known.find_last_of(".[");
        known.resize(cut == std::string::npos ? 0 : cut);
    }
    const auto found = places_.find(known);
    return found == places_.end() ? core::Location{0, 0, path} : core::Location{found->second.line, found->second.column, path};
}

std::vector<std::string> JsonPositions::names_in(const std::string& path) const {
    const auto found = names_.find(path);
    return found == names_.end() ? std::vector<std::string>{} : found->second;
}

} // namespace esente::formats
