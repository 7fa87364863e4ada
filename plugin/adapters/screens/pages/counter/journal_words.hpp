#pragma once

#include "adapters/screens/view.hpp"
#include "ports/counter_store.hpp"

#include <string>

/// What the lines of the journal say, on the screen and in the file.
namespace esente::screens {

/// hh:mm, by the clocks of Rome.
[[nodiscard]] std::string hour_of(const ports::CounterRow& row);
/// What was asked for, e.g. «PIN: rilascio».
[[nodiscard]] std::string asked_for(const View& view, const ports::CounterRow& row);
/// Who asked: the holder, who represents them, a relative.
[[nodiscard]] std::string_view who_asked(const View& view, const ports::CounterRow& row);
/// How far it came.
[[nodiscard]] std::string_view state_of(const View& view, const ports::CounterRow& row);
/// The holder's name, or else the codice fiscale.
[[nodiscard]] std::string holder_of(const ports::CounterRow& row);

} // namespace esente::screens
