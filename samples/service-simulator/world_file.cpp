#include "world_file.hpp"

namespace service_simulator {

namespace {

using std::chrono::nanoseconds;
using std::chrono::seconds;

nanoseconds since_epoch(const timespec& time) { return seconds{time.tv_sec} + nanoseconds{time.tv_nsec}; }

} // namespace

std::optional<WorldFile::Stamp> WorldFile::stamp() const {
    struct stat found {};
    if (::stat(file_.c_str(), &found) != 0) {
        return std::nullopt;
    }
    // Before Linux 6.13 time stamps move with the tick, and two writes within one look alike: what was written just now is not remembered.
    constexpr std::chrono::milliseconds ticks{100};
    if (since_epoch(found.st_ctim) + ticks > std::chrono::system_clock::now().time_since_epoch()) {
        return std::nullopt;
    }
    return Stamp{.file = found.st_ino, .size = found.st_size, .written = since_epoch(found.st_mtim), .changed = since_epoch(found.st_ctim)};
}

std::shared_ptr<const World> WorldFile::read() {
    const std::scoped_lock held(lock_);
    const auto now = stamp();
    if (!now || now != read_as_) {
        read_as_.reset();
        world_ = std::make_shared<const World>(read_world(file_));
        read_as_ = now;
    }
    return world_;
}

} // namespace service_simulator
