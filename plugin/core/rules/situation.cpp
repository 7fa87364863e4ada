#include "core/rules/situation.hpp"

#include "core/exemptions/coverage.hpp"
#include "core/exemptions/family.hpp"
#include "core/judge.hpp"
#include "core/rules/certificate.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace esente::core::rules {
namespace {

bool is_person_without_region(const Case& facts) noexcept {
    const auto& id = facts.identity.id;
    return !facts.draft.foreign_state.empty() || !id || id->kind() == PatientIdKind::stp || id->kind() == PatientIdKind::eni;
}

bool failed_on_the_way(Fault fault) noexcept {
    return fault == Fault::timeout || fault == Fault::service_unreachable || fault == Fault::service_tls || fault == Fault::service_http ||
           fault == Fault::service_malformed || fault == Fault::service_fault;
}

} // namespace

Situation::Situation(const Case& given)
    : facts{given}, written{!trim(given.draft.exemption).empty()}, claim{claim_of(given.catalogue, given.draft)} {
    if (claim) {
        family = exemptions::family_of(facts.catalogue, *claim, facts.day);
        if (family == nullptr && !exemptions::may_be_newer_code(*claim)) {
            claim.reset();
        }
        coverage = exemptions::coverage_of(facts.catalogue, subject_of(*this));
    }
    if (!facts.verification) {
        return;
    }
    if (!facts.verification->ok()) {
        failure = &facts.verification->error();
        return;
    }
    answer = std::get_if<VerifyAnswer>(&facts.verification->value());
    refusal = std::get_if<DomainError>(&facts.verification->value());
}

exemptions::Subject subject_of(const Situation& situation) noexcept {
    return {.code = situation.claim ? &*situation.claim : nullptr,
            .family = situation.family,
            .type = situation.facts.draft.type,
            .region = situation.facts.settings.region,
            .day = situation.facts.day};
}

FindingFacts claim_facts(const Situation& situation) {
    FindingFacts known;
    if (situation.claim) {
        known.code = situation.claim->text();
    }
    if (situation.answer != nullptr) {
        known.from = situation.answer->from;
        known.to = situation.answer->to;
    }
    return known;
}

bool is_registry_claim(const Situation& situation) noexcept {
    return situation.claim && (situation.family == nullptr || situation.family->assertion != Assertion::prescriber);
}

bool is_listed(const Situation& situation) noexcept {
    return situation.claim && exemptions::is_listed(situation.facts.catalogue, *situation.claim, situation.facts.day);
}

bool can_be_looked_up(const Identity& identity) noexcept { return identity.id && identity.id->kind() == PatientIdKind::codice_fiscale; }

bool is_one_of(const std::vector<std::string>& words, std::string_view word) noexcept {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool can_be_asked(const Situation& situation) noexcept {
    const Case& facts = situation.facts;
    return is_registry_claim(situation) && can_be_looked_up(facts.identity) && !facts.wrong_person && !facts.paper_limit_passed;
}

bool answered(const Situation& situation, std::initializer_list<Verification> outcomes) noexcept {
    return situation.answer != nullptr && std::find(outcomes.begin(), outcomes.end(), situation.answer->outcome) != outcomes.end();
}

bool refused(const Situation& situation, std::initializer_list<std::string_view> codes) noexcept {
    return situation.refusal != nullptr && std::find(codes.begin(), codes.end(), situation.refusal->code) != codes.end();
}

bool not_held(const Situation& situation) noexcept { return answered(situation, {Verification::non_trovata, Verification::non_risulta}); }

std::string_view region_of_assistance(const Situation& situation) noexcept {
    if (situation.answer != nullptr && !situation.answer->region_of_assistance.empty()) {
        return situation.answer->region_of_assistance;
    }
    return situation.facts.list ? std::string_view{situation.facts.list->region_of_assistance} : std::string_view{};
}

bool assisted_elsewhere(const Situation& situation) noexcept {
    const std::string_view region = region_of_assistance(situation);
    return !region.empty() && region != situation.facts.settings.region;
}

bool registry_is_not_theirs(const Situation& situation) noexcept {
    return is_person_without_region(situation.facts) || assisted_elsewhere(situation);
}

bool registry_cannot_know(const Situation& situation) noexcept {
    if (!is_registry_claim(situation) || situation.facts.wrong_person) {
        return false;
    }
    return !can_be_looked_up(situation.facts.identity) || refused(situation, {"ANA-004"}) ||
           (not_held(situation) && registry_is_not_theirs(situation));
}

bool absence_is_explained(const Situation& situation) noexcept {
    const bool unclear = situation.family != nullptr && situation.family->assertion != Assertion::registry;
    return unclear || proved_by_age(situation) || registry_is_not_theirs(situation) || certified_lately(situation);
}

bool service_is_silent(const Situation& situation) noexcept {
    if (!is_registry_claim(situation)) {
        return false;
    }
    if (situation.failure != nullptr) {
        return failed_on_the_way(situation.failure->fault);
    }
    if (situation.refusal != nullptr) {
        return service_declines(situation);
    }
    return answered(situation, {Verification::non_verificabile}) && !proved_by_age(situation);
}

bool service_declines(const Situation& situation) noexcept {
    return situation.refusal != nullptr && std::string_view{situation.refusal->code}.starts_with("SRV-");
}

bool declared(const Situation& situation) noexcept {
    return situation.facts.declare && situation.facts.certificate &&
           situation.facts.settings.when_unverifiable == WhenUnverifiable::declare && service_is_silent(situation);
}

std::optional<BirthDate> birth_date(const Situation& situation) {
    const Case& facts = situation.facts;
    if (facts.identity.person && facts.identity.person->birth_date) {
        return BirthDate{.day = *facts.identity.person->birth_date};
    }
    if (facts.list && facts.list->birth_date) {
        return BirthDate{.day = *facts.list->birth_date};
    }
    const auto decoded = facts.identity.id ? facts.identity.id->facts(facts.today) : std::nullopt;
    return decoded ? std::optional{BirthDate{.day = decoded->birth_date, .guessed = decoded->century_guessed}} : std::nullopt;
}

Sex sex_of(const Situation& situation) {
    const Case& facts = situation.facts;
    if (facts.identity.person && facts.identity.person->sex != Sex::unknown) {
        return facts.identity.person->sex;
    }
    if (facts.list && facts.list->sex != Sex::unknown) {
        return facts.list->sex;
    }
    const auto decoded = facts.identity.id ? facts.identity.id->facts(facts.today) : std::nullopt;
    return decoded ? decoded->sex : Sex::unknown;
}

bool proved_by_age(const Situation& situation) {
    if (situation.family == nullptr || !situation.family->proved_below_age || assisted_elsewhere(situation)) {
        return false;
    }
    const auto birth = birth_date(situation);
    return birth && birth->day <= situation.facts.day && birth->day.age_on(situation.facts.day) < *situation.family->proved_below_age;
}

} // namespace esente::core::rules
