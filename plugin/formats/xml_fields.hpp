#pragma once

#include "formats/xml_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace esente::formats {

/// How an element must be there. An empty optional element reads as an absent one.
enum class XmlNeed : std::uint8_t {
    optional,
    present, ///< mandatory, may be empty
    filled,  ///< mandatory, not empty
};

inline constexpr std::size_t any_length = static_cast<std::size_t>(-1);

/// One child element of a record and where it goes: its text, or whatever `read` makes of it. Neither: known and passed over.
template <class Record> struct XmlField {
    std::string_view name;
    XmlNeed need = XmlNeed::optional;
    std::size_t longest = any_length; ///< of the text, in characters
    std::string& (*place)(Record&) = nullptr;
    void (*read)(Record&, const XmlElement&) = nullptr;
};

/// Text of an element that may have at most `longest` characters, and must have one when it is to be filled.
[[nodiscard]] std::string field_text(const XmlElement& element, XmlNeed need, std::size_t longest);

/// Reads the children of `parent` in one pass, in whatever order: a repeated one and a missing mandatory one are problems, one without a
/// field goes to `unknown`.
template <class Record>
void read_fields(const XmlElement& parent, std::span<const XmlField<Record>> fields, Record& record, void (*unknown)(const XmlElement&)) {
    std::uint64_t seen = 0;
    std::size_t next = 0; // documents follow the order of their schema: the next field is the likely one
    for (XmlElement child = parent.first_child(); child.present(); child = child.next_sibling()) {
        const std::string_view name = child.name();
        std::size_t tried = 0;
        while (tried < fields.size() && fields[next].name != name) {
            next = next + 1 == fields.size() ? 0 : next + 1;
            ++tried;
        }
        if (tried == fields.size()) {
            unknown(child);
            continue;
        }
        const XmlField<Record>& field = fields[next];
        const std::uint64_t bit = std::uint64_t{1} << next;
        if ((seen & bit) != 0) {
            child.refuse("is there more than once");
        } else if (field.place != nullptr) {
            field.place(record) = field_text(child, field.need, field.longest);
        } else if (field.read != nullptr) {
            field.read(record, child);
        }
        seen |= bit;
    }
    for (std::size_t i = 0; i < fields.size() && parent.present(); ++i) {
        if (fields[i].need != XmlNeed::optional && (seen >> i & 1U) == 0) {
            parent.refuse("lacks " + std::string{fields[i].name});
        }
    }
}

} // namespace esente::formats
