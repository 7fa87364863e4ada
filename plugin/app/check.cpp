#include "app/check.hpp"

#include "app/ask_registry.hpp"
#include "app/presence.hpp"
#include "app/record.hpp"
#include "app/record_verdict.hpp"
#include "app/resolve_operator.hpp"
#include "app/resolve_patient.hpp"
#include "app/word_verdict.hpp"
#include "core/judge.hpp"

#include <chrono>
#include <optional>
#include <utility>

namespace esente::app {
namespace {

using core::failure;
using core::Fault;

// Time since the last lap.
class Laps {
public:
    std::chrono::microseconds lap() {
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration_cast<std::chrono::microseconds>(now - std::exchange(last_, now));
    }
    [[nodiscard]] std::chrono::microseconds total() const {
        return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun_);
    }

private:
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point last_ = begun_;
};

std::optional<core::PaperCertificate> certificate_of(const CheckOrder& order, const core::Operator& caller) {
    auto certificate = order.certificate;
    if (certificate && certificate->seen_by.empty()) {
        certificate->seen_by = caller.codice_fiscale;
    }
    return certificate;
}

core::Case open_case(const Station& station, const CheckOrder& order, ResolvedPatient resolved) {
    const auto caller = resolve_operator(order.caller, station.settings, *order.draft);
    return {.catalogue = *station.catalogue,
            .draft = *order.draft,
            .settings = station.settings,
            .identity = std::move(resolved.identity),
            .day = order.day.value_or(order.draft->compiled),
            .today = station.today(),
            .caller = caller,
            .certificate = certificate_of(order, caller),
            .no_certificate = order.no_certificate,
            .declare = order.declare,
            .wrong_person = resolved.wrong_person,
            .verification = {},
            .list = {},
            .list_refused = {},
            .acknowledged = {}};
}

// One draft on its way to its record.
class Check {
public:
    Check(const Station& station, const CheckOrder& order, ResolvedPatient resolved, const std::stop_token& stop)
        : station_{station},
          order_{order},
          stop_{stop},
          facts_{open_case(station, order, std::move(resolved))},
          entry_{check_entry(station, facts_, order)} {}

    core::Result<Outcome> run() {
        if (!is_present(*order_.patient, station_.clock.now(), station_.settings.card.presence)) {
            return recorded(failure(Fault::card_absent, "the card left its reader longer ago than presence lasts"));
        }
        const auto asked = ask_registry(station_, *order_.patient, facts_, order_.reason, stop_);
        if (!asked) {
            return recorded(asked.error());
        }
        add_asked(entry_, facts_, *asked);
        timings_.service = asked->service;
        if (const auto loaded = load_acknowledged(); !loaded) {
            return recorded(loaded.error());
        }
        laps_.lap();
        auto judgement = core::judge(facts_);
        timings_.rules = laps_.lap();
        if (stop_.stop_requested()) {
            return recorded(failure(Fault::cancelled, "cancelled before the record was made"));
        }
        return release(std::move(judgement));
    }

private:
    core::Result<core::Done> load_acknowledged() {
        if (!facts_.identity.id) {
            return core::Done{};
        }
        auto rules = station_.store.acknowledged(facts_.identity.id->text(), entry_.code, facts_.day);
        if (!rules) {
            return rules.error();
        }
        facts_.acknowledged = std::move(*rules);
        return core::Done{};
    }

    // The point of no return: a cancel from here on loses, so that the record and the host agree.
    core::Result<Outcome> release(core::Judgement judgement) {
        auto receipt = record_verdict(station_, entry_, facts_, judgement);
        if (!receipt) {
            return receipt.error();
        }
        timings_.audit = laps_.lap();
        timings_.card = order_.patient->timings().total;
        Verdict verdict{.decision = judgement.decision,
                        .mode = facts_.identity.mode,
                        .assurance = facts_.identity.assurance,
                        .day = facts_.day,
                        .findings = word_findings(station_, judgement.findings),
                        .ways = word_ways(station_, judgement.ways),
                        .notes = word_notes(station_, judgement.notes),
                        .receipt = std::move(judgement.receipt),
                        .exemption = std::move(judgement.exemption),
                        .patient = entry_.patient,
                        .draft_digest = entry_.draft_digest,
                        .catalogue_version = station_.catalogue->version,
                        .catalogue_digest = station_.catalogue->digest,
                        .proof_id = entry_.proof_id,
                        .audit = std::move(*receipt),
                        .timings = timings_};
        verdict.timings.total = laps_.total();
        return Outcome{std::move(verdict)};
    }

    core::Error recorded(core::Error error) { return record_failure(station_, entry_, std::move(error)); }

    const Station& station_;
    const CheckOrder& order_;
    const std::stop_token& stop_;
    core::Case facts_;
    ports::AuditEntry entry_;
    VerdictTimings timings_;
    Laps laps_;
};

} // namespace

core::Result<Outcome> check(const Station& station, const CheckOrder& order, const std::stop_token& stop) {
    if (order.declare && !order.certificate) {
        return failure(Fault::usage, "a declaration needs a certificate");
    }
    if (order.certificate && order.certificate->seen_on && *order.certificate->seen_on > station.today()) {
        return core::Error{Fault::certificate_invalid, 0, "the certificate was seen on a day that is still to come", {0, 0, "seen_on"}};
    }
    auto resolved = resolve_patient(order.patient->identity(), *order.draft, order.expected_patient);
    if (!resolved) {
        return std::move(resolved).error();
    }
    return Check{station, order, std::move(*resolved), stop}.run();
}

} // namespace esente::app
