#include "core/rules/certificate.hpp"

#include "core/exemptions/family.hpp"
#include "core/exemptions/season.hpp"
#include "core/rules/period/period.hpp"

namespace esente::core::rules {
namespace {

/// The last day of the season in which a certificate without a last day was issued.
std::optional<Date> season_of_issue(const Situation& situation) {
    const auto& paper = situation.facts.certificate;
    const bool open = certificate_has_no_end(situation) && paper->issued;
    return open ? exemptions::season_end(situation.facts.catalogue, subject_of(situation), *paper->issued) : std::nullopt;
}

} // namespace

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

bool paper_decides(const Situation& situation) { return declared(situation) || registry_cannot_know(situation); }

bool certificate_has_no_end(const Situation& situation) {
    return situation.facts.certificate && !situation.facts.certificate->expires && !certificate_for_another_code(situation);
}

bool certificate_season_is_over(const Situation& situation) {
    const auto end = season_of_issue(situation);
    return end && *end < situation.facts.day;
}

FindingFacts season_facts(const Situation& situation) {
    FindingFacts known = paper_facts(situation);
    known.to = season_of_issue(situation);
    return known;
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
