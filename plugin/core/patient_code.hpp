#pragma once

#include "core/patient_id.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace esente::core {

/// What stands in `codiceAss` of the national message, which is sent encrypted and drafted clear.
enum class PatientCodeForm : std::uint8_t {
    absent,
    clear,      ///< a codice fiscale, STP, ENI or provisional code
    encrypted,  ///< Base64, longer than any code: it names somebody, we cannot say whom
    unreadable, ///< neither: a clear text that is nobody's code
};

struct PatientCode {
    PatientCodeForm form = PatientCodeForm::absent;
    std::optional<PatientId> id{}; ///< when clear
};

/// Looks at the form alone; nothing is decrypted. A block of RSA with 1024 bits or more takes 172 characters and more; shorter Base64
/// passes for encrypted too, as test systems write it (inferred).
[[nodiscard]] PatientCode read_patient_code(std::string_view codice_ass);

} // namespace esente::core
