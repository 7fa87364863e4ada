#include "file_system.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace simulator {

namespace {

/// In the tree a root is its own parent.
constexpr std::size_t master = 0;

std::vector<std::uint16_t> identifiers(const Bytes& path) {
    std::vector<std::uint16_t> ids;
    for (std::size_t i = 0; i + 1 < path.size(); i += 2) {
        ids.push_back(static_cast<std::uint16_t>(path[i] * 256 + path[i + 1]));
    }
    return ids;
}

std::size_t content_size(const File& file) {
    std::size_t size = file.data.size();
    for (const auto& record : file.records) {
        size += record.size();
    }
    return size;
}

} // namespace

Bytes File::control_information() const {
    const auto byte = [](auto value) { return static_cast<std::uint8_t>(value); };
    Bytes fields{0x80, 0x02};
    append(fields, big_endian_16(content_size(*this)));
    append(fields, {0x82, 0x03, byte(kind), 0x00, 0x00, 0x83, 0x02});
    append(fields, big_endian_16(id));
    append(fields, {0x85, 0x01, 0x01, 0x86, 0x09, byte(is_folder() ? Access::never : read), byte(update)});
    append(fields, Bytes(7, 0xFF));
    if (!application.empty()) {
        append(fields, {0x84, byte(application.size())});
        append(fields, application);
    }
    Bytes all{0x6F, byte(fields.size())};
    append(all, fields);
    return all;
}

FileSystem::FileSystem() : files_{File{.id = master_id}} {}

void FileSystem::add(const std::vector<std::uint16_t>& path, File file) {
    const auto folder = walk(master, path);
    if (!folder) {
        throw std::logic_error("a file without a folder");
    }
    add_to(*folder, std::move(file));
}

std::size_t FileSystem::add_application(File folder) {
    folder.parent = files_.size();
    files_.push_back(std::move(folder));
    return files_.size() - 1;
}

std::size_t FileSystem::add_to(std::size_t folder, File file) {
    file.parent = folder;
    files_.push_back(std::move(file));
    return files_.size() - 1;
}

std::optional<std::size_t> FileSystem::child(std::size_t folder, std::uint16_t id) const {
    for (std::size_t i = 0; i < files_.size(); ++i) {
        if (files_[i].parent == folder && i != folder && files_[i].id == id) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> FileSystem::walk(std::size_t from, const std::vector<std::uint16_t>& path) const {
    std::optional<std::size_t> place = from;
    for (const auto id : path) {
        place = child(*place, id);
        if (!place) {
            return std::nullopt;
        }
    }
    return place;
}

File* FileSystem::select(std::optional<std::size_t> place) {
    if (!place) {
        return nullptr;
    }
    File& file = files_[*place];
    folder_ = file.is_folder() ? *place : file.parent;
    file_ = file.is_folder() ? std::nullopt : place;
    return &file;
}

File* FileSystem::select_id(std::uint16_t id) { return select(id == master_id ? std::optional(master) : child(folder_, id)); }

File* FileSystem::select_parent() { return select(files_[folder_].parent); }

File* FileSystem::select_application(const Bytes& aid) {
    const auto begins = [&aid](const File& file) {
        return !aid.empty() && aid.size() <= file.application.size() && std::equal(aid.begin(), aid.end(), file.application.begin());
    };
    const auto found = std::find_if(files_.begin(), files_.end(), begins);
    return found == files_.end() ? nullptr : select(static_cast<std::size_t>(found - files_.begin()));
}

File* FileSystem::select_path(const Bytes& path, bool from_master) {
    if (path.empty() || path.size() % 2 != 0) {
        return nullptr;
    }
    return select(walk(from_master ? master : folder_, identifiers(path)));
}

void FileSystem::select_master() { select(master); }

File* FileSystem::current_file() { return file_ ? &files_[*file_] : nullptr; }

const File* FileSystem::find(const std::vector<std::uint16_t>& path) const {
    const auto place = walk(master, path);
    return place ? &files_[*place] : nullptr;
}

} // namespace simulator
