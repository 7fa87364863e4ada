#include "formats/xml_reader.hpp"

#include "core/text.hpp"
#include "formats/xml_guard.hpp"

#include <algorithm>
#include <openssl/evp.h>

namespace esente::formats {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t longest_name_shown = 60;

std::string_view local_name(std::string_view name) noexcept {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view prefix_of(std::string_view name) noexcept {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

core::Error refusal(core::Fault fault, std::string detail, core::Location at = {}) {
    return core::Error{fault, 0, std::move(detail), std::move(at)};
}

/// A document is one element; comments and instructions may stand around it.
bool has_one_root(const pugi::xml_document& tree) {
    const auto nodes = tree.children();
    return std::count_if(nodes.begin(), nodes.end(), [](const pugi::xml_node& node) { return node.type() == pugi::node_element; }) == 1;
}

/// The parser does not look at text outside the root.
bool ends_with_a_tag(std::string_view text) { return core::trim(text).ends_with('>'); }

} // namespace

core::Location locate(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return core::Location{.line = static_cast<std::uint32_t>(1 + std::count(before.begin(), before.end(), '\n')),
                          .column = static_cast<std::uint32_t>(1 + before.size() - line_start),
                          .key = {}};
}

struct XmlDocument::State {
    State() = default;
    ~State() {
        OPENSSL_cleanse(own.data(), own.size());
        OPENSSL_cleanse(parsed.data(), parsed.size());
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    std::string own;       ///< of a document that was copied
    std::string parsed;    ///< the same; the parser writes into it
    std::string_view text; ///< UTF-8; offsets count in it
    XmlEncoding written = XmlEncoding::utf8;
    pugi::xml_document tree;
    core::Fault fault = core::Fault::defect;
    std::optional<core::Error> problem;

    /// In the bytes as they came: a character that takes two bytes here was one in ISO-8859-1.
    [[nodiscard]] core::Location place(std::ptrdiff_t offset) const {
        const std::string_view before = text.substr(0, static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)));
        core::Location found = locate(before, before.size());
        if (written == XmlEncoding::latin1) {
            const std::string_view line = before.substr(before.size() + 1 - found.column);
            const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
            found.column -= static_cast<std::uint32_t>(std::count_if(line.begin(), line.end(), continues));
        }
        return found;
    }
};

core::Result<XmlDocument> XmlDocument::parse(std::string_view bytes, XmlRules rules) {
    if (bytes.size() > rules.longest) {
        return refusal(rules.fault, "the document is longer than " + std::to_string(rules.longest) + " bytes");
    }
    const auto encoding = xml_encoding(bytes, rules.charset);
    if (!encoding) {
        return refusal(rules.fault, "the document is neither UTF-8 nor ISO-8859-1");
    }
    if (bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());
    }
    auto state = std::make_shared<State>();
    state->own = *encoding == XmlEncoding::latin1 ? core::utf8_from_latin1(bytes) : std::string{bytes};
    state->text = state->own;
    state->written = *encoding;
    state->parsed = state->own;
    if (auto refused = parse_into(*state, state->parsed.data(), rules)) {
        return std::move(*refused);
    }
    return XmlDocument{std::move(state)};
}

core::Result<XmlDocument> XmlDocument::parse_in_place(char* bytes, std::size_t size, XmlRules rules) {
    if (size > rules.longest) {
        return refusal(rules.fault, "the document is longer than " + std::to_string(rules.longest) + " bytes");
    }
    const std::string_view given{bytes, size};
    const std::size_t mark = given.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    auto state = std::make_shared<State>();
    state->text = given.substr(mark);
    if (auto refused = parse_into(*state, bytes + mark, rules)) {
        return std::move(*refused);
    }
    return XmlDocument{std::move(state)};
}

std::optional<core::Error> XmlDocument::parse_into(State& state, char* in_place, const XmlRules& rules) {
    constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single;
    state.fault = rules.fault;
    if (const auto flaw = xml_flaw(state.text, rules.deepest)) {
        return refusal(rules.fault, flaw->what, state.place(static_cast<std::ptrdiff_t>(flaw->offset)));
    }
    const bool closed = ends_with_a_tag(state.text); // looked at first: parsing in place cuts the last byte off
    const auto size = state.text.size();
    const auto parsed = state.tree.load_buffer_inplace(in_place, size, options, pugi::encoding_utf8);
    if (!parsed) {
        return refusal(rules.fault, std::string{"not well-formed XML: "} + parsed.description(), state.place(parsed.offset));
    }
    if (!has_one_root(state.tree) || !closed) {
        return refusal(rules.fault, "not one XML element");
    }
    return std::nullopt;
}

