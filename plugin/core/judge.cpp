#include "core/judge.hpp"

#include "core/exemptions/family.hpp"
#include "core/rules/rule.hpp"
#include "core/ways.hpp"

#include <algorithm>
#include <tuple>

namespace esente::core {
namespace {

using rules::Situation;

/// How grave a finding of this rule is on the day; none where the catalogue dates it otherwise or switches it off.
/// A rule without any row is a fact that nobody weighed: unknown, never silently allowed. An acknowledged warning is information.
std::optional<Severity> severity_of(std::string_view rule, const Case& facts) {
    bool has_row = false;
    for (const RuleRow& row : facts.catalogue.rules) {
        if (row.rule != rule) {
            continue;
        }
        has_row = true;
        if (row.enabled && exemptions::in_force(row, facts.day)) {
            const bool seen = std::find(facts.acknowledged.begin(), facts.acknowledged.end(), rule) != facts.acknowledged.end();
            return seen && row.severity == Severity::warning ? Severity::information : row.severity;
        }
    }
    return has_row ? std::nullopt : std::optional{Severity::unknown};
}

void run(const rules::Rule& rule, const Situation& situation, std::vector<Finding>& findings) {
    rules::Hits hits = rule.find(situation);
    const auto severity = hits.empty() ? std::nullopt : severity_of(rule.id, situation.facts);
    if (!severity) {
        return;
    }
    for (rules::Hit& hit : hits) {
        findings.push_back({.rule = std::string{rule.id}, .severity = *severity, .line = hit.line, .facts = std::move(hit.facts)});
    }
}

int gravity(Severity severity) noexcept {
    switch (severity) {
    case Severity::error:
        return 0;
    case Severity::unknown:
        return 1;
    case Severity::warning:
        return 2;
    case Severity::information:
        break;
    }
    return 3;
}

/// While the wrong person is in front of us nothing else may be said of the draft.
std::vector<Finding> find(const Situation& situation) {
    std::vector<Finding> findings;
    for (const rules::Rule& rule : rules::table()) {
        if (!situation.facts.wrong_person || rule.id == "PAZ-IDENTITA") {
            run(rule, situation, findings);
        }
    }
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& one, const Finding& other) {
        return std::make_tuple(gravity(one.severity), one.line, std::string_view{one.rule}) <
               std::make_tuple(gravity(other.severity), other.line, std::string_view{other.rule});
    });
    return findings;
}

std::optional<JudgedExemption> judged(const Situation& situation) {
    if (!situation.claim) {
        return std::nullopt;
    }
    JudgedExemption exemption{.code = situation.claim->text(), .state = "NON_VERIFICATA", .from = {}, .to = {}};
    if (!rules::is_registry_claim(situation)) {
        exemption.state = "ASSERITA";
    } else if (situation.answer != nullptr) {
        exemption.state = verification_name(situation.answer->outcome);
        exemption.from = situation.answer->from;
        exemption.to = situation.answer->to;
    }
    return exemption;
}

} // namespace

std::optional<ExemptionCode> claim_of(const Prescription& draft) { return ExemptionCode::parse(draft.exemption); }

bool must_verify(const Case& facts) {
    const Situation situation{facts};
    return rules::can_be_asked(situation) && decide(find(situation)) != Decision::blocked;
}

Judgement judge(const Case& facts) {
    const Situation situation{facts};
    Judgement judgement;
    judgement.findings = find(situation);
    judgement.decision = decide(judgement.findings);
    judgement.exemption = judged(situation);
    judgement.ways = ways_forward(situation, judgement.findings);
    return judgement;
}

} // namespace esente::core
