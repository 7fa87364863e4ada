#include "app/present_patients.hpp"

#include <utility>

namespace esente::app {

void PresentPatients::add(const std::shared_ptr<Patient>& patient) {
    const std::scoped_lock guard{lock_};
    std::erase_if(patients_, [](const std::weak_ptr<Patient>& known) { return known.expired(); });
    patients_.push_back(patient);
}

void PresentPatients::card_inserted(const std::string& reader) {
    const std::scoped_lock guard{lock_};
    removed_last_[reader] = false;
}

void PresentPatients::card_left(const std::string& reader, core::Instant when) {
    std::vector<std::shared_ptr<Patient>> leaving;
    {
        const std::scoped_lock guard{lock_};
        removed_last_[reader] = true;
        std::erase_if(patients_, [&](const std::weak_ptr<Patient>& known) {
            auto patient = known.lock();
            if (patient && patient->reader() != reader) {
                return false;
            }
            if (patient) {
                leaving.push_back(std::move(patient));
            }
            return true;
        });
    }
    for (const auto& patient : leaving) {
        patient->card_left(when);
    }
}

bool PresentPatients::heard_removal(const std::string& reader) const {
    const std::scoped_lock guard{lock_};
    const auto known = removed_last_.find(reader);
    return known != removed_last_.end() && known->second;
}

} // namespace esente::app
