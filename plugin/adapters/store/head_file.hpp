#pragma once

#include "ports/audit_port.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace esente::store {

/// `audit.head`, one line `SEQUENCE:HASH` of 86 bytes: a copy of the last row's number and link that is taken after each commit, outside
/// the database, without syncing. The database may be ahead of it, never behind: that would be rows cut off.
class HeadFile {
public:
    using Head = ports::AuditReceipt;

    explicit HeadFile(const std::filesystem::path& data_dir) : path_{data_dir / "audit.head"} {}

    /// Overwrites the line. In place, not by renaming a draft over it: a rename puts metadata into the file system's journal, for which
    /// the next commit's sync then waits. Of several processes that commit together the slower one may leave an older head behind, until
    /// the next commit or `follow`. False where the file cannot be written.
    [[nodiscard]] bool overwrite(const Head& head) const;

    /// Overwrites the line with what `last_row` says, and again while it says more: of several processes that finish together the last to
    /// write has seen every commit.
    [[nodiscard]] bool follow(const std::function<Head()>& last_row) const;

    /// None where there is no file, or an empty one as a power failure can leave it. A file of another form gives sequence 0.
    [[nodiscard]] std::optional<Head> read() const;

private:
    std::filesystem::path path_;
};

} // namespace esente::store
