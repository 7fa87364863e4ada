#pragma once

#include <filesystem>
#include <string_view>

namespace esente::store {

/// Makes a file that only its owner can read, with these bytes, on disk with its name when it returns; does nothing where a file of that
/// name is there, however it came to be there meanwhile. Throws StoreFailure.
void make_once_durably(const std::filesystem::path& path, std::string_view bytes);

} // namespace esente::store
