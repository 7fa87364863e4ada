#pragma once

#include "core/error.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace esente::formats {

/// What a document may be, and as which fault it is refused.
struct XmlRules {
    core::Fault fault = core::Fault::defect;
    std::size_t longest = 1'048'576; ///< bytes
    std::size_t deepest = 32;        ///< elements within elements
    std::string_view charset{};      ///< of the Content-Type header; empty: by the XML declaration
};

class XmlElement;

/// A parsed document and the first thing that was found wrong with it. Reading never stops at a fault: values read after the first one are
/// empty and the caller asks once, at the end (`finish`). Its copies of the text are wiped: messages hold a PIN and personal data.
/// Not for several threads at a time.
class XmlDocument {
public:
    /// UTF-8 or ISO-8859-1. Refused with line and column: an empty or too long text, another encoding, a document type declaration,
    /// nesting beyond the limit, anything that is not one well-formed element.
    [[nodiscard]] static core::Result<XmlDocument> parse(std::string_view bytes, XmlRules rules);

    /// The same for a document that holds a secret: parsed where it stands, copied nowhere. `bytes` is UTF-8, is changed by the parser and
    /// must outlive the document.
    [[nodiscard]] static core::Result<XmlDocument> parse_in_place(char* bytes, std::size_t size, XmlRules rules);

    /// The outermost element. Valid while the document lives, as every element taken from it.
    [[nodiscard]] XmlElement root() const;
    /// The first thing that was missing, repeated or refused.
    [[nodiscard]] const std::optional<core::Error>& problem() const noexcept;
    /// `value`, unless something was wrong.
    template <class T> [[nodiscard]] core::Result<T> finish(T value) const {
        return problem() ? core::Result<T>{*problem()} : core::Result<T>{std::move(value)};
    }

private:
    friend class XmlElement;
    struct State;
    [[nodiscard]] static std::optional<core::Error> parse_into(State& state, char* in_place, const XmlRules& rules);
    explicit XmlDocument(std::shared_ptr<State> state) : state_{std::move(state)} {}
    std::shared_ptr<State> state_;
};

/// One element, found by local name whatever its prefix; or an absent one, from which everything reads as absent without further complaint.
class XmlElement {
public:
    [[nodiscard]] bool present() const noexcept { return static_cast<bool>(node_); }
    /// Without prefix.
    [[nodiscard]] std::string_view name() const noexcept;
    /// The namespace its prefix (or the lack of one) stands for; empty for none.
    [[nodiscard]] std::string_view namespace_uri() const;

    /// The only child of that name: none or two are problems.
    [[nodiscard]] XmlElement child(std::string_view name) const;
    /// The only child of that name or an absent element: two are a problem.
    [[nodiscard]] XmlElement child_if_any(std::string_view name) const;
    /// All children of that name, in order.
    [[nodiscard]] std::vector<XmlElement> children(std::string_view name) const;
    /// All child elements, in order.
    [[nodiscard]] std::vector<XmlElement> children() const;
    /// The first child element, or an absent one.
    [[nodiscard]] XmlElement first_child() const;
    /// The element after this one within the same parent, or an absent one.
    [[nodiscard]] XmlElement next_sibling() const;

    /// Text without blanks at its ends, CDATA included, comments not; a child element in it is a problem. UTF-8, may be hostile.
    [[nodiscard]] std::string text() const;
    /// The text where the document holds it, without a copy; it must stand in one piece, or it is a problem.
    [[nodiscard]] std::string_view text_in_place() const;
    /// Text of the only child of that name; an empty one is a problem too.
    [[nodiscard]] std::string text_of(std::string_view name) const;
    /// Text of the child of that name; empty where there is none.
    [[nodiscard]] std::string text_of_any(std::string_view name) const;
    /// Value of an attribute without prefix; empty where there is none.
    [[nodiscard]] std::string attribute(std::string_view name) const;

    /// Line and column of its opening tag, and its name.
    [[nodiscard]] core::Location at() const;
    /// Records that this element cannot be accepted; `why` holds nothing of the document. Only the first problem of a document is kept.
    void refuse(std::string_view why) const;

private:
    friend class XmlDocument;
    XmlElement(XmlDocument::State* state, pugi::xml_node node) : state_{state}, node_{node} {}
    [[nodiscard]] std::string path() const;
    [[nodiscard]] XmlElement absent() const { return {state_, {}}; }

    XmlDocument::State* state_;
    pugi::xml_node node_;
};

/// Line and column, from 1 and in bytes, of an offset in a text.
[[nodiscard]] core::Location locate(std::string_view text, std::size_t offset);

} // namespace esente::formats
