#include "adapters/screens/guard.hpp"

#include <string>

namespace esente::screens {
namespace {

std::string address(std::uint16_t port) { return "127.0.0.1:" + std::to_string(port); }

} // namespace

bool names_this_server(const Request& request, std::uint16_t port) { return request.host == address(port); }

bool is_own_get(const Request& request) {
    return request.fetch_site.empty() || request.fetch_site == "same-origin" || request.fetch_site == "none";
}

bool is_own_post(const Request& request, std::uint16_t port) {
    const bool said_same = request.fetch_site == "same-origin";
    if (request.origin == "null") {
        return said_same && request.fetch_mode == "navigate";
    }
    return request.origin == "http://" + address(port) && (said_same || request.fetch_site.empty());
}

bool has_cookie(const Request& request, const Visit& visit) {
    return same_secret(cookie_value(request.cookies, visit.cookie_name), visit.cookie_value);
}

bool same_secret(std::string_view one, std::string_view other) noexcept {
    if (one.size() != other.size() || one.empty()) {
        return false;
    }
    unsigned differs = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        differs |= static_cast<unsigned>(one[i] ^ other[i]) & 0xFFU;
    }
    return differs == 0;
}

} // namespace esente::screens
