#pragma once

#include "bytes.hpp"
#include "description.hpp"

namespace simulator {

/// Size of EF.Dati_personali (File System CNS, 9th issue, §2.4).
constexpr std::size_t personal_data_size = 400;

/// The used bytes of EF.Dati_personali, without the padding: six hexadecimal digits with their number, themselves included, then sixteen
/// fields, each behind two hexadecimal digits with its length (Linee guida CNS 3.0, app. 3, table 1). The SHA-1 of these bytes goes into
/// the certificate's CN. Throws std::runtime_error when they do not fit into the file.
[[nodiscard]] Bytes personal_data_of(const CardDescription& card);

} // namespace simulator
