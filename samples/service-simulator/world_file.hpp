#pragma once

#include "world.hpp"

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <sys/stat.h>

namespace service_simulator {

/// The world file as it is at each call, parsed again only when it has changed. Any thread.
class WorldFile {
public:
    explicit WorldFile(std::string file) : file_(std::move(file)) {}

    /// Throws as read_world does; what was read before is not served in its stead.
    std::shared_ptr<const World> read();

private:
    /// What differs between two states of a file (stat(2)).
    struct Stamp {
        ino_t file;
        off_t size;
        std::chrono::nanoseconds written;
        std::chrono::nanoseconds changed;
        bool operator==(const Stamp&) const = default;
    };
    [[nodiscard]] std::optional<Stamp> stamp() const;

    std::string file_;
    std::mutex lock_;
    std::optional<Stamp> read_as_; ///< empty: whatever stands there is to be read
    std::shared_ptr<const World> world_;
};

} // namespace service_simulator
