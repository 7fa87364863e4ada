#pragma once

#include "core/counter/request.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

/// The words by which the command line, the record and the forms of the screens name what a request is made of. They never change, since
/// records bear them.
namespace esente::core::counter {

template <class Value> struct PermanentWords;
template <> struct PermanentWords<Operation> { static constexpr std::array<std::string_view, 2> all{"issue", "regenerate"}; };
template <> struct PermanentWords<RequestType> {
    static constexpr std::array<std::string_view, 3> all{"holder", "minor_or_ward", "health_delegate"};
};
template <> struct PermanentWords<DocumentKind> {
    static constexpr std::array<std::string_view, 6> all{"cie", "paper_id", "passport", "licence", "residence_permit", "other"};
};
template <> struct PermanentWords<Title> {
    static constexpr std::array<std::string_view, 9> all{
        "parent", "guardian", "support_administrator", "spouse", "child", "relative", "in_law", "cohabitant", "cousin"};
};
template <> struct PermanentWords<Line> { static constexpr std::array<std::string_view, 3> all{"", "direct", "collateral"}; };
template <> struct PermanentWords<AssistantTitle> {
    static constexpr std::array<std::string_view, 2> all{"curator", "support_administrator"};
};
template <> struct PermanentWords<FormKind> { static constexpr std::array<std::string_view, 2> all{"minor_or_ward", "health_delegate"}; };
template <> struct PermanentWords<Channel> { static constexpr std::array<std::string_view, 2> all{"sms", "email"}; };
template <> struct PermanentWords<ContactOwner> { static constexpr std::array<std::string_view, 2> all{"holder", "applicant"}; };
template <> struct PermanentWords<CardReason> {
    static constexpr std::array<std::string_view, 4> all{"theft", "loss", "not_received", "damaged"};
};

template <class Value> [[nodiscard]] constexpr std::string_view permanent_word(Value value) {
    return PermanentWords<Value>::all.at(static_cast<std::size_t>(value));
}

/// None for a word that is none of them.
template <class Value> [[nodiscard]] constexpr std::optional<Value> of_permanent_word(std::string_view word) {
    const auto& all = PermanentWords<Value>::all;
    const auto* const found = std::find(all.begin(), all.end(), word);
    return found != all.end() ? std::optional{static_cast<Value>(found - all.begin())} : std::nullopt;
}

} // namespace esente::core::counter
