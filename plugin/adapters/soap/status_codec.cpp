#include "adapters/soap/status_codec.hpp"

namespace esente::soap {
namespace {

using formats::XmlElement;

/// xs:boolean; a service that does not say wants no `prestazione`.
bool read_flag(const XmlElement& parent, std::string_view name) {
    const auto element = parent.child_if_any(name);
    const std::string text = element.text();
    const bool yes = text == "true" || text == "1";
    if (!yes && !text.empty() && text != "false" && text != "0") {
        element.refuse("is neither true nor false");
    }
    return yes;
}

core::Result<core::StatusReply> read_content(const XmlElement& content) {
    core::StatusAnswer answer{
        .state = content.text_of("stato"), .wants_services = read_flag(content, "richiedePrestazioni"), .notices = {}, .answered_at = {}};
    for (const auto& notice : content.children("avviso")) {
        answer.notices.push_back({.from = core::instant_from_iso(notice.text_of_any("dal")),
                                  .to = core::instant_from_iso(notice.text_of_any("al")),
                                  .text = notice.text_of_any("testo")});
    }
    return core::StatusReply{std::move(answer)};
}

} // namespace

core::Result<core::StatusReply> read_status(const ReplyBytes& reply, const Question& question) {
    return read_reply<core::StatusReply>(reply, question, read_content);
}

} // namespace esente::soap
