#pragma once

#include "app/patient.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace esente::app {

/// Which patient's card lies in which reader, so that what was read is dropped when the card leaves. Patients are not kept alive. Any
/// thread.
class PresentPatients {
public:
    void add(const std::shared_ptr<Patient>& patient);
    void card_inserted(const std::string& reader);
    /// Every patient read in this reader loses what the card gave.
    void card_left(const std::string& reader, core::Instant when);
    /// True when the last thing heard of this reader is that its card left: a card read there since may have gone before it was added,
    /// or its insertion may not have been told yet.
    [[nodiscard]] bool heard_removal(const std::string& reader) const;

private:
    mutable std::mutex lock_;
    std::map<std::string, bool> removed_last_;
    std::vector<std::weak_ptr<Patient>> patients_;
};

} // namespace esente::app
