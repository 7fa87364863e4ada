#include "core/rules/rule.hpp"

namespace esente::core::rules {
namespace {

/// `sex` is the sex the code is meant for. Only ever a warning: partners have tests of their own (M00 is for both), and a rectified sex
/// need not show in every document. No source says what the service does then.
Hits ses_inatteso_hits(const Situation& s, const RuleRow& row) {
    const Sex known = sex_of(s);
    return hit_if(row.sex != Sex::unknown && known != Sex::unknown && known != row.sex, claim_facts(s));
}

} // namespace

Rule ses_inatteso() noexcept {
    return {.id = "SES-INATTESO",
            .find = ses_inatteso_hits,
            .italian = {"Il sesso che risulta per l'assistito non è quello atteso per l'esenzione {code}.",
                        "Se è voluto (per esempio esami del partner), procedere; altrimenti correggere il codice."},
            .english = {"The sex known of the patient is not the one expected for the exemption {code}.",
                        "If this is meant (a partner's tests, for instance), go on; otherwise correct the code."}};
}

} // namespace esente::core::rules
