#include "flat_json.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <string_view>

namespace cli {
namespace {

/// Walks the text; whatever does not fit is a failure at that place.
class Walk {
public:
    explicit Walk(const std::string& text) : text_{text} {}

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
    [[nodiscard]] std::string string() {
        blanks();
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
        return decoded(begin);
    }

    void end() {
        blanks();
        if (at_ != text_.size()) {
            fail("something follows the object");
        }
    }

    [[nodiscard]] std::size_t at() const noexcept { return at_; }
    [[noreturn]] void fail(std::string detail) const { throw bad_certificate(std::move(detail), place_of(text_, at_, key_)); }
    void now_at(const std::string& key) { key_ = key; }

private:
    [[nodiscard]] std::string decoded(std::size_t begin) const {
        try {
            Poco::JSON::Parser parser;
            const auto list = parser.parse("[" + text_.substr(begin, at_ - begin) + "]").extract<Poco::JSON::Array::Ptr>();
            return list->getElement<std::string>(0);
        } catch (const Poco::Exception&) {
            throw bad_certificate("not a JSON text", place_of(text_, begin, key_));
        }
    }

    const std::string& text_;
    std::size_t at_ = 0;
    std::string key_{};
};

FlatMember read_member(Walk& walk) {
    FlatMember member{.key = walk.string()};
    walk.now_at(member.key);
    walk.need(":");
    walk.blanks();
    member.at = walk.at();
    member.is_null = walk.take("null");
    if (!member.is_null) {
        member.value = walk.string();
    }
    return member;
}

} // namespace

std::vector<FlatMember> read_flat_json(const std::string& text) {
    Walk walk{text};
    std::vector<FlatMember> members;
    walk.need("{");
    bool more = !walk.take("}");
    while (more) {
        FlatMember member = read_member(walk);
        const bool twice = std::any_of(members.begin(), members.end(), [&](const FlatMember& other) { return other.key == member.key; });
        if (twice) {
            walk.fail("the key stands twice");
        }
        members.push_back(std::move(member));
        more = walk.take(",");
        if (!more) {
            walk.need("}");
        }
    }
    walk.end();
    return members;
}

Place place_of(const std::string& text, std::size_t at, const std::string& key) {
    const std::string_view before = std::string_view{text}.substr(0, at);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const auto line_start = before.rfind('\n');
    const std::size_t column = line_start == std::string_view::npos ? at + 1 : at - line_start;
    return {.line = static_cast<std::uint32_t>(lines) + 1, .column = static_cast<std::uint32_t>(column), .key = key};
}

} // namespace cli
