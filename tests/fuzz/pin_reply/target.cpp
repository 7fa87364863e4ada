#include "adapters/soap/pin_codec.hpp"
#include "fakes/fake_counter.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

using namespace esente;

namespace {

/// What must hold of every reply, accepted or not.
void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

soap::HttpReply reply_of(std::string_view body, const char* charset, const std::shared_ptr<fakes::PlainSecrets>& secrets) {
    ports::SecretText text{secrets, body.size()};
    text.assign(body);
    return {.status = 200, .content_type = "text/xml", .charset = charset, .date = {}, .kept = false, .body = std::move(text)};
}

bool is_part(std::string_view text) {
    constexpr std::size_t longest_in_utf8 = std::size_t{16} * 4;
    return !text.empty() && text.size() <= longest_in_utf8;
}

void read(std::string_view body, const char* charset) {
    const auto secrets = std::make_shared<fakes::PlainSecrets>();
    {
        auto reply = reply_of(body, charset, secrets);
        const soap::Question question{soap::request_pin, "3f0e7c52-0d0b-4c8e-9d6a-1b8f4f6f2a10"};
        const auto read = soap::read_pin(reply, question, secrets);
        const auto* const answer = read ? std::get_if<ports::PinAnswer>(&*read) : nullptr;
        require(answer == nullptr ||
                (is_part(answer->first_pin.view()) && is_part(answer->first_puk.view()) && !answer->request_id.empty()));
    }
    require(secrets->out() == 0);
}

} // namespace

/// Each input is the body of a reply to `PIN.richiediPin`, parsed where it stands.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string body{data, data + size};
    for (const char* charset : {"", "iso-8859-1"}) {
        read(body, charset);
    }
    return 0;
}
