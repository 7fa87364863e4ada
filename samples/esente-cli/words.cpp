#include "words.hpp"

#include <array>
#include <cstddef>

namespace cli {
namespace {

template <std::size_t count> const char* word(const std::array<const char*, count>& words, std::int32_t value) noexcept {
    const auto index = static_cast<std::size_t>(value);
    return value >= 0 && index < count ? words[index] : words[0];
}

} // namespace

const char* decision_name(esente_decision decision) noexcept {
    return word(std::array{"undetermined", "blocked", "warned", "allowed"}, decision);
}

const char* mode_name(esente_mode mode) noexcept { return word(std::array{"none", "chip", "paper", "care", "card_number"}, mode); }

const char* assurance_name(esente_assurance assurance) noexcept {
    return word(std::array{"declared", "card_read", "card_data_certified", "card_proved"}, assurance);
}

const char* revocation_name(std::int32_t revocation) noexcept { return word(std::array{"unknown", "good", "revoked"}, revocation); }

std::vector<const char*> card_warnings(std::uint32_t bits) {
    static constexpr std::array names{
        "certificate_expired", "certificate_untrusted", "certificate_policy", "certificate_key_weak", "name_differs_cf",
        "cn_differs",          "hash_differs",          "card_id_differs",    "card_id_check",        "header_length"};
    std::vector<const char*> set;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if ((bits >> i & 1U) != 0) {
            set.push_back(names[i]);
        }
    }
    return set;
}

} // namespace cli
