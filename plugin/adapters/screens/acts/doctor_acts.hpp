#pragma once

#include "adapters/screens/acts/acts.hpp"

/// What a doctor does, from the patient to the verdict.
namespace esente::screens {

[[nodiscard]] Done enter_patient(const View& view, const Form& form);
[[nodiscard]] Done take_card(const View& view, const Form& form);
[[nodiscard]] Done take_certificate(const View& view, const Form& form);
/// Live checks: the same as of take_certificate, as JSON.
[[nodiscard]] Done try_certificate(const View& view, const Form& form);
[[nodiscard]] Done take_way(const View& view, const Form& form);
[[nodiscard]] Done acknowledge(const View& view, const Form& form);
[[nodiscard]] Done conclude(const View& view, const Form& form);

} // namespace esente::screens
