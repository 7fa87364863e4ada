#pragma once

#include "adapters/screens/desk.hpp"

#include "counting_random.hpp"
#include "desk/desk.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace esente::screens::test {

inline constexpr std::uint16_t port = 4711;

/// The desk of the screens before an engine of fakes; requests as a browser makes them.
struct House : tests::Desk {
    House() { answers.serves_on(port); }

    std::shared_ptr<Visit> open(app::ScreenKind kind = app::ScreenKind::patient) {
        return visits.open("http://127.0.0.1:4711", {.kind = kind, .caller = {}, .draft = {}, .expected_patient = {}}, [this] { ++told; });
    }
    std::shared_ptr<Visit> redeemed(app::ScreenKind kind = app::ScreenKind::patient) {
        auto visit = open(kind);
        const auto response = get("/t/" + visit->ticket);
        BOOST_REQUIRE_EQUAL(response.status, 303);
        cookie = response.cookie.substr(0, response.cookie.find(';'));
        return visit;
    }
    /// One whose tab has named itself.
    std::shared_ptr<Visit> entered(const char* tab = "one") {
        auto visit = redeemed();
        BOOST_REQUIRE_EQUAL(enter(*visit, tab).status, 303);
        return visit;
    }
    Response enter(const Visit& visit, const std::string& tab, const char* act = "entra") {
        return post(visit.path(act), {{"key", visit.entry_key}, {"tab", tab}, {"to", "assistito"}});
    }

    Request request(const char* method, const std::string& path) const {
        Request one;
        one.method = method;
        one.path = path;
        one.host = "127.0.0.1:4711";
        one.cookies = cookie;
        return one;
    }
    Response get(const std::string& path) { return answers.answer(request("GET", path)); }
    Request form(const std::string& path, Form fields) const {
        auto one = request("POST", path);
        one.origin = "http://127.0.0.1:4711";
        one.content_type = "application/x-www-form-urlencoded";
        one.form = std::move(fields);
        return one;
    }
    Response post(const std::string& path, Form fields) { return answers.answer(form(path, std::move(fields))); }

    bool log_says(const char* text) const {
        const auto all = log->lines();
        return std::any_of(all.begin(), all.end(), [&](const auto& line) { return line.find(text) != std::string::npos; });
    }

    std::string cookie;
    int told = 0;
    CountingRandom random;
    fakes::ManualClock wall{clock};
    fakes::MemoryLog lines{log};
    Visits visits{random, {}};
    screens::Desk answers{{.engine = engine(), .clock = wall, .log = lines, .visits = visits}};
};

inline bool shows(const Response& response, const char* screen) {
    return response.body.find("data-screen=\"" + std::string{screen} + "\"") != std::string::npos;
}

inline bool says(const Response& response, std::string_view text) { return response.body.find(text) != std::string::npos; }

} // namespace esente::screens::test
