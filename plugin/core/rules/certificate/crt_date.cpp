#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A paper that ends before it begins.
Hits crt_date_hits(const Situation& s, const RuleRow& /*row*/) {
    const auto& paper = s.facts.certificate;
    return hit_if(paper && paper->issued && paper->expires && *paper->expires < *paper->issued, paper_facts(s));
}

} // namespace

Rule crt_date() noexcept {
    return {.id = "CRT-DATE",
            .find = crt_date_hits,
            .italian = {"L'attestato indicato scade il {to}, prima della data di rilascio {from}.",
                        "Controllare l'attestato e, se serve, correggere i dati."},
            .english = {"The paper certificate ends on {to}, before its day of issue {from}.",
                        "Check the certificate and correct what was entered if needed."}};
}

} // namespace esente::core::rules
