#include "adapters/store/keys.hpp"

#include "adapters/store/durable_file.hpp"
#include "adapters/store/store_failure.hpp"

#include <fstream>

namespace esente::store {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 3> names{"chain", "pseudonyms", "sealing"};
constexpr auto foreign = fs::perms::group_all | fs::perms::others_all;

fs::path file_of(const fs::path& folder, const char* name) { return folder / (std::string{name} + ".key"); }

void require_private(const fs::path& path, const std::string& name) {
    const auto status = fs::status(path);
    if ((status.permissions() & foreign) != fs::perms::none) {
        throw StoreFailure{"keys/" + name + " is open to others than its owner", SQLITE_PERM};
    }
}

std::string bytes_of(const fs::path& folder, const char* name) {
    const auto path = file_of(folder, name);
    std::ifstream stream{path, std::ios::binary};
    if (!stream) {
        throw StoreFailure{"keys/" + path.filename().string() + " is missing or cannot be read", SQLITE_CANTOPEN};
    }
    require_private(path, path.filename().string());
    std::string bytes(SecretKey::size + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

} // namespace

std::unique_ptr<Keys> Keys::make_or_load(const fs::path& folder) {
    if (fs::create_directory(folder)) {
        fs::permissions(folder, fs::perms::owner_all);
    }
    for (const auto* name : names) {
        if (!fs::exists(file_of(folder, name))) {
            const auto fresh = random_octets(SecretKey::size);
            make_once_durably(file_of(folder, name), std::string{fresh.begin(), fresh.end()});
        }
    }
    return load(folder);
}

std::unique_ptr<Keys> Keys::load(const fs::path& folder) {
    if (fs::exists(folder)) {
        require_private(folder, "");
    }
    return std::make_unique<Keys>(bytes_of(folder, names[0]), bytes_of(folder, names[1]), bytes_of(folder, names[2]));
}

std::string Keys::pseudonym(std::string_view use, std::string_view value) const {
    return value.empty() ? std::string{} : code_pseudonym(use, {}, value);
}

std::string Keys::code_pseudonym(std::string_view use, std::string_view patient, std::string_view code) const {
    if (code.empty()) {
        return {};
    }
    Message message;
    message.field(use);
    message.field(patient);
    message.field(code);
    return hmac_hex(pseudonyms_, message.bytes());
}

std::vector<std::pair<std::string, std::string>> Keys::proofs() const {
    constexpr std::string_view constant = "esente key check 1";
    return {{names[0], hmac_hex(chain_, constant)}, {names[1], hmac_hex(pseudonyms_, constant)}, {names[2], hmac_hex(sealing_, constant)}};
}

} // namespace esente::store
