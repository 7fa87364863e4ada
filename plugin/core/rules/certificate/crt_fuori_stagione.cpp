#include "core/exemptions/season.hpp"
#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A paper of an income code without an end, issued in a season that is over: at most one year, never renewed by itself. For E30 and E40
/// issued shortly before the end of June the sources do not say which end is meant: a warning.
Hits find(const Situation& s, const RuleRow& /*row*/) {
    const auto& paper = s.facts.certificate;
    const bool open = is_registry_claim(s) && paper && paper->issued && !paper->expires;
    const auto end = open ? exemptions::season_end(s.facts.catalogue, subject_of(s), *paper->issued) : std::nullopt;
    FindingFacts known = paper_facts(s);
    known.to = end;
    return hit_if(end && *end < s.facts.day, std::move(known));
}

constexpr Wording italian{
    "L'attestato dell'esenzione {code}, rilasciato il {from}, non riporta la scadenza, ma le esenzioni di questo tipo finivano il {to}.",
    "Chiedere all'assistito un attestato più recente."};
constexpr Wording english{
    "The certificate of the exemption {code}, issued on {from}, names no end, but exemptions of its kind ended on {to}.",
    "Ask the patient for a more recent certificate."};

} // namespace

Rule crt_fuori_stagione() noexcept { return {.id = "CRT-FUORI-STAGIONE", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
