#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A paper that ends before it begins.
Hits find(const Situation& s, const RuleRow& /*row*/) {
    const auto& paper = s.facts.certificate;
    return hit_if(paper && paper->issued && paper->expires && *paper->expires < *paper->issued, paper_facts(s));
}

constexpr Wording italian{"L'attestato indicato scade il {to}, prima della data di rilascio {from}.",
                          "Controllare l'attestato e, se serve, correggere i dati."};
constexpr Wording english{"The paper certificate ends on {to}, before its day of issue {from}.",
                          "Check the certificate and correct what was entered if needed."};

} // namespace

Rule crt_date() noexcept { return {.id = "CRT-DATE", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
