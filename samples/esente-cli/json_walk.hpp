#pragma once

#include "failure.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace cli {

/// Line and column, from 1 in bytes, of an offset.
[[nodiscard]] Place place_of(const std::string& text, std::size_t at, const std::string& key);

/// Walks a JSON text token by token and knows where it is, which POCO's parser does not tell. Whatever does not fit throws.
class JsonWalk {
public:
    using Refusal = Failure (*)(std::string detail, Place at);

    /// The text outlives the walk.
    JsonWalk(const std::string& text, Refusal refusal) : text_{text}, refusal_{refusal} {}

    /// True, and behind the token, when it comes next.
    [[nodiscard]] bool take(std::string_view token);
    void need(std::string_view token);
    /// A JSON string; its bounds are found here, its escapes are POCO's affair.
    [[nodiscard]] std::string string();
    /// The characters of a number; empty where none comes next.
    [[nodiscard]] std::string number();
    /// Nothing may follow.
    void end();

    /// The next character that is no blank; 0 at the end.
    [[nodiscard]] char next();
    /// Where the next token begins.
    [[nodiscard]] std::size_t at();
    void go_to(std::size_t at) noexcept { at_ = at; }
    /// What a failure from here on is about.
    void now_at(const std::string& key) { key_ = key; }
    [[noreturn]] void fail(std::string detail) const;

private:
    void blanks();

    const std::string& text_;
    Refusal refusal_;
    std::size_t at_ = 0;
    std::string key_{};
};

} // namespace cli