XmlElement XmlDocument::root() const { return {state_.get(), state_->tree.document_element()}; }

const std::optional<core::Error>& XmlDocument::problem() const noexcept { return state_->problem; }

std::string_view XmlElement::name() const noexcept { return local_name(node_.name()); }

std::string_view XmlElement::namespace_uri() const {
    const std::string prefix{prefix_of(node_.name())};
    const std::string declaration = prefix.empty() ? "xmlns" : "xmlns:" + prefix;
    for (pugi::xml_node node = node_; node; node = node.parent()) {
        if (const auto attribute = node.attribute(declaration.c_str())) {
            return attribute.value();
        }
    }
    return {};
}

XmlElement XmlElement::first_child() const {
    pugi::xml_node node = node_.first_child();
    while (node && node.type() != pugi::node_element) {
        node = node.next_sibling();
    }
    return {state_, node};
}

XmlElement XmlElement::next_sibling() const {
    pugi::xml_node node = node_.next_sibling();
    while (node && node.type() != pugi::node_element) {
        node = node.next_sibling();
    }
    return {state_, node};
}

XmlElement XmlElement::child(std::string_view name) const {
    const XmlElement found = child_if_any(name);
    if (!found.present() && present()) {
        refuse("lacks " + std::string{name});
    }
    return found;
}

XmlElement XmlElement::child_if_any(std::string_view name) const {
    XmlElement found = absent();
    for (XmlElement each = first_child(); each.present(); each = each.next_sibling()) {
        if (each.name() != name) {
            continue;
        }
        if (found.present()) {
            each.refuse("is there more than once");
            return absent();
        }
        found = each;
    }
    return found;
}

std::vector<XmlElement> XmlElement::children(std::string_view name) const {
    std::vector<XmlElement> all;
    for (XmlElement each = first_child(); each.present(); each = each.next_sibling()) {
        if (each.name() == name) {
            all.push_back(each);
        }
    }
    return all;
}

std::vector<XmlElement> XmlElement::children() const {
    std::vector<XmlElement> all;
    for (XmlElement each = first_child(); each.present(); each = each.next_sibling()) {
        all.push_back(each);
    }
    return all;
}

std::string XmlElement::text() const {
    std::string all;
    for (const pugi::xml_node node : node_.children()) {
        if (node.type() == pugi::node_element) {
            refuse("holds elements where text belongs");
            return {};
        }
        all += node.value();
    }
    return std::string{core::trim(all)};
}

std::string_view XmlElement::text_in_place() const {
    const pugi::xml_node only = node_.first_child();
    const bool is_text = only.type() == pugi::node_pcdata || only.type() == pugi::node_cdata;
    const bool several = static_cast<bool>(only.next_sibling());
    if (static_cast<bool>(only) && (!is_text || several)) {
        refuse("does not hold one piece of text");
        return {};
    }
    return core::trim(only.value());
}

std::string XmlElement::text_of(std::string_view name) const {
    const XmlElement element = child(name);
    std::string text = element.text();
    if (element.present() && text.empty()) {
        element.refuse("is empty");
    }
    return text;
}

std::string XmlElement::text_of_any(std::string_view name) const { return child_if_any(name).text(); }

std::string XmlElement::attribute(std::string_view name) const { return node_.attribute(std::string{name}.c_str()).value(); }

core::Location XmlElement::at() const {
    core::Location place = state_->place(node_.offset_debug() - 1); // the parser gives the place of the name, one past its '<'
    place.key = core::harmless(name(), longest_name_shown);
    return place;
}

std::string XmlElement::path() const {
    std::vector<std::string> names;
    for (pugi::xml_node node = node_; node && node.type() == pugi::node_element; node = node.parent()) {
        names.push_back(core::harmless(local_name(node.name()), longest_name_shown));
    }
    std::string path;
    std::for_each(names.rbegin(), names.rend(), [&](const std::string& name) { path.append("/").append(name); });
    return path;
}

void XmlElement::refuse(std::string_view why) const {
    if (!state_->problem) {
        state_->problem = refusal(state_->fault, path() + " " + std::string{why}, at());
    }
}

} // namespace esente::formats
