#pragma once

#include "core/catalogue.hpp"
#include "core/identity.hpp"
#include "core/operator.hpp"
#include "core/prescription.hpp"
#include "core/registry.hpp"
#include "core/result.hpp"
#include "core/settings.hpp"

#include <optional>
#include <string>
#include <vector>

namespace esente::core {

/// Everything that is known when a draft is judged. Facts that are absent are unknown, never "no".
struct Case {
    const Catalogue& catalogue;
    const Prescription& draft;
    const Settings& settings;
    Identity identity; ///< with `id` resolved; no id: nobody is looked up
    Date day;          ///< the day judged
    Date today;        ///< civil day of the clock: counts the paper limits and decides the century of a codice fiscale
    Operator caller;
    std::optional<PaperCertificate> certificate;
    NoCertificate no_certificate = NoCertificate::none;
    bool declare = false;
    bool wrong_person = false;                       ///< card, draft and host do not name the same patient
    bool paper_limit_passed = false;                 ///< the oracle limit stopped the question
    std::optional<Result<VerifyReply>> verification; ///< absent: not asked
    std::optional<ConsultAnswer> list;               ///< absent: not asked, refused or failed
    std::optional<DomainError> list_refused;         ///< ANA-002, ANA-003 … when the consult said so
    std::vector<std::string> acknowledged;           ///< rule ids that come back as information
};

} // namespace esente::core
