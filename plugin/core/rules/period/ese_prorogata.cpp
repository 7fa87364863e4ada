#include "core/rules/period/period.hpp"
#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// Expired by the registry, yet the region prolonged exemptions in bulk (2020 to 2022). The sources give the last days only, not which acts
/// covered which exemptions: a warning, never a block.
Hits ese_prorogata_hits(const Situation& s, const RuleRow& /*row*/) { return hit_if(expired_but_prolonged(s), claim_facts(s)); }

} // namespace

Rule ese_prorogata() noexcept {
    return {.id = "ESE-PROROGATA",
            .find = ese_prorogata_hits,
            .italian = {"L'esenzione {code} risulta scaduta il {to}, ma in quel periodo la Regione prorogava le esenzioni in scadenza.",
                        "Controllare la proroga prima di procedere."},
            .english = {"The exemption {code} shows as expired on {to}, but at that time the region prolonged exemptions that ended.",
                        "Check the prolongation before going on."}};
}

} // namespace esente::core::rules
