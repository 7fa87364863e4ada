#pragma once

#include "json_walk.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace cli {

/// One member of a flat JSON object: a text or null.
struct FlatMember {
    std::string key{};
    std::string value{};
    bool is_null = false;
    std::size_t at = 0; ///< offset of the value
};

/// A JSON object of texts and nulls, with places, which POCO's parser does not give. Throws Failure (CERTIFICATE_INVALID).
[[nodiscard]] std::vector<FlatMember> read_flat_json(const std::string& text);

} // namespace cli
