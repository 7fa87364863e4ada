#include "core/rules/certificate.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// A paper without an end for a disease whose certificates always have one (the row names them). Which years they last no source says.
Hits crt_illimitato_hits(const Situation& s, const RuleRow& /*row*/) {
    return hit_if(paper_decides(s) && certificate_has_no_end(s), paper_facts(s));
}

} // namespace

Rule crt_illimitato() noexcept {
    return {.id = "CRT-ILLIMITATO",
            .find = crt_illimitato_hits,
            .italian = {"L'attestato dell'esenzione {code} è indicato senza scadenza, ma per questa malattia ha sempre una scadenza.",
                        "Ricontrollare la scadenza sull'attestato."},
            .english = {"The certificate of the exemption {code} was entered without an end, but for this disease it always has one.",
                        "Look at the certificate's last day again."}};
}

} // namespace esente::core::rules
