#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

#include <array>

namespace esente::core::rules {
namespace {

/// The registry wins over the paper; only a declaration makes the paper decide, and then its flaws block.
FindingFacts paper_facts(const Situation& s) {
    FindingFacts known = claim_facts(s);
    known.from = s.facts.certificate ? s.facts.certificate->issued : std::nullopt;
    known.to = s.facts.certificate ? s.facts.certificate->expires : std::nullopt;
    return known;
}

bool matters(const Situation& s) noexcept { return is_registry_claim(s); }

Hits declared_expired(const Situation& s) { return hit_if(declared(s) && certificate_expired(s), paper_facts(s)); }
Hits shown_expired(const Situation& s) { return hit_if(matters(s) && !declared(s) && certificate_expired(s), paper_facts(s)); }

Hits declared_not_yet_issued(const Situation& s) { return hit_if(declared(s) && certificate_not_yet_issued(s), paper_facts(s)); }
Hits shown_not_yet_issued(const Situation& s) {
    return hit_if(matters(s) && !declared(s) && certificate_not_yet_issued(s), paper_facts(s));
}

Hits declared_of_another(const Situation& s) { return hit_if(declared(s) && certificate_of_another(s), paper_facts(s)); }
Hits shown_of_another(const Situation& s) { return hit_if(matters(s) && !declared(s) && certificate_of_another(s), paper_facts(s)); }

Hits declared_another_code(const Situation& s) { return hit_if(declared(s) && certificate_for_another_code(s), paper_facts(s)); }
Hits shown_another_code(const Situation& s) {
    return hit_if(matters(s) && !declared(s) && certificate_for_another_code(s), paper_facts(s));
}

Hits ends_before_it_begins(const Situation& s) {
    const auto& paper = s.facts.certificate;
    return hit_if(paper && paper->issued && paper->expires && *paper->expires < *paper->issued, paper_facts(s));
}

constexpr std::array certificate_rows{
    Rule{"CRT-SCADUTO", declared_expired},           Rule{"CRT-SCADUTO-VISTO", shown_expired},
    Rule{"CRT-FUTURO", declared_not_yet_issued},     Rule{"CRT-FUTURO-VISTO", shown_not_yet_issued},
    Rule{"CRT-ALTRA-PERSONA", declared_of_another},  Rule{"CRT-ALTRA-PERSONA-VISTO", shown_of_another},
    Rule{"CRT-ALTRO-CODICE", declared_another_code}, Rule{"CRT-ALTRO-CODICE-VISTO", shown_another_code},
    Rule{"CRT-DATE", ends_before_it_begins},
};

} // namespace

RuleList certificate_rules() noexcept { return certificate_rows; }

} // namespace esente::core::rules
