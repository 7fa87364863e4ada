#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace esente::soap {

/// Writes XML at the end of a text, in document order. There is no tree: a request names people, and the only copy of it is the text,
/// which is wiped when it goes (doc/adr/0014). Names and attributes are ours: nothing in them is escaped.
class XmlOut {
public:
    explicit XmlOut(std::string& document) : document_{document} {}

    /// An element that `content(*this)` fills. `attributes` are as they stand in the tag, e.g. `a="1" b="2"`.
    template <class Content> void element(std::string_view name, std::string_view attributes, Content content) {
        open(name, attributes);
        content(*this);
        close(name);
    }
    template <class Content> void element(std::string_view name, Content content) { element(name, {}, std::move(content)); }
    /// An element that holds text: UTF-8, without the controls that XML forbids.
    void text(std::string_view name, std::string_view content);

private:
    void open(std::string_view name, std::string_view attributes);
    void close(std::string_view name);

    std::string& document_;
};

} // namespace esente::soap
