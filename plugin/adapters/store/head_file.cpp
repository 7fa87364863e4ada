#include "adapters/store/head_file.hpp"

#include <charconv>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string>
#include <system_error>

namespace esente::store {
namespace {

namespace fs = std::filesystem;

constexpr int most_rounds = 16;

/// Another name for each writer, or two processes would write into one draft.
fs::path draft_of(const fs::path& path) { return path.string() + "." + std::to_string(std::random_device{}()); }

bool replace(const fs::path& path, const std::string& line) {
    const auto draft = draft_of(path);
    std::error_code why;
    {
        std::ofstream file{draft, std::ios::binary};
        fs::permissions(draft, fs::perms::owner_read | fs::perms::owner_write, why);
        file << line;
    }
    if (!why) {
        fs::rename(draft, path, why);
    }
    if (why) {
        std::error_code ignored;
        fs::remove(draft, ignored);
    }
    return !why;
}

} // namespace

bool HeadFile::follow(const std::function<Head()>& last_row) const {
    std::uint64_t written = 0;
    for (int round = 0; round < most_rounds; ++round) {
        const Head head = last_row();
        if (head.sequence == written) {
            break;
        }
        if (!replace(path_, std::to_string(head.sequence) + ":" + head.hash + "\n")) {
            return false;
        }
        written = head.sequence;
    }
    return true;
}

std::optional<HeadFile::Head> HeadFile::read() const {
    std::ifstream file{path_, std::ios::binary};
    std::string line;
    std::getline(file, line);
    if (line.empty()) {
        return std::nullopt;
    }
    Head head;
    const auto colon = line.find(':');
    const char* const end = line.data() + (colon == std::string::npos ? 0 : colon);
    const auto number = std::from_chars(line.data(), end, head.sequence);
    if (number.ec != std::errc{} || number.ptr != end) {
        return Head{};
    }
    head.hash = line.substr(colon + 1);
    return head;
}

} // namespace esente::store
