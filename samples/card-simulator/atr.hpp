#pragma once

#include "bytes.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simulator {

/// A make of card, as far as its answer to reset and its operating system show (CNS Functional Specification 1.1.6 §8).
struct CardProfile {
    std::string name;
    Bytes atr;
    bool has_cns_files = true;    ///< false: another application, every SELECT is refused
    bool accepts_chaining = true; ///< false: CLA 10 is refused with 6E00, as ST 2021 cards do
};

/// The profile of that name, else a CNS whose ATR the text spells in hexadecimal. Throws std::invalid_argument.
[[nodiscard]] CardProfile card_profile(std::string_view name_or_hex);
[[nodiscard]] std::vector<std::string> card_profile_names();

} // namespace simulator
