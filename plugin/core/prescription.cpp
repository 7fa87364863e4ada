#include "core/prescription.hpp"

#include "core/text.hpp"

namespace esente::core {

std::string prescriber(const Prescription& draft) {
    const auto substitute = trim(draft.substitute);
    return ascii_upper(substitute.empty() ? trim(draft.titolare) : substitute);
}

} // namespace esente::core
