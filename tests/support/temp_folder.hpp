#pragma once

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <string_view>

namespace esente::test {

/// A fresh empty folder under `parent` (the system's folder for temporary files by default), gone with everything in it at the end.
class TempFolder {
public:
    explicit TempFolder(const std::filesystem::path& parent = std::filesystem::temp_directory_path()) {
        std::random_device entropy;
        do {
            path_ = parent / ("esente-test-" + std::to_string(entropy()));
        } while (!std::filesystem::create_directory(path_));
    }
    ~TempFolder() {
        std::error_code ignored;
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
        std::filesystem::remove_all(path_, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    TempFolder(TempFolder&&) = delete;
    TempFolder& operator=(TempFolder&&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::string file(std::string_view name) const { return (path_ / name).string(); }

    /// Writes a file of this folder and gives its path.
    std::string write(std::string_view name, std::string_view bytes) const {
        std::ofstream{file(name), std::ios::binary} << bytes;
        return file(name);
    }
    [[nodiscard]] std::string read(std::string_view name) const {
        std::ifstream stream{file(name), std::ios::binary};
        std::ostringstream bytes;
        bytes << stream.rdbuf();
        return bytes.str();
    }

private:
    std::filesystem::path path_;
};

} // namespace esente::test
