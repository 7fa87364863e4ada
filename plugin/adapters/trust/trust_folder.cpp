#include "adapters/trust/trust_folder.hpp"

#include "core/text.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <new>
#include <system_error>
#include <vector>

namespace esente::trust {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_file = 4UL * 1024 * 1024;

core::Error unusable(const fs::path& path, const std::string& why) {
    auto error = core::failure(core::Fault::settings, core::harmless(path.string(), 300) + ": " + why);
    error.at.key = "card.trust_dir";
    return error;
}

bool has_certificate_name(const fs::path& path) {
    constexpr std::array<std::string_view, 4> kinds{".PEM", ".CRT", ".CER", ".DER"};
    return std::find(kinds.begin(), kinds.end(), core::ascii_upper(path.extension().string())) != kinds.end();
}

core::Result<std::vector<fs::path>> files_of(const std::string& folder) {
    std::vector<fs::path> files;
    std::error_code why;
    for (fs::directory_iterator entry{folder, why}, end; !why && entry != end; entry.increment(why)) {
        if (has_certificate_name(entry->path())) {
            files.push_back(entry->path());
        }
    }
    if (why) {
        return unusable(folder, "the folder cannot be read: " + why.message());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream stream{path, std::ios::binary};
    std::string bytes(longest_file + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

std::vector<Certificate> from_pem(const std::string& text) {
    std::vector<Certificate> found;
    const Memory memory{BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))};
    if (!memory) {
        throw std::bad_alloc{};
    }
    while (Certificate next{PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr)}) {
        found.push_back(std::move(next));
    }
    const bool at_its_end = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    return at_its_end ? std::move(found) : std::vector<Certificate>{};
}

std::vector<Certificate> from_der(const std::string& bytes) {
    std::vector<Certificate> found;
    const std::vector<unsigned char> octets{bytes.begin(), bytes.end()};
    const unsigned char* cursor = octets.data();
    Certificate only{d2i_X509(nullptr, &cursor, static_cast<long>(octets.size()))}; // NOLINT(google-runtime-int): OpenSSL's type
    if (only && cursor == octets.data() + octets.size()) {
        found.push_back(std::move(only));
    }
    ERR_clear_error();
    return found;
}

core::Result<core::Done> add_file(TrustFolder& folder, const fs::path& path) {
    const auto bytes = bytes_of(path);
    const auto certificates = bytes.find("-----BEGIN ") != std::string::npos ? from_pem(bytes) : from_der(bytes);
    if (certificates.empty() || bytes.size() > longest_file) {
        return unusable(path, "is not a readable X.509 certificate, PEM or DER");
    }
    for (const auto& certificate : certificates) {
        const bool anchor = X509_self_signed(certificate.get(), 1) == 1;
        const bool kept = anchor ? X509_STORE_add_cert(folder.anchors.get(), certificate.get()) == 1
                                 : X509_add_cert(folder.intermediates.get(), certificate.get(), X509_ADD_FLAG_UP_REF) == 1;
        ERR_clear_error();
        if (!kept) {
            throw std::bad_alloc{};
        }
    }
    return core::Done{};
}

} // namespace

core::Result<TrustFolder> load_trust_folder(const std::string& path) {
    TrustFolder folder{Store{X509_STORE_new()}, Chain{sk_X509_new_null()}};
    if (!folder.anchors || !folder.intermediates) {
        throw std::bad_alloc{};
    }
    if (path.empty()) {
        return folder;
    }
    const auto files = files_of(path);
    if (!files) {
        return files.error();
    }
    for (const auto& file : *files) {
        if (const auto added = add_file(folder, file); !added) {
            return added.error();
        }
    }
    return folder;
}

} // namespace esente::trust
