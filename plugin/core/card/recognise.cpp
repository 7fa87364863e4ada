#include "core/card/recognise.hpp"

#include <array>

namespace esente::core::card {

const char* card_kind_name(CardKind kind) noexcept {
    static constexpr std::array names{"none", "patient", "operator", "test", "cie", "other", "mute"};
    const auto index = static_cast<std::size_t>(kind);
    return index < names.size() ? names[index] : names[0];
}

} // namespace esente::core::card
