#pragma once

#include "core/case.hpp"
#include "core/judge.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace esente::test {

/// One case of a `*.case` file: the comment above it, the lines that give facts, and the lines that say what is expected.
struct RuleCase {
    std::string file;
    unsigned line = 0;    ///< of its first line, from 1
    std::string sentence; ///< the comment above it
    std::vector<std::string> given;
    std::vector<std::string> expected;
};
std::ostream& operator<<(std::ostream& out, const RuleCase& one);

/// Every case of every file in the folder, in the order of names.
std::vector<RuleCase> read_cases(const std::string& folder);

/// Facts that own what a core::Case refers to.
struct Facts {
    core::Catalogue catalogue;
    core::Prescription draft;
    core::Settings settings;
    core::Identity identity;
    core::Date day;
    core::Date today;
    core::Operator caller;
    std::optional<core::PaperCertificate> certificate;
    bool declare = false;
    bool wrong_person = false;
    bool paper_limit_passed = false;
    std::optional<core::Result<core::VerifyReply>> verification;
    std::optional<core::ConsultAnswer> list;
    std::optional<core::DomainError> list_refused;
    std::vector<std::string> acknowledged;

    [[nodiscard]] core::Case as_case() const;
};

/// A plain day, an adult with a certified card, a specialist's prescription marked as not exempt; then the given lines, in order.
/// Throws std::invalid_argument for a line that says nothing known.
Facts facts_of(const RuleCase& one, const core::Catalogue& catalogue);

/// What differs from the expected lines; empty when nothing does.
std::string differences(const RuleCase& one, const core::Judgement& judgement, bool asked);

} // namespace esente::test
