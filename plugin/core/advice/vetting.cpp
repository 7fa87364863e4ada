#include "core/advice/vetting.hpp"

#include "core/advice/held.hpp"
#include "core/judge.hpp"
#include "core/ways.hpp"

#include <algorithm>
#include <utility>

namespace esente::core::advice {
namespace {

/// What the list says of the person, and none of the exemptions: a draft that is tried gets no advice of its own.
std::optional<ConsultAnswer> person_of(const std::optional<ConsultAnswer>& list) {
    if (!list) {
        return std::nullopt;
    }
    return ConsultAnswer{.patient = list->patient,
                         .previous = list->previous,
                         .surname = {},
                         .given_name = {},
                         .sex = list->sex,
                         .birth_date = list->birth_date,
                         .death_date = list->death_date,
                         .region_of_assistance = list->region_of_assistance,
                         .exemptions = {},
                         .proof_id = {},
                         .answered_at = {}};
}

/// The case as it would be with the draft changed, before anybody was asked.
Case tried(const Case& facts, const Prescription& draft) {
    return {.catalogue = facts.catalogue,
            .draft = draft,
            .settings = facts.settings,
            .identity = facts.identity,
            .day = facts.day,
            .today = facts.today,
            .caller = facts.caller,
            .certificate = {},
            .verification = {},
            .list = person_of(facts.list),
            .list_refused = facts.list_refused,
            .acknowledged = {}};
}

Prescription changed(const Prescription& draft, const DraftChange& change) {
    Prescription copy = draft;
    copy.exemption = change.exemption.value_or(copy.exemption);
    copy.non_exempt = change.non_exempt.value_or(copy.non_exempt);
    copy.income = change.income.value_or(copy.income);
    return copy;
}

/// The list has it in force, so the registry would say so.
VerifyReply found_in_force(const Case& facts, const ExemptionCode& code) {
    VerifyAnswer answer{.outcome = Verification::valida,
                        .outcome_known = true,
                        .code = code,
                        .from = {},
                        .to = {},
                        .region_of_assistance = facts.list ? facts.list->region_of_assistance : std::string{},
                        .proof_id = {},
                        .answered_at = {},
                        .messages = {}};
    const auto& held = facts.list->exemptions;
    const auto row =
        std::find_if(held.begin(), held.end(), [&](const RegistryExemption& one) { return one.code == code && in_force(one, facts.day); });
    if (row != held.end()) {
        answer.from = row->from;
        answer.to = row->to;
    }
    return answer;
}

bool objects(Severity severity) noexcept { return severity == Severity::error || severity == Severity::warning; }

} // namespace

Vetting::Vetting(const rules::Situation& situation) : facts_{situation.facts} {
    const Prescription draft = changed(facts_.draft, way_without_code().change);
    for (const Finding& finding : judge(tried(facts_, draft)).findings) {
        open_ = open_ && finding.severity != Severity::error && finding.severity != Severity::unknown;
        if (objects(finding.severity)) {
            said_anyway_.push_back(finding.rule);
        }
    }
}

bool Vetting::passes(const ExemptionCode& code) const {
    if (!open_ || !facts_.list) {
        return false;
    }
    const Prescription draft = changed(facts_.draft, way_to_code(facts_.catalogue, code, facts_.day).change);
    Case with_code = tried(facts_, draft);
    with_code.verification = Result<VerifyReply>{found_in_force(facts_, code)};
    const auto findings = judge(with_code).findings;
    return std::none_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        const bool about_the_code = std::find(said_anyway_.begin(), said_anyway_.end(), finding.rule) == said_anyway_.end();
        const bool kind_only = finding.severity == Severity::warning && finding.rule.starts_with("COD-");
        return objects(finding.severity) && about_the_code && !kind_only;
    });
}

} // namespace esente::core::advice
