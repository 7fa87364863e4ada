#include "json_walk.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <utility>

namespace cli {

Place place_of(const std::string& text, std::size_t at, const std::string& key) {
    const std::string_view before = std::string_view{text}.substr(0, at);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const auto line_start = before.rfind('\n');
    const std::size_t column = line_start == std::string_view::npos ? at + 1 : at - line_start;
    return {.line = static_cast<std::uint32_t>(lines) + 1, .column = static_cast<std::uint32_t>(column), .key = key};
}

void JsonWalk::blanks() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }

char JsonWalk::next() {
    blanks();
    return at_ < text_.size() ? text_[at_] : '\0';
}

std::size_t JsonWalk::at() {
    blanks();
    return at_;
}

bool JsonWalk::take(std::string_view token) {
    blanks();
    const bool here = text_.compare(at_, token.size(), token) == 0;
    at_ += here ? token.size() : 0;
    return here;
}

void JsonWalk::need(std::string_view token) {
    if (!take(token)) {
        fail("expected " + std::string{token});
    }
}

std::string JsonWalk::string() {
    const std::size_t begin = at();
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
        const auto list = parser.parse("[" + text_.substr(begin, at_ - begin) + "]").extract<Poco::JSON::Array::Ptr>();
        return list->getElement<std::string>(0);
    } catch (const Poco::Exception&) {
        at_ = begin;
        fail("not a JSON text");
    }
}

std::string JsonWalk::number() {
    const std::size_t begin = at();
    at_ = std::min(text_.find_first_not_of("-0123456789", at_), text_.size());
    return text_.substr(begin, at_ - begin);
}

void JsonWalk::end() {
    blanks();
    if (at_ != text_.size()) {
        fail("something follows the object");
    }
}

void JsonWalk::fail(std::string detail) const { throw refusal_(std::move(detail), place_of(text_, at_, key_)); }

} // namespace cli
