#pragma once

#include <string>
#include <string_view>

namespace esente::core::scan {

/// What the device sent, in upper case. Many scanners and stripe readers press the keys of an American keyboard; where the computer is set
/// to an Italian one the same keys give other characters: `;` comes as `ò`, `'` as `à`, `*` as `(`, `?` as `_`, `+` as `^`. Letters, digits
/// and `%` lie on the same keys. None of the Italian characters stands in a code or on a stripe, so they are put back wherever they occur.
/// A hyphen comes as an apostrophe, which a name may hold too: it stays one.
[[nodiscard]] std::string as_sent(std::string_view typed);

} // namespace esente::core::scan
