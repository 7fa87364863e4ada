#pragma once

#include "description.hpp"
#include "faults.hpp"
#include "file_system.hpp"

namespace simulator {

/// The files of a TS-CNS (File System CNS, 9th issue, §2.2 to §2.5), with the certificate wherever the card keeps it. `card` already has
/// the faults of the first group applied; the second group is applied here. Throws std::runtime_error when a file cannot be made.
[[nodiscard]] FileSystem make_card_files(const CardDescription& card, const Faults& faults);

} // namespace simulator
