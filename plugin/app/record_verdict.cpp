#include "app/record_verdict.hpp"

#include "app/record.hpp"
#include "core/judge.hpp"

#include <utility>
#include <variant>

namespace esente::app {
namespace {

// Permanent words for what findings do not say, then the rules that spoke. Rule ids say nothing about an illness.
std::string reason_of(const core::Case& facts, const core::Judgement& judgement) {
    std::string reason;
    const auto add = [&reason](const std::string& word) {
        reason += reason.empty() ? "" : " ";
        reason += word;
    };
    if (facts.wrong_person) {
        add(reason_identity);
    }
    if (facts.paper_limit_passed) {
        add("oracle");
    }
    if (facts.declare) {
        add("declared");
    }
    for (const auto& finding : judgement.findings) {
        add(finding.rule);
    }
    return reason;
}

} // namespace

ports::AuditEntry check_entry(const Station& station, const core::Case& facts, const CheckOrder& order) {
    auto entry = entry_for(station, {.caller = facts.caller, .identity = facts.identity, .day = facts.day});
    const auto claim = core::claim_of(facts.catalogue, facts.draft);
    entry.code = claim ? claim->text() : std::string{};
    entry.draft_digest = facts.draft.digest;
    entry.personal = personal_part(entry.at, facts.certificate, order.reason, entry.code);
    entry.reason = order.without_card;
    return entry;
}

void add_asked(ports::AuditEntry& entry, const core::Case& facts, const Asked& asked) {
    entry.message_id = asked.message_id;
    entry.proof_id = proof_of(facts);
}

core::Result<ports::AuditReceipt> record_verdict(const Station& station, ports::AuditEntry entry, const core::Case& facts,
                                                 const core::Judgement& judgement) {
    entry.kind = ports::AuditKind::verdict;
    entry.outcome = core::decision_name(judgement.decision);
    const auto spoke = reason_of(facts, judgement);
    entry.reason += (entry.reason.empty() || spoke.empty() ? "" : " ") + spoke;
    return station.store.append(entry);
}

std::string proof_of(const core::Case& facts) {
    if (!facts.verification || !facts.verification->ok()) {
        return {};
    }
    const auto* answer = std::get_if<core::VerifyAnswer>(&**facts.verification);
    return answer != nullptr ? answer->proof_id : std::string{};
}

} // namespace esente::app
