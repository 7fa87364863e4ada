#pragma once

#include "adapters/screens/http.hpp"
#include "adapters/screens/visit.hpp"

#include <cstdint>
#include <string_view>

/// Who may ask for what. Nothing here looks into a visit's progress.
namespace esente::screens {

/// True when the request is meant for this very server: Host is `127.0.0.1:PORT` and nothing else (DNS rebinding names another).
[[nodiscard]] bool names_this_server(const Request& request, std::uint16_t port);

/// True for a navigation or a look-up that the person or our own page began. A browser that says nothing is believed: the cookie decides.
[[nodiscard]] bool is_own_get(const Request& request);

/// True for a form that our own page sent: its Origin is ours. Under `no-referrer` a browser writes `null` for a form (Fetch Standard §3.2,
/// "append a request Origin header"); that is taken only together with a Sec-Fetch-Site that says same-origin, which no page can forge.
[[nodiscard]] bool is_own_post(const Request& request, std::uint16_t port);

/// True when the request carries the cookie of this visit.
[[nodiscard]] bool has_cookie(const Request& request, const Visit& visit);

/// Compares in a time that does not depend on where the texts differ; false for empty ones.
[[nodiscard]] bool same_secret(std::string_view one, std::string_view other) noexcept;

} // namespace esente::screens
