#include "adapters/soap/http_transport.hpp"

#include "adapters/soap/heap_memory.hpp"

#include <utility>

namespace esente::soap {

HttpTransport::HttpTransport(SessionPool& sessions, std::uint64_t max_reply_bytes, std::shared_ptr<ports::SecretMemoryPort> locked)
    : sessions_{sessions}, max_reply_bytes_{max_reply_bytes}, ordinary_{std::make_shared<HeapMemory>()}, locked_{std::move(locked)} {}

core::Result<HttpReply> HttpTransport::post(const HttpRequest& request, Call& call) const {
    return repeated(call, [&] { return once(request, call); });
}

core::Result<HttpReply> HttpTransport::post_for_secret(const HttpRequest& request, Call& call) const {
    return repeated(call, [&] { return once_for_secret(request, call); });
}

Attempt<HttpReply> HttpTransport::once(const HttpRequest& request, Call& call) const {
    if (call.over()) {
        return {call_is_over()};
    }
    const ExchangeTerms terms{.url = sessions_.url(), .max_reply_bytes = max_reply_bytes_, .keep_connection = true, .memory = ordinary_};
    auto [session, kept] = sessions_.take();
    auto made = attempt<HttpReply>(*session, kept, call, [&](Session& open) { return exchange(open, request, terms); });
    if (made.outcome.ok() && made.outcome->kept && !call.over()) {
        sessions_.give_back(std::move(session));
    }
    return made;
}

Attempt<HttpReply> HttpTransport::once_for_secret(const HttpRequest& request, Call& call) const {
    if (call.over()) {
        return {call_is_over()};
    }
    const ExchangeTerms terms{.url = sessions_.url(), .max_reply_bytes = max_reply_bytes_, .keep_connection = false, .memory = locked_};
    const auto session = sessions_.fresh();
    return attempt<HttpReply>(*session, false, call, [&](Session& open) { return exchange(open, request, terms); });
}

} // namespace esente::soap
