#pragma once

#include "adapters/store/crypto.hpp"

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace esente::store {

/// The three secrets of a station, in files of their own outside the database: whoever has the database alone can neither forge a row,
/// nor tell who is meant, nor read a personal part.
class Keys {
public:
    /// Makes keys that are missing. Throws StoreFailure; so for a file that others than its owner can touch.
    [[nodiscard]] static std::unique_ptr<Keys> make_or_load(const std::filesystem::path& folder);
    /// Throws StoreFailure where one is missing: a new one would make everything recorded so far unreadable.
    [[nodiscard]] static std::unique_ptr<Keys> load(const std::filesystem::path& folder);

    Keys(std::string_view chain, std::string_view pseudonyms, std::string_view sealing)
        : chain_{chain}, pseudonyms_{pseudonyms}, sealing_{sealing} {}

    [[nodiscard]] const SecretKey& chain() const noexcept { return chain_; }
    [[nodiscard]] const SecretKey& sealing() const noexcept { return sealing_; }

    /// What stands for this value in the database; the same for the same use and value, empty for an empty one.
    [[nodiscard]] std::string pseudonym(std::string_view use, std::string_view value) const;
    /// For an exemption code: keyed with the patient too, or the few codes there are could be told apart by counting.
    [[nodiscard]] std::string code_pseudonym(std::string_view use, std::string_view patient, std::string_view code) const;

    /// Name and proof of each key, to tell a foreign one from ours.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> proofs() const;

private:
    SecretKey chain_;
    SecretKey pseudonyms_;
    SecretKey sealing_;
};

} // namespace esente::store
