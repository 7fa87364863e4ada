#include "adapters/store/durable_file.hpp"

#include "adapters/store/crypto.hpp"
#include "adapters/store/store_failure.hpp"

#include <sqlite3.h>

#include <cstddef>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

namespace esente::store {
namespace {

namespace fs = std::filesystem;

void must(int answer, const char* what) {
    if (answer != SQLITE_OK) {
        throw StoreFailure{what, answer};
    }
}

/// Neither the C++ library nor POCO 1.11 can sync a file; SQLite's own layer over the operating system can, on every system.
class SyncedFile {
public:
    SyncedFile(sqlite3_vfs& vfs, const fs::path& path)
        : name_{path.string() + std::string(2, '\0')}, // SQLite looks for parameters behind the name's end
          memory_((static_cast<std::size_t>(vfs.szOsFile) + sizeof(std::max_align_t) - 1) / sizeof(std::max_align_t)),
          file_{static_cast<sqlite3_file*>(static_cast<void*>(memory_.data()))} {
        constexpr int fresh = SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE | SQLITE_OPEN_READWRITE | SQLITE_OPEN_SUPER_JOURNAL;
        must(vfs.xOpen(&vfs, name_.c_str(), file_, fresh, nullptr), "a key file cannot be made");
    }
    ~SyncedFile() {
        if (file_->pMethods != nullptr) {
            file_->pMethods->xClose(file_);
        }
    }
    SyncedFile(const SyncedFile&) = delete;
    SyncedFile& operator=(const SyncedFile&) = delete;
    SyncedFile(SyncedFile&&) = delete;
    SyncedFile& operator=(SyncedFile&&) = delete;

    void write(std::string_view bytes) {
        must(file_->pMethods->xWrite(file_, bytes.data(), static_cast<int>(bytes.size()), 0), "a key file cannot be written");
        must(file_->pMethods->xSync(file_, SQLITE_SYNC_NORMAL), "a key file cannot be synced");
    }

private:
    std::string name_;
    std::vector<std::max_align_t> memory_;
    sqlite3_file* file_;
};

fs::path beside(const fs::path& path) {
    std::string name = path.string() + ".";
    for (const auto octet : random_octets(8)) {
        name += static_cast<char>('a' + octet % 26);
    }
    return name;
}

} // namespace

void make_once_durably(const fs::path& path, std::string_view bytes) {
    sqlite3_vfs* const vfs = sqlite3_vfs_find(nullptr);
    const fs::path draft = beside(path);
    {
        SyncedFile file{*vfs, draft};
        fs::permissions(draft, fs::perms::owner_read | fs::perms::owner_write);
        file.write(bytes);
    }
    // A link appears whole and only where no file of that name is: of several that start together one wins.
    std::error_code why;
    fs::create_hard_link(draft, path, why);
    must(vfs->xDelete(vfs, draft.c_str(), 1), "the folder of the keys cannot be synced"); // 1: the folder too
    if (why && why != std::errc::file_exists) {
        throw StoreFailure{"a key file cannot be made: " + why.message(), SQLITE_CANTOPEN};
    }
}

} // namespace esente::store
