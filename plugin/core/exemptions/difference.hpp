#pragma once

#include "core/catalogue.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace esente::core::exemptions {

enum class Change : std::uint8_t { added, removed, changed };

/// What became of one row, or of one value of it.
struct Difference {
    Change change = Change::changed;
    std::string list;   ///< as in RowText
    std::string row;    ///< as in RowText
    std::string field;  ///< of a changed row: the value's name, or `order` where the row moved before another; else empty
    std::string before; ///< the value; of a removed row, all its values
    std::string after;  ///< the value; of an added row, all its values
};

/// What came, went and changed between two editions, in the order of their lists. Rows that are about the same are compared one by one in
/// their order; a text that differs in nothing else is a difference too.
[[nodiscard]] std::vector<Difference> differences(const Catalogue& before, const Catalogue& after);

} // namespace esente::core::exemptions
