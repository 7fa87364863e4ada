#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A paper without an end for a disease whose certificates always have one (the row names them). Which years they last no source says.
Hits find(const Situation& s, const RuleRow& /*row*/) { return hit_if(paper_decides(s) && certificate_has_no_end(s), paper_facts(s)); }

constexpr Wording italian{"L'attestato dell'esenzione {code} è indicato senza scadenza, ma per questa malattia ha sempre una scadenza.",
                          "Ricontrollare la scadenza sull'attestato."};
constexpr Wording english{"The certificate of the exemption {code} was entered without an end, but for this disease it always has one.",
                          "Look at the certificate's last day again."};

} // namespace

Rule crt_illimitato() noexcept { return {.id = "CRT-ILLIMITATO", .find = find, .italian = italian, .english = english}; }

} // namespace esente::core::rules
