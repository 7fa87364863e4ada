#pragma once

#include "adapters/store/keys.hpp"
#include "ports/counter_store.hpp"

#include <string>

namespace esente::store {

/// The people of a journal line, sealed under the station's key and bound to the message id, so that a line cannot be moved.
[[nodiscard]] Octets seal_people(const Keys& keys, const ports::CounterPeople& people, const std::string& message_id);

/// Empty people where nothing is left, or where somebody changed the bytes.
[[nodiscard]] ports::CounterPeople unseal_people(const Keys& keys, const std::string& sealed, const std::string& message_id);

} // namespace esente::store
