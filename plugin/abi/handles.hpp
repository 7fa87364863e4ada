#pragma once

#include "app/engine.hpp"
#include "app/job.hpp"
#include "app/patient.hpp"
#include "core/exemptions/difference.hpp"
#include "core/prescription.hpp"

#include <esente/esente.h>

#include <memory>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

/// What stands behind the opaque names of esente.h: a reference each. The names are the contract's, hence global.

struct esente_engine {
    std::shared_ptr<esente::app::Engine> engine; ///< shared with nobody but the end of the process
};

struct esente_job {
    std::shared_ptr<esente::app::Job> job;
    mutable std::once_flag worded; ///< guards what follows
    mutable std::string last_success;
};

struct esente_patient {
    std::shared_ptr<esente::app::Patient> patient;
};

struct esente_draft {
    std::shared_ptr<const esente::core::Prescription> draft;
};

struct esente_catalogue {
    esente::app::Edition edition;
};

struct esente_comparison {
    std::vector<esente::core::exemptions::Difference> differences;
};

namespace esente::abi {

/// What the job gave, if it ended well and is of this kind; null otherwise.
template <class Kind> [[nodiscard]] const Kind* outcome_of(const esente_job& job) {
    const auto* const outcome = job.job->outcome();
    return outcome != nullptr && outcome->ok() ? std::get_if<Kind>(&outcome->value()) : nullptr;
}

} // namespace esente::abi
