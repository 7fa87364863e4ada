#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace esente::formats {

/// The one encoding a document was written in. Others are refused.
enum class XmlEncoding : unsigned char { utf8, latin1 };

/// What is wrong with a document before it is parsed, and how many bytes from its beginning.
struct XmlFlaw {
    std::string what; ///< English, holds nothing of the document
    std::size_t offset = 0;
};

/// The encoding by `charset` (of a Content-Type header; RFC 7303 §3 lets it win) or, where that is empty, by the XML declaration;
/// UTF-8 when neither says. Empty for any other encoding, UTF-16 and UTF-32 included.
[[nodiscard]] std::optional<XmlEncoding> xml_encoding(std::string_view bytes, std::string_view charset = {});

/// Looks at UTF-8 text before a parser sees it: no document type declaration (so no entity can be declared and nothing can be fetched),
/// no nesting beyond `deepest`, no reference but the five named ones and characters of XML 1.0 §2.2, no control character.
/// The parser used here would pass over each of these, or cut a text short at `&#0;`.
[[nodiscard]] std::optional<XmlFlaw> xml_flaw(std::string_view utf8, std::size_t deepest);

/// Local name of the first element, without parsing; empty when the text does not begin like a document.
[[nodiscard]] std::string_view xml_root_name(std::string_view bytes) noexcept;

} // namespace esente::formats
