#pragma once

#include "core/catalogue.hpp"
#include "core/exemption_code.hpp"

#include <optional>
#include <string_view>

namespace esente::core::exemptions {

/// Everything a catalogue says of one code on a day. What is pointed to lives as long as the catalogue.
struct CodeFacts {
    bool respelled = false;             ///< asked in another spelling than the catalogue's
    const CodeRow* row = nullptr;       ///< the one in force on the day, else another of the code; null where only a renumbering knows it
    const CodeFamily* family = nullptr; ///< null where none has its form
    bool delicate = false;              ///< as is_delicate
    Coverage drugs = Coverage::unknown; ///< on the day
    Coverage services = Coverage::unknown;   ///< on the day
    const Renumbering* renumbered = nullptr; ///< what became of it; null where nothing did
};

/// None where the catalogue has neither a row nor a renumbering of this very code. `region` is the station's, empty for none in particular.
[[nodiscard]] std::optional<CodeFacts> look_up(const Catalogue& catalogue, const ExemptionCode& asked, std::string_view region, Date day);

} // namespace esente::core::exemptions
