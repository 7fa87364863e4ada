#include "app/read_card.hpp"

#include "app/record.hpp"
#include "app/resolve_operator.hpp"
#include "core/card/assess.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace esente::app {
namespace {

using core::card::CardKind;

constexpr std::chrono::milliseconds second_look{1000};

std::optional<core::card::Evidence> evidence_of(const Station& station, const ports::CardFiles& files, const core::card::PersonalData& data,
                                                core::Instant now) {
    if (files.certificate.empty()) {
        return std::nullopt;
    }
    core::card::Evidence evidence{.view = station.trust.inspect(files.certificate, now),
                                  .accepted_hashes = {},
                                  .sha256_hex = station.trust.sha256_hex(files.certificate)};
    const auto inputs = core::card::hash_inputs(data, files.personal_data, files.whole_personal_data);
    for (const auto* form : {&inputs.used, &inputs.recomputed, &inputs.whole}) {
        if (!form->empty()) {
            evidence.accepted_hashes.push_back(station.trust.sha1_base64(*form));
        }
    }
    return evidence;
}

core::Result<std::shared_ptr<Patient>> patient_from(const Station& station, const ports::CardFiles& files) {
    const auto begun = std::chrono::steady_clock::now();
    const auto data = core::card::parse_personal_data(files.personal_data);
    if (!data) {
        return data.error();
    }
    const auto now = station.clock.now();
    const auto evidence = evidence_of(station, files, *data, now);
    auto identity = core::card::assess(*data, files.card_id, evidence, now, station.settings.service.environment);
    if (!identity) {
        return std::move(identity).error();
    }
    const auto judged = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
    CardTimings timings{.connect = files.connect, .identity = files.identity, .certificate = files.certificate_time + judged};
    timings.total = timings.connect + timings.identity + timings.certificate;
    // A block of its own: with make_shared it would go, and be wiped, only after the last who remembers the patient weakly.
    return std::shared_ptr<Patient>{std::make_unique<Patient>(std::move(*identity), files.reader, timings)};
}

// Asks the reader itself, since the order of a reading and of the events around it is not known.
bool still_there(const Station& station, const std::string& reader, const std::stop_token& stop) {
    const auto readers = station.card.readers(ports::Bound::of(second_look, stop));
    return readers &&
           std::ranges::any_of(*readers, [&](const ports::ReaderView& view) { return view.name == reader && view.card != CardKind::none; });
}

core::Error told(const Station& station, const IdentifyRequest& request, core::Error error) {
    if (!request.record_failure) {
        return error;
    }
    const Access access{.caller = resolve_operator(request.caller, station.settings),
                        .identity = {.mode = core::Mode::chip, .assurance = {}, .id = {}, .person = {}, .card = {}, .card_number = {}},
                        .day = station.today()};
    return record_failure(station, entry_for(station, access), std::move(error));
}

} // namespace

core::Result<Outcome> read_card(const Station& station, PresentPatients& present, const IdentifyRequest& request,
                                const ports::Bound& bound) {
    const auto& reader = request.reader.empty() ? station.settings.card.reader : request.reader;
    const auto files = station.card.read({.reader = reader, .wants_certificate = true}, bound);
    if (!files) {
        return told(station, request, files.error());
    }
    auto patient = patient_from(station, *files);
    if (!patient) {
        return told(station, request, std::move(patient).error());
    }
    station.figures.read(station.clock.now(), files->connect + files->identity + files->certificate_time);
    present.add(*patient);
    if (present.heard_removal(files->reader) && !still_there(station, files->reader, bound.stop)) {
        (*patient)->card_left(station.clock.now());
    }
    return Outcome{std::move(*patient)};
}

} // namespace esente::app
