#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace service_simulator {

/// The code in canonical spelling: 0A02, an older way to write it, is 002A.
std::string canonical_code(std::string_view code);

/// Contract section 2: equal up to the first dot, and one of them has no dot; or equal. Letters belong to the code.
bool same_exemption(std::string_view one, std::string_view other);

/// Whether a list of codes, in which a final `*` stands for anything, holds this one.
bool lists_code(const std::vector<std::string>& list, std::string_view code);

} // namespace service_simulator
