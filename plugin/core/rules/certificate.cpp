#include "core/rules/certificate.hpp"

#include "core/exemptions/family.hpp"
#include "core/rules/period/period.hpp"

namespace esente::core::rules {

FindingFacts paper_facts(const Situation& situation) {
    const auto& paper = situation.facts.certificate;
    FindingFacts known = claim_facts(situation);
    known.from = paper ? paper->issued : std::nullopt;
    known.to = paper ? paper->expires : std::nullopt;
    return known;
}

bool certificate_for_another_code(const Situation& situation) {
    const auto& paper = situation.facts.certificate;
    if (!paper || !situation.claim) {
        return false;
    }
    const auto code = ExemptionCode::parse(paper->code);
    return !code || !same_exemption(exemptions::canonical(situation.facts.catalogue, *code), *situation.claim);
}

bool certificate_of_another(const Situation& situation) {
    const auto& paper = situation.facts.certificate;
    if (!paper || paper->holder.empty() || !situation.facts.identity.id) {
        return false;
    }
    return PatientId::parse(paper->holder) != situation.facts.identity.id;
}

bool certificate_expired(const Situation& situation) noexcept {
    const auto& paper = situation.facts.certificate;
    return paper && paper->expires && *paper->expires < situation.facts.day && !is_prolonged(situation, paper->expires);
}

bool certificate_not_yet_issued(const Situation& situation) noexcept {
    const auto& paper = situation.facts.certificate;
    return paper && paper->issued && situation.facts.day < *paper->issued;
}

bool certificate_stands(const Situation& situation) {
    return situation.facts.certificate && !certificate_for_another_code(situation) && !certificate_of_another(situation) &&
           !certificate_expired(situation) && !certificate_not_yet_issued(situation);
}

bool certified_lately(const Situation& situation) {
    if (situation.family == nullptr || !situation.family->income || !certificate_stands(situation) ||
        !situation.facts.certificate->issued) {
        return false;
    }
    const int age = situation.facts.certificate->issued->days_until(situation.facts.day);
    return age >= 0 && static_cast<std::uint32_t>(age) <= situation.facts.settings.fresh_certificate_days;
}

} // namespace esente::core::rules
