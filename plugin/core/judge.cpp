#include "core/judge.hpp"

#include "core/advice/notes.hpp"
#include "core/exemptions/family.hpp"
#include "core/exemptions/rule_row.hpp"
#include "core/receipt.hpp"
#include "core/rules/rule.hpp"
#include "core/ways.hpp"

#include <algorithm>
#include <tuple>

namespace esente::core {
namespace {

using rules::Situation;

using exemptions::Subject;

/// A rule without any row is a fact that nobody weighed: unknown, never silently allowed.
const RuleRow& torn() noexcept {
    static const RuleRow row{.rule = {},
                             .severity = Severity::unknown,
                             .enabled = true,
                             .scope = {},
                             .ages = {},
                             .sex = Sex::unknown,
                             .roles = {},
                             .limit = {},
                             .norm = {}};
    return row;
}

/// The row by which a rule is judged; none where the catalogue dates it otherwise, scopes it elsewhere or switches it off.
const RuleRow* row_for(exemptions::RuleRows rows, std::string_view rule, const Subject& subject) noexcept {
    const bool has_row = !rows.empty() && rows.front().rule == rule;
    return has_row ? exemptions::first_fitting(rows, rule, subject) : &torn();
}

/// An acknowledged warning is information.
Severity weight(const RuleRow& row, std::string_view rule, const Case& facts) {
    const bool seen = std::find(facts.acknowledged.begin(), facts.acknowledged.end(), rule) != facts.acknowledged.end();
    return seen && row.severity == Severity::warning ? Severity::information : row.severity;
}

/// An acknowledgement is ours: the national system would warn all the same.
std::optional<Severity> weight_in_receipt(const rules::Rule& rule, const RuleRow& row) noexcept {
    const bool shows = rule.in_receipt && (row.severity == Severity::error || row.severity == Severity::warning);
    return shows ? std::optional{row.severity} : std::nullopt;
}

void run(const rules::Rule& rule, const RuleRow& row, const Situation& situation, std::vector<Finding>& findings) {
    for (rules::Hit& hit : rule.find(situation, row)) {
        findings.push_back({.rule = std::string{rule.id},
                            .severity = weight(row, rule.id, situation.facts),
                            .line = hit.line,
                            .norm = row.norm,
                            .facts = std::move(hit.facts),
                            .use = std::move(hit.use),
                            .in_receipt = weight_in_receipt(rule, row)});
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
    const Subject subject = rules::subject_of(situation);
    exemptions::RuleRows rows{situation.facts.catalogue.rules};
    for (const rules::Rule& rule : rules::table()) {
        rows = exemptions::rows_from(rows, rule.id);
        const RuleRow* const row = row_for(rows, rule.id, subject);
        if (row != nullptr && (!situation.facts.wrong_person || rule.id == "PAZ-IDENTITA")) {
            run(rule, *row, situation, findings);
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

std::optional<ExemptionCode> claim_of(const Catalogue& catalogue, const Prescription& draft) {
    const auto written = ExemptionCode::parse(draft.exemption);
    return written ? std::optional{exemptions::canonical(catalogue, *written)} : std::nullopt;
}

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
    judgement.notes = advice::renewal_notes(facts, judgement.findings);
    if (!facts.wrong_person) {
        judgement.receipt = expected_receipt(judgement.findings);
    }
    return judgement;
}

} // namespace esente::core
