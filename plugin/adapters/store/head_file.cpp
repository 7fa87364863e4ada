#include "adapters/store/head_file.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

namespace esente::store {
namespace {

namespace fs = std::filesystem;

constexpr int most_rounds = 16;
constexpr std::size_t most_digits = 20; ///< of an unsigned 64-bit number

/// Always of the same length, so that it can be overwritten in place.
std::string line_of(const HeadFile::Head& head) {
    const auto number = std::to_string(head.sequence);
    return std::string(most_digits - std::min(most_digits, number.size()), '0') + number + ":" + head.hash + "\n";
}

std::string first_line_of(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    std::string line;
    std::getline(file, line);
    return line;
}

} // namespace

/// One write of less than a disk sector: whoever looks after a crash finds either line whole.
bool HeadFile::overwrite(const Head& head) const {
    std::fstream file{path_, std::ios::binary | std::ios::in | std::ios::out};
    if (!file.is_open()) {
        file.open(path_, std::ios::binary | std::ios::out);
        std::error_code why;
        fs::permissions(path_, fs::perms::owner_read | fs::perms::owner_write, why);
    }
    file << line_of(head) << std::flush;
    return file.good();
}

bool HeadFile::follow(const std::function<Head()>& last_row) const {
    std::uint64_t written = 0;
    for (int round = 0; round < most_rounds; ++round) {
        const Head head = last_row();
        if (head.sequence == written) {
            break;
        }
        if (!overwrite(head)) {
            return false;
        }
        written = head.sequence;
    }
    return true;
}

std::optional<HeadFile::Head> HeadFile::read() const {
    std::string line = first_line_of(path_);
    for (auto again = first_line_of(path_); again != line; again = first_line_of(path_)) {
        line = std::move(again); // read while it was being overwritten
    }
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
