#pragma once

#include "core/prescription.hpp"

#include <esente/esente.h>

#include <cstddef>
#include <span>
#include <string>

namespace esente::abi {

/// How long a text of a draft may be; the schema of the national message counts characters, the C interface bytes.
struct TextLimit {
    std::size_t bytes;
    std::size_t characters;
};

/// One text member of a struct of the draft builder and where it goes.
template <class Struct, class Value> struct DraftText {
    const char* key; ///< the member's name
    const char* Struct::*given;
    TextLimit limit;
    std::string& (*place)(Value&);
};

using RecipeText = DraftText<esente_prescription, core::Prescription>;
using LineText = DraftText<esente_line, core::PrescriptionLine>;

/// The text members in the order of their struct.
[[nodiscard]] std::span<const RecipeText> recipe_texts() noexcept;
[[nodiscard]] std::span<const LineText> line_texts() noexcept;

} // namespace esente::abi
