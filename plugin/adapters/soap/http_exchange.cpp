#include "adapters/soap/http_exchange.hpp"

#include "adapters/soap/http_head.hpp"

#include <Poco/DateTime.h>
#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeParser.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/MediaType.h>
#include <Poco/Net/NetException.h>

#include <algorithm>
#include <sstream>
#include <utility>

namespace esente::soap {
namespace {

using Poco::Net::HTTPRequest;

constexpr std::size_t first_capacity = 16'384;
constexpr std::size_t longest_head = 16'384;
constexpr int gateway_timeout = 504;
constexpr int first_final_status = 200;

std::string message_of(const HttpRequest& request, const ExchangeTerms& terms) {
    const std::string path = terms.url.getPathAndQuery();
    HTTPRequest post{HTTPRequest::HTTP_POST, path.empty() ? "/" : path, HTTPRequest::HTTP_1_1};
    post.setHost(terms.url.getHost(), terms.url.getPort());
    post.set("SOAPAction", '"' + request.action + '"');
    post.setContentType("text/xml; charset=utf-8");
    post.setContentLength64(static_cast<Poco::Int64>(request.body.size()));
    post.setKeepAlive(terms.keep_connection);
    std::ostringstream head; // names nobody
    post.write(head);
    std::string message = head.str();
    message.reserve(message.size() + request.body.size());
    return message += request.body;
}

core::Error malformed_reply(const std::string& detail, int status) { return core::failure(core::Fault::service_malformed, detail, status); }

/// What is known of a reply while it comes in.
enum class Progress : std::uint8_t { more, whole, broken };

/// A reply that is being received.
class Incoming {
public:
    Incoming(Session& session, const ExchangeTerms& terms) : session_{session}, terms_{terms} {}

    Attempt<HttpReply> receive() {
        if (auto refusal = receive_head()) {
            return {std::move(*refusal)};
        }
        if (head_->status != Poco::Net::HTTPResponse::HTTP_OK && head_->status != Poco::Net::HTTPResponse::HTTP_INTERNAL_SERVER_ERROR) {
            return {core::failure(core::Fault::service_http, "HTTP status " + std::to_string(head_->status), head_->status),
                    head_->status == gateway_timeout ? Mishap::gateway_timeout : Mishap::other};
        }
        auto progress = progress_of_body(false);
        while (progress == Progress::more && !too_long()) {
            progress = progress_of_body(!receive_more());
        }
        if (too_long()) {
            return {malformed_reply("the reply is longer than " + std::to_string(terms_.max_reply_bytes) + " bytes", head_->status)};
        }
        if (progress == Progress::broken) {
            return {malformed_reply("the reply broke off after " + std::to_string(have()) + " bytes", head_->status)};
        }
        return {described(), Mishap::none};
    }

private:
    [[nodiscard]] std::size_t have() const { return received_.size() - head_->size; }
    [[nodiscard]] bool too_long() const {
        return have() > terms_.max_reply_bytes || head_->content_length.value_or(0) > terms_.max_reply_bytes;
    }

    void make_room() {
        if (received_.size() == received_.capacity()) {
            ports::SecretText larger{terms_.memory, std::max(first_capacity, received_.capacity() * 2)};
            larger.assign(received_.view());
            received_ = std::move(larger);
        }
    }

    std::size_t receive_piece() {
        make_room();
        const auto had = received_.size();
        const auto got = session_.receive_into(received_.data() + had, received_.capacity() - had);
        received_.resize(had + got);
        return got;
    }

    /// False when the peer is done, in whatever way it ended.
    bool receive_more() {
        try {
            return receive_piece() > 0;
        } catch (const Poco::Exception&) {
            return false;
        }
    }

    /// The head of the final response (RFC 9110 §15.2: others may come before it); an error if there is none.
    std::optional<core::Error> receive_head() {
        while (!head_) {
            const auto got = receive_piece();
            if (received_.size() == 0) {
                throw Poco::Net::NoMessageException{};
            }
            head_ = read_head(received_.view());
            if (head_ ? head_->status == 0 : got == 0 || received_.size() > longest_head) {
                return core::failure(core::Fault::service_http, "what came is no HTTP reply");
            }
            while (head_ && head_->status < first_final_status) {
                drop_front(head_->size);
                head_ = read_head(received_.view());
            }
        }
        return std::nullopt;
    }

    Progress progress_of_body(bool ended) {
        if (head_->chunked) {
            std::size_t length = have();
            const auto chunks = unchunk(received_.data() + head_->size, length);
            if (chunks == Chunks::complete) {
                received_.resize(head_->size + length);
                return Progress::whole;
            }
            return chunks == Chunks::malformed || ended ? Progress::broken : Progress::more;
        }
        if (head_->content_length) {
            return have() == *head_->content_length           ? Progress::whole
                   : have() > *head_->content_length || ended ? Progress::broken
                                                              : Progress::more;
        }
        return ended ? Progress::whole : Progress::more;
    }

    void drop_front(std::size_t count) {
        const auto left = received_.size() - count;
        ports::copy_secret(received_.view().substr(count), received_.data()); // forwards, byte by byte: the two may overlap
        received_.resize(left);
    }

    HttpReply described() {
        const Poco::Net::MediaType media{head_->content_type};
        std::string type = media.getType() + "/" + media.getSubType();
        std::transform(type.begin(), type.end(), type.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        drop_front(head_->size);
        return {.status = head_->status,
                .content_type = std::move(type),
                .charset = media.hasParameter("charset") ? media.getParameter("charset") : "",
                .date = http_date(head_->date),
                .kept = head_->keeps_connection && (head_->chunked || head_->content_length),
                .body = std::move(received_)};
    }

    Session& session_;
    const ExchangeTerms& terms_;
    ports::SecretText received_;
    std::optional<HttpHead> head_;
};

} // namespace

std::optional<core::Instant> http_date(const std::string& text) {
    Poco::DateTime date;
    int zone = 0;
    if (!Poco::DateTimeParser::tryParse(Poco::DateTimeFormat::HTTP_FORMAT, text, date, zone)) {
        return std::nullopt;
    }
    return core::Instant{std::chrono::milliseconds{date.timestamp().epochMicroseconds() / 1000}};
}

Attempt<HttpReply> exchange(Session& session, const HttpRequest& request, const ExchangeTerms& terms) {
    session.send(message_of(request, terms));
    return Incoming{session, terms}.receive();
}

} // namespace esente::soap
