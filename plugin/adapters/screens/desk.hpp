#pragma once

#include "adapters/screens/http.hpp"
#include "adapters/screens/view.hpp"
#include "adapters/screens/visits.hpp"
#include "ports/log_port.hpp"

#include <cstdint>
#include <string_view>

namespace esente::screens {

/// Answers requests: who may, for which visit, which page or act. Any thread.
class Desk {
public:
    struct Parts {
        app::Engine& engine;
        const ports::ClockPort& clock;
        ports::LogPort& log;
        Visits& visits;
    };
    explicit Desk(Parts parts) : parts_{parts} {}

    void serves_on(std::uint16_t port) noexcept { port_ = port; }
    /// Never throws: a defect becomes a page that says so, and a line in the log.
    [[nodiscard]] Response answer(const Request& request) noexcept;

private:
    [[nodiscard]] Response route(const Request& request);
    [[nodiscard]] Response redeem(std::string_view ticket, const Request& request);
    [[nodiscard]] Response within(Visit& visit, std::string_view page, const Request& request);
    [[nodiscard]] Response get(Visit& visit, std::string_view page);
    [[nodiscard]] Response post(Visit& visit, std::string_view act, const Request& request);
    [[nodiscard]] Response enter(const View& view, bool taking, const Request& request);
    [[nodiscard]] View view_of(Visit& visit) const { return {visit, parts_.engine, parts_.clock}; }
    [[nodiscard]] core::Language language() const noexcept { return parts_.engine.settings().language; }

    Parts parts_;
    std::uint16_t port_ = 0;
};

} // namespace esente::screens
