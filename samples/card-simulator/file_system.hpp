#pragma once

#include "bytes.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace simulator {

/// Who may do something with a file: the security attributes of tag 86 (CNS Functional Specification, tables 71 and 72).
enum class Access : std::uint8_t { always = 0x00, after_pin = 0x10, never = 0xFF };

enum class FileKind : std::uint8_t { transparent = 0x01, linear_tlv = 0x05, folder = 0x38 };

struct File {
    std::uint16_t id = 0;
    FileKind kind = FileKind::folder;
    Access read = Access::always;
    Access update = Access::never;
    Bytes data{};                 ///< transparent files
    std::vector<Bytes> records{}; ///< linear files
    Bytes application{};          ///< AID, for folders that have one
    std::size_t parent = 0;       ///< set by FileSystem

    [[nodiscard]] bool is_folder() const { return kind == FileKind::folder; }
    /// File control information as a CNS gives it, template 6F.
    [[nodiscard]] Bytes control_information() const;
};

/// The tree of files below the MF, and what is selected in it.
class FileSystem {
public:
    static constexpr std::uint16_t master_id = 0x3F00;

    FileSystem();
    /// Adds a file below the folder at `path` (identifiers below the MF; empty: the MF itself).
    void add(const std::vector<std::uint16_t>& path, File file);
    /// Adds a folder that only its AID reaches, as a second root; returns its place, for `add_to`.
    std::size_t add_application(File folder);
    std::size_t add_to(std::size_t folder, File file);

    /// Selections (ISO/IEC 7816-4 §11.2): each returns the file, or nothing and changes nothing.
    File* select_id(std::uint16_t id);                      ///< the MF, or a child of the current folder
    File* select_parent();                                  ///< the folder above
    File* select_application(const Bytes& aid);             ///< by AID, shortened on the right or whole
    File* select_path(const Bytes& path, bool from_master); ///< identifiers, two bytes each
    void select_master();
    /// The selected file, nothing when a folder was selected last.
    [[nodiscard]] File* current_file();
    /// A file anywhere below the MF.
    [[nodiscard]] const File* find(const std::vector<std::uint16_t>& path) const;

private:
    [[nodiscard]] std::optional<std::size_t> child(std::size_t folder, std::uint16_t id) const;
    [[nodiscard]] std::optional<std::size_t> walk(std::size_t from, const std::vector<std::uint16_t>& path) const;
    File* select(std::optional<std::size_t> place);

    std::vector<File> files_;
    std::size_t folder_ = 0;
    std::optional<std::size_t> file_;
};

} // namespace simulator
