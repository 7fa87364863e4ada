#include "app/counter_record.hpp"

#include "app/record.hpp"
#include "core/counter/wording.hpp"

#include <utility>

namespace esente::app {
namespace {

using core::counter::Findings;

std::string ids_of(const Findings& findings) {
    std::string ids;
    for (const auto& finding : findings) {
        ids += (ids.empty() ? "" : " ") + std::string{finding.id};
    }
    return ids;
}

std::vector<CounterWords> in_words(const Station& station, const Findings& findings) {
    std::vector<CounterWords> words;
    for (const auto& finding : findings) {
        const auto said = core::counter::words_of(finding.id, station.settings.language);
        words.push_back({.finding = finding,
                         .message = std::string{said.message},
                         .remedy = std::string{said.remedy},
                         .technician = std::string{core::counter::technician_words(finding.id, station.settings.language)}});
    }
    return words;
}

core::Result<Outcome> refuse(const Station& station, const CounterAct& act, core::Error error, const Findings& findings) {
    auto entry = counter_entry(station, act);
    entry.kind = ports::AuditKind::refused;
    entry.outcome = core::fault_name(error.fault);
    entry.reason = ids_of(findings);
    if (const auto recorded = station.store.append(entry); !recorded) {
        return recorded.error();
    }
    return Outcome{CounterRefusal{.error = std::move(error), .findings = in_words(station, findings)}};
}

} // namespace

ports::AuditEntry counter_entry(const Station& station, const CounterAct& act) {
    auto entry = entry_for(station, {.caller = act.caller, .identity = {}, .day = station.today()});
    entry.patient = act.holder;
    entry.mode = act.assurance.empty() ? "" : core::mode_name(core::Mode::chip);
    entry.assurance = act.assurance;
    entry.catalogue.clear();
    entry.proof_id = act.request_id;
    entry.message_id = act.message_id;
    entry.personal = act.personal;
    return entry;
}

core::Result<ports::AuditReceipt> record_granted(const Station& station, const CounterAct& act, ports::AuditKind kind,
                                                 const std::string& outcome) {
    auto entry = counter_entry(station, act);
    entry.kind = kind;
    entry.outcome = outcome;
    return station.store.append(entry);
}

core::Result<Outcome> refuse(const Station& station, const CounterAct& act, const Findings& findings) {
    return refuse(station, act, core::failure(core::Fault::usage, "the request cannot be sent as it is: " + ids_of(findings)), findings);
}

core::Result<Outcome> refuse(const Station& station, const CounterAct& act, const core::counter::ServiceRefusal& refusal) {
    return refuse(station, act, refusal.error, Findings{refusal.finding});
}

core::Result<Outcome> counter_failed(const Station& station, const CounterAct& act, core::Error error) {
    auto told = record_failure(station, counter_entry(station, act), std::move(error));
    if (told.fault == core::Fault::store) {
        return told;
    }
    return Outcome{CounterRefusal{.error = std::move(told), .findings = in_words(station, Findings{{"SPO-SENZA-RISPOSTA", ""}})}};
}

bool may_use_counter(const core::Operator& caller) { return core::is_counter_role(caller.role); }

} // namespace esente::app
