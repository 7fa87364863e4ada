#pragma once

#include "adapters/soap/app_context.hpp"
#include "adapters/soap/fields.hpp"
#include "adapters/soap/operation.hpp"
#include "adapters/soap/xml_out.hpp"
#include "core/operator.hpp"
#include "core/result.hpp"
#include "formats/xml_reader.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace esente::soap {

/// A reply as the transport hands it over: HTTP status 200 or 500.
struct ReplyBytes {
    int status = 0;
    std::string content_type; ///< media type without parameters, lower case
    std::string charset;      ///< parameter of the media type; empty if not said
    std::string body;
};

/// What a reply must belong to.
struct Question {
    Operation operation;
    std::string message_id;
};

/// A reply that belongs to its question: `param` holds exactly one of `datiRisposta` and `esitoNegativo`.
struct Answer {
    formats::XmlDocument document; ///< keeps the elements alive and collects what is wrong with them
    formats::XmlElement content;
    bool refused = false; ///< content is `esitoNegativo`
};

/// SOAP 1.1 envelope in UTF-8 with one header and one body element, whose `param` is filled by `fill`.
[[nodiscard]] std::string write_request(const Operation& operation, const std::function<void(XmlOut& header)>& head,
                                        const std::function<void(XmlOut& param)>& fill);

/// Opens a reply. Content type and root element are looked at before the parser runs. SERVICE_HTTP for a 500 that is no SOAP,
/// SERVICE_FAULT for a SOAP Fault, SERVICE_MALFORMED for anything that is not the answer to `question`; `native` is the HTTP status.
[[nodiscard]] core::Result<Answer> open_reply(const ReplyBytes& reply, const Question& question);

/// The same for a reply whose bytes are kept elsewhere: a refusal that can be made without parsing, and what a parsed document is.
[[nodiscard]] std::optional<core::Error> unreadable(int status, std::string_view content_type, std::string_view body);
[[nodiscard]] core::Result<Answer> open_document(formats::XmlDocument document, int status, const Question& question);

/// A failure of a reader as the port reports it: without line and column, which belong to texts that people write.
[[nodiscard]] core::Error malformed(core::Error problem, int status);

/// The whole reply: what `read` makes of `datiRisposta`, or the domain error.
template <class Reply, class Read>
[[nodiscard]] core::Result<Reply> read_answer(const core::Result<Answer>& answer, int status, Read read) {
    if (!answer) {
        return answer.error();
    }
    core::Result<Reply> content = answer->refused ? core::Result<Reply>{Reply{read_domain_error(answer->content)}} : read(answer->content);
    if (const auto& problem = answer->document.problem()) {
        return malformed(*problem, status);
    }
    return content;
}

template <class Reply, class Read>
[[nodiscard]] core::Result<Reply> read_reply(const ReplyBytes& reply, const Question& question, Read read) {
    return read_answer<Reply>(open_reply(reply, question), reply.status, std::move(read));
}

} // namespace esente::soap
