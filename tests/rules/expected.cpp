#include "rules/case_file.hpp"
#include "rules/words.hpp"

#include <algorithm>

namespace esente::test {
namespace {

std::string shown(const core::Judgement& judgement) {
    std::string text = core::decision_name(judgement.decision);
    for (const auto& finding : judgement.findings) {
        text += " " + finding.rule + ":" + static_cast<char>(finding.severity);
    }
    for (const auto& way : judgement.ways) {
        text += std::string{" "} + core::action_name(way.action) + (way.value.empty() ? "" : "=" + way.value);
    }
    return text + (judgement.exemption ? " state " + judgement.exemption->state : "");
}

bool has_finding(const core::Judgement& judgement, const std::string& rule, const std::string& severity = "",
                 const std::string& line = "") {
    return std::any_of(judgement.findings.begin(), judgement.findings.end(), [&](const core::Finding& one) {
        return one.rule == rule && (severity.empty() || severity[0] == static_cast<char>(one.severity)) &&
               (line.empty() || line == std::to_string(one.line));
    });
}

/// RULE [E|W|I|U] [line N]
bool finding(Words& words, const core::Judgement& judgement) {
    const std::string rule = words.next();
    const std::string severity = words.more() ? words.next() : "";
    return has_finding(judgement, rule, severity, words.skip("line") ? words.next() : "");
}

/// What the finding's {value} says.
bool says(const core::Judgement& judgement, const std::string& rule, const std::string& value) {
    return std::any_of(judgement.findings.begin(), judgement.findings.end(),
                       [&](const core::Finding& one) { return one.rule == rule && one.facts.value == value; });
}

/// About which code, by which way to renew.
bool has_note(const core::Judgement& judgement, const std::string& code, const std::string& renewal) {
    return std::any_of(judgement.notes.begin(), judgement.notes.end(),
                       [&](const core::RenewalNote& one) { return one.code == code && one.renewal == renewal; });
}

bool has_way(const core::Judgement& judgement, const std::string& action, const std::string& value) {
    return std::any_of(judgement.ways.begin(), judgement.ways.end(),
                       [&](const core::WayForward& one) { return core::action_name(one.action) == action && one.value == value; });
}

/// finding RULE [E|W|I|U] [line N] | no finding [RULE] | says RULE VALUE | way ACTION [VALUE] | no way ACTION… | exemption STATE |
/// receipt OUTCOME | no receipt | note CODE RENEWAL | no note | call | no call | DECISION
bool holds(Words& words, const core::Judgement& judgement, bool asked) {
    if (words.skip("finding")) {
        return finding(words, judgement);
    }
    if (words.skip("way")) {
        const std::string action = words.next();
        return has_way(judgement, action, words.more() ? words.next() : "");
    }
    if (words.skip("says")) {
        const std::string rule = words.next();
        return says(judgement, rule, words.next());
    }
    if (words.skip("receipt")) {
        return judgement.receipt && judgement.receipt->outcome == words.next();
    }
    if (words.skip("note")) {
        const std::string code = words.next();
        return has_note(judgement, code, words.next());
    }
    if (words.skip("exemption")) {
        return judgement.exemption && judgement.exemption->state == words.next();
    }
    if (words.skip("call")) {
        return asked;
    }
    if (words.skip("no")) {
        if (words.skip("call")) {
            return !asked;
        }
        if (words.skip("note")) {
            return judgement.notes.empty();
        }
        if (words.skip("receipt")) {
            return !judgement.receipt;
        }
        if (words.skip("way")) {
            const std::string action = words.next();
            return std::none_of(judgement.ways.begin(), judgement.ways.end(),
                                [&](const core::WayForward& one) { return core::action_name(one.action) == action; });
        }
        words.skip("finding");
        return words.more() ? !has_finding(judgement, words.next()) : judgement.findings.empty();
    }
    return words.next() == core::decision_name(judgement.decision);
}

} // namespace

std::string differences(const RuleCase& one, const core::Judgement& judgement, bool asked) {
    std::string wrong;
    for (const std::string& line : one.expected) {
        Words words{line};
        if (!holds(words, judgement, asked)) {
            wrong += "expected " + line + "; ";
        }
    }
    return wrong.empty() ? wrong : wrong + "but it is " + shown(judgement) + (asked ? " call" : " no call");
}

} // namespace esente::test
