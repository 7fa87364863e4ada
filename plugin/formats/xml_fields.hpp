#pragma once

#include "formats/xml_reader.hpp"

#include <bitset>
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

/// The place of the field of that name, looked for from `likely` on and around; `fields.size()` when there is none.
template <class Record>
[[nodiscard]] std::size_t place_of(std::string_view name, std::span<const XmlField<Record>> fields, std::size_t likely) noexcept {
    for (std::size_t tried = 0; tried < fields.size(); ++tried) {
        const std::size_t place = likely + tried < fields.size() ? likely + tried : likely + tried - fields.size();
        if (fields[place].name == name) {
            return place;
        }
    }
    return fields.size();
}

/// Reads one element into its field.
template <class Record> void read_field(const XmlElement& element, const XmlField<Record>& field, Record& record) {
    if (field.place != nullptr) {
        field.place(record) = field_text(element, field.need, field.longest);
    } else if (field.read != nullptr) {
        field.read(record, element);
    }
}

/// Reads the children of `parent` in one pass, in whatever order: a repeated one and a missing mandatory one are problems, one without a
/// field goes to `unknown`. At most 64 fields.
template <class Record>
void read_fields(const XmlElement& parent, std::span<const XmlField<Record>> fields, Record& record, void (*unknown)(const XmlElement&)) {
    std::bitset<64> seen;
    std::size_t likely = 0; // documents follow the order of their schema
    for (XmlElement child = parent.first_child(); child.present(); child = child.next_sibling()) {
        const std::size_t place = place_of(child.name(), fields, likely);
        if (place == fields.size()) {
            unknown(child);
        } else if (seen[place]) {
            child.refuse("is there more than once");
        } else {
            read_field(child, fields[place], record);
            seen.set(place);
            likely = place;
        }
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].need != XmlNeed::optional && !seen[i]) {
            parent.refuse("lacks " + std::string{fields[i].name});
        }
    }
}

} // namespace esente::formats
