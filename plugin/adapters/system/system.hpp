#pragma once

#include "core/result.hpp"
#include "ports/clock_port.hpp"
#include "ports/log_port.hpp"
#include "ports/peer_port.hpp"
#include "ports/random_port.hpp"
#include "ports/secret_memory.hpp"
#include "ports/thread_port.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace esente::system {

/// Threads that no asynchronous signal is ever delivered to. Any thread.
[[nodiscard]] std::unique_ptr<ports::ThreadPort> make_threads();

/// The machine's real-time clock.
[[nodiscard]] std::unique_ptr<ports::ClockPort> make_clock();

/// OpenSSL's generator, seeded by the operating system.
[[nodiscard]] std::unique_ptr<ports::RandomPort> make_random();

/// Pages that are locked, left out of core files and of forked children, and wiped before they are given back. Locking counts against
/// RLIMIT_MEMLOCK; beyond it a block says that it is not locked.
[[nodiscard]] std::shared_ptr<ports::SecretMemoryPort> make_secret_memory();

/// Hands each line to `sink` on the calling thread, at most 1,000 bytes of it, hostile characters replaced; takes no lock and keeps no
/// queue, so it waits only if the sink does. An empty sink drops everything.
[[nodiscard]] std::unique_ptr<ports::LogPort> make_log(std::function<void(ports::LogLevel, std::string_view)> sink);

/// Asks the kernel, or its table /proc/net/tcp; where there is neither, as on other systems than Linux, it says `unknown`.
[[nodiscard]] std::unique_ptr<ports::PeerPort> make_peers();

/// The machine's own name; `unknown` where it has none.
[[nodiscard]] std::string host_name();

/// All bytes of a regular file. SETTINGS if it cannot be read, is no regular file or holds more than `limit` bytes; names the file.
[[nodiscard]] core::Result<std::string> read_file(const std::string& path, std::size_t limit);

/// SETTINGS unless the path is a regular file that neither its group nor others can touch. The caller adds the setting's key.
[[nodiscard]] core::Result<core::Done> require_private(const std::string& path);

/// SETTINGS for a folder that others than its owner can write. They may look into it: each thing kept there is private by itself. A path
/// that is free, no folder or out of reach is not this function's to judge. The caller adds the setting's key.
[[nodiscard]] core::Result<core::Done> require_unshared_dir(const std::string& path);

} // namespace esente::system
