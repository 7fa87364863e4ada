#include "core/counter/wording.hpp"

#include <algorithm>
#include <array>

namespace esente::core::counter {

Words words_of(std::string_view id, Language language) noexcept {
    for (const auto table : std::array{people_wordings(), paper_wordings(), service_wordings()}) {
        const auto row = std::find_if(table.begin(), table.end(), [id](const Wording& wording) { return wording.id == id; });
        if (row != table.end()) {
            return language == Language::english ? row->english : row->italian;
        }
    }
    return {};
}

} // namespace esente::core::counter
