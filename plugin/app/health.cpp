#include "app/health.hpp"

#include "app/look_at_readers.hpp"
#include "app/resolve_operator.hpp"
#include "app/service_call.hpp"
#include "core/messages/health_text.hpp"
#include "core/messages/messages.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace esente::app {
namespace {

namespace messages = core::messages;
using core::Fault;
using core::card::CardKind;
using messages::HealthNote;

constexpr std::chrono::seconds tolerated_skew{300};
constexpr std::int32_t renewal_days = 30;

HealthLine good(std::string_view part, std::string state = "OK") {
    return {.part = std::string{part}, .ok = true, .fault = {}, .state = std::move(state), .todo = {}};
}

// Collects the lines, worded in the settings' language.
class Report {
public:
    explicit Report(const Station& station) : station_{station} {}

    void readers(const core::Result<std::vector<ports::ReaderView>>& seen) {
        if (!seen) {
            add(broken("pcsc", seen.error().fault));
            return;
        }
        add(good("pcsc"));
        health_.reader_count = static_cast<std::uint32_t>(seen->size());
        add(seen->empty() ? broken("readers", Fault::reader_absent) : good("readers"));
        add(card(*seen));
    }

    void service(const core::Result<core::StatusReply>& reply) {
        if (!reply) {
            return service_line(broken("service", reply.error().fault));
        }
        const auto* status = std::get_if<core::StatusAnswer>(&*reply);
        if (status == nullptr) {
            return service_line(broken("service", Fault::service_refused));
        }
        health_.notices = status->notices;
        auto line = good("service", core::harmless(status->state, 40));
        if (status->state == "MANUTENZIONE") {
            line.ok = false;
            line.fault = Fault::service_refused;
            line.todo = text(HealthNote::service_maintenance);
        } else if (status->state != "OPERATIVO") {
            line.todo = text(HealthNote::service_degraded);
        }
        service_line(std::move(line));
    }

    // After service(): its reply is what the clock is measured by.
    void seen(const ports::ServiceHealth& seen) {
        health_.service = seen;
        add(clock(seen.clock_skew));
        add(certificate(seen.client_certificate_days));
    }

    void store(const core::Result<core::Done>& state) { add(state ? good("store") : broken("store", state.error().fault)); }

    void catalogue(const core::Result<Edition>& edition, const std::optional<core::Error>& refusal) {
        add(edition ? catalogue_line(**edition, refusal) : broken("catalogue", edition.error().fault));
        const Edition& known = edition ? *edition : station_.catalogue;
        health_.catalogue_version = core::harmless(known->version, 40);
        health_.catalogue_digest = known->digest;
    }

    Health finish() {
        health_.looked_at = station_.clock.now();
        health_.readers = station_.figures.readers();
        health_.card = station_.figures.card();
        health_.can_check = is_ok("store") && is_ok("service") && is_ok("client_certificate");
        return std::move(health_);
    }

private:
    void add(HealthLine line) { health_.lines.push_back(std::move(line)); }

    void service_line(HealthLine line) {
        health_.service_state = line.state;
        add(std::move(line));
    }

    [[nodiscard]] HealthLine broken(std::string_view part, Fault fault) const {
        return {.part = std::string{part},
                .ok = false,
                .fault = fault,
                .state = std::string{core::fault_name(fault)},
                .todo = std::string{messages::fault_text(fault, messages::Audience::technician, station_.settings.language)}};
    }

    // Of several cards the one that says most: a patient's, else one that cannot be read, else another.
    [[nodiscard]] HealthLine card(const std::vector<ports::ReaderView>& seen) const {
        for (const auto kind :
             {CardKind::patient, CardKind::test, CardKind::mute, CardKind::cie, CardKind::other, CardKind::operator_card}) {
            if (std::ranges::find(seen, kind, &ports::ReaderView::card) != seen.end()) {
                return card_line(kind);
            }
        }
        return card_line(CardKind::none);
    }

    [[nodiscard]] HealthLine card_line(CardKind kind) const {
        auto line = good("card", core::ascii_upper(core::card::card_kind_name(kind)));
        const auto refused = [&](Fault fault) {
            line.todo = messages::fault_text(fault, messages::Audience::user, station_.settings.language);
        };
        if (kind == CardKind::mute) {
            line.ok = false;
            line.fault = Fault::card_mute;
            refused(Fault::card_mute);
        } else if (kind == CardKind::cie) {
            refused(Fault::card_cie);
        } else if (kind == CardKind::other) {
            refused(Fault::card_not_cns);
        }
        return line;
    }

    [[nodiscard]] std::string text(HealthNote note) const { return std::string{messages::health_text(note, station_.settings.language)}; }

    [[nodiscard]] HealthLine clock(const std::optional<std::chrono::seconds>& skew) const {
        auto line = good("clock", skew ? "OK" : "UNKNOWN");
        if (skew && std::chrono::abs(*skew) > tolerated_skew) {
            line.ok = false;
            line.state = "SKEWED";
            line.todo = text(HealthNote::clock_skewed);
        }
        return line;
    }

    [[nodiscard]] HealthLine certificate(const std::optional<std::int32_t>& days) const {
        auto line = good("client_certificate", days ? "OK" : "UNKNOWN");
        if (days && *days < 0) {
            line.ok = false;
            line.fault = Fault::service_tls;
            line.state = "EXPIRED";
            line.todo = text(HealthNote::certificate_expired);
        } else if (days && *days <= renewal_days) {
            line.state = "EXPIRING";
            line.todo = text(HealthNote::certificate_expiring);
        }
        return line;
    }

    // One that was refused takes nothing away from a check: the edition in force stays.
    [[nodiscard]] HealthLine catalogue_line(const core::Catalogue& edition, const std::optional<core::Error>& refusal) const {
        if (refusal) {
            auto line = broken("catalogue", refusal->fault);
            line.todo = text(HealthNote::catalogue_refused);
            return line;
        }
        auto line = good("catalogue");
        if (edition.best_before && *edition.best_before < station_.today()) {
            line.state = "OUTDATED";
            line.todo = text(HealthNote::catalogue_outdated);
        }
        return line;
    }

    [[nodiscard]] bool is_ok(std::string_view part) const {
        for (const auto& line : health_.lines) {
            if (line.part == part) {
                return line.ok;
            }
        }
        return false;
    }

    const Station& station_;
    Health health_;
};

} // namespace

core::Result<Outcome> health(const Station& station, CatalogueInForce& catalogues, const std::stop_token& stop) {
    auto call = new_call(station, resolve_operator(std::nullopt, station.settings), service_bound(station, stop));
    auto status = station.service.status(std::move(call));
    Report report{station};
    report.readers(look_at_readers(station, stop));
    report.store(station.store.state());
    report.service(status.get());
    report.seen(station.service.health());
    const auto edition = catalogues.get();
    report.catalogue(edition, catalogues.refusal());
    if (stop.stop_requested()) {
        return core::failure(Fault::cancelled, "cancelled while the station was looked at");
    }
    return Outcome{report.finish()};
}

} // namespace esente::app
