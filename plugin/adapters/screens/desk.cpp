#include "adapters/screens/desk.hpp"

#include "adapters/screens/acts/acts.hpp"
#include "adapters/screens/assets.hpp"
#include "adapters/screens/guard.hpp"
#include "adapters/screens/pages/pages.hpp"
#include "adapters/screens/pages/small_pages.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <typeinfo>

namespace esente::screens {
namespace {

using Clock = std::chrono::steady_clock;

/// Paths are ours and plain: letters, digits and `/ - _ .`, never two dots.
bool is_plain_path(std::string_view path) {
    return !path.empty() && path.front() == '/' && path.find("..") == std::string_view::npos &&
           std::all_of(path.begin(), path.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '_' ||
                      c == '.';
           });
}

/// The page shown next: it may be got once without the tab naming itself again.
Response go_to(Visit& visit, std::string_view page) {
    visit.pass = page;
    return see_other(visit.path(page));
}

} // namespace

Response Desk::answer(const Request& request) noexcept {
    try {
        return route(request);
    } catch (const std::exception& defect) {
        parts_.log.write(ports::LogLevel::error, std::string{"a screen failed: "} + typeid(defect).name());
        return page_response(defect_page(language()), 500);
    }
}

Response Desk::route(const Request& request) {
    if (!names_this_server(request, port_)) {
        return plain_response(421, "wrong host");
    }
    if (request.method != "GET" && request.method != "POST") {
        return plain_response(405, "method not allowed");
    }
    if (!is_plain_path(request.path)) {
        return page_response(unknown_page(language()), 404);
    }
    const bool own = request.method == "GET" ? is_own_get(request) : is_own_post(request, port_);
    if (!own) {
        return plain_response(403, "not from this page");
    }
    const std::string_view path = std::string_view{request.path}.substr(1);
    const auto slash = std::min(path.find('/'), path.size());
    const auto first = path.substr(0, slash);
    const auto rest = path.substr(std::min(slash + 1, path.size()));
    if (first == "a" && request.method == "GET") {
        return asset_response(rest);
    }
    if (first == "t" && request.method == "GET") {
        return redeem(rest, request);
    }
    const auto visit = parts_.visits.by_prefix(first);
    if (!visit || !has_cookie(request, *visit)) {
        return page_response(unknown_page(language()), 403);
    }
    auto response = within(*visit, rest, request);
    tell_end(*visit);
    return response;
}

Response Desk::redeem(std::string_view ticket, const Request& request) {
    const auto visit = parts_.visits.by_ticket(ticket);
    if (!visit || request.fetch_site == "same-origin") {
        return page_response(unknown_page(language()), 404);
    }
    Response response;
    {
        const std::scoped_lock guard{visit->lock};
        if (visit->end == app::ScreenEnd::open && visit->redeemed) {
            parts_.log.write(ports::LogLevel::warning, "the address of a screen was used a second time: its session was ended");
            end_visit(*visit, app::ScreenEnd::replayed);
        }
        if (visit->end == app::ScreenEnd::open) {
            visit->redeemed = true;
            visit->touched = Clock::now();
            response = see_other(visit->path(view_of(*visit).home()));
            response.cookie = visit->cookie_name + "=" + visit->cookie_value + "; Path=/" + visit->prefix + "/; HttpOnly; SameSite=Strict";
        } else {
            response = page_response(ended_page(language(), visit->end), 410);
        }
    }
    tell_end(*visit);
    return response;
}

Response Desk::within(Visit& visit, std::string_view page, const Request& request) {
    const std::scoped_lock guard{visit.lock};
    if (visit.end != app::ScreenEnd::open) {
        return page_response(ended_page(language(), visit.end), 410);
    }
    return request.method == "GET" ? get(visit, page) : post(visit, page, request);
}

Response Desk::get(Visit& visit, std::string_view page) {
    const View view = view_of(visit);
    if (auto told = look_up(view, page)) {
        return json_response(std::move(*told));
    }
    if (!is_page(view, page)) {
        return page_response(unknown_page(language()), 404);
    }
    if (visit.pass != page) {
        return page_response(entry_page(view, page));
    }
    visit.pass.clear();
    visit.touched = Clock::now();
    const auto result = show(view, page);
    return result.instead.empty() ? page_response(result.page, result.status) : go_to(visit, result.instead);
}

Response Desk::post(Visit& visit, std::string_view act, const Request& request) {
    const View view = view_of(visit);
    if (request.content_type.rfind("application/x-www-form-urlencoded", 0) != 0) {
        return plain_response(415, "not a form");
    }
    if (act == "entra" || act == "prendi") {
        return enter(view, act == "prendi", request);
    }
    if (!same_secret(request.field("key"), visit.page_key)) {
        return page_response(elsewhere_page(view, view.home()), 409);
    }
    auto done = act_on(view, act, request.form);
    if (!done) {
        return page_response(unknown_page(language()), 404);
    }
    if (!done->json.empty()) {
        return json_response(std::move(done->json));
    }
    visit.touched = Clock::now();
    if (done->answer) {
        return std::move(*done->answer);
    }
    if (visit.end != app::ScreenEnd::open) {
        return page_response(ended_page(language(), visit.end));
    }
    return done->page.html.empty() ? go_to(visit, done->go) : page_response(done->page, 422);
}

Response Desk::enter(const View& view, bool taking, const Request& request) {
    Visit& visit = view.visit;
    const auto tab = request.field("tab");
    const auto wanted = request.field("to");
    const std::string page = is_page(view, wanted) ? wanted : std::string{view.home()};
    if (!same_secret(request.field("key"), visit.entry_key) || tab.empty() || tab.size() > 64) {
        return plain_response(403, "not from this page");
    }
    if (!visit.tab.empty() && visit.tab != tab && !taking) {
        return page_response(elsewhere_page(view, page), 409);
    }
    if (visit.tab != tab) {
        visit.tab = tab;
        visit.page_key = parts_.visits.secret();
    }
    return go_to(visit, page);
}

} // namespace esente::screens
