#include "adapters/system/system.hpp"
#include "core/text.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace esente::system {
namespace {

constexpr mode_t group_and_others = S_IRWXG | S_IRWXO;
constexpr mode_t written_by_others = S_IWGRP | S_IWOTH;

core::Error unusable(const std::string& path, std::string_view why, int code = 0) {
    std::string detail = core::harmless(path, 300);
    detail += ": ";
    detail += why;
    if (code != 0) {
        detail += ": " + std::generic_category().message(code);
    }
    return core::failure(core::Fault::settings, std::move(detail), code);
}

/// A file descriptor that closes itself.
class OpenFile {
public:
    explicit OpenFile(const std::string& path)
        : descriptor_{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)} {} // NOLINT(cppcoreguidelines-pro-type-vararg): POSIX
    ~OpenFile() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    OpenFile(OpenFile&&) = delete;
    OpenFile& operator=(OpenFile&&) = delete;

    [[nodiscard]] int get() const noexcept { return descriptor_; }

private:
    int descriptor_;
};

/// Reads on to the end; a file that grows meanwhile stops one byte past the limit.
core::Result<std::string> read_to_end(int descriptor, const std::string& path, std::size_t limit) {
    std::string bytes;
    std::array<char, 16384> piece{};
    while (bytes.size() <= limit) {
        const ssize_t got = ::read(descriptor, piece.data(), piece.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return unusable(path, "cannot be read", errno);
        }
        if (got == 0) {
            return bytes;
        }
        bytes.append(piece.data(), static_cast<std::size_t>(got));
    }
    return unusable(path, "holds more than " + std::to_string(limit) + " bytes");
}

} // namespace

std::string host_name() {
    std::array<char, 256> name{};
    const bool known = ::gethostname(name.data(), name.size() - 1) == 0 && name[0] != '\0';
    return known ? std::string{name.data()} : std::string{"unknown"};
}

core::Result<std::string> read_file(const std::string& path, std::size_t limit) {
    // Not blocking: opening a named pipe must not wait for a writer that never comes.
    const OpenFile file{path};
    struct stat facts {};
    if (file.get() < 0 || ::fstat(file.get(), &facts) != 0) {
        return unusable(path, "cannot be opened", errno);
    }
    if (!S_ISREG(facts.st_mode)) {
        return unusable(path, "is not a regular file");
    }
    return read_to_end(file.get(), path, limit);
}

core::Result<core::Done> require_private(const std::string& path) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0) {
        return unusable(path, "cannot be opened", errno);
    }
    if (!S_ISREG(facts.st_mode)) {
        return unusable(path, "is not a regular file");
    }
    if ((facts.st_mode & group_and_others) != 0) {
        return unusable(path, "holds a private key and is open to others than its owner; set its mode to 0600");
    }
    return core::Done{};
}

core::Result<core::Done> require_unshared_dir(const std::string& path) {
    struct stat facts {};
    const bool there = ::stat(path.c_str(), &facts) == 0; // what is no folder, or cannot be reached, the store tells with its own fault
    if (there && S_ISDIR(facts.st_mode) && (facts.st_mode & written_by_others) != 0) {
        return unusable(path, "can be written by others than its owner; set its mode to 0700");
    }
    return core::Done{};
}

} // namespace esente::system
