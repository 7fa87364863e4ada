#include "adapters/store/migrations.hpp"

#include "embedded/audit_0001_init.hpp"
#include "embedded/audit_0002_counter.hpp"
#include "embedded/audit_0003_catalogue.hpp"

#include <array>

namespace esente::store {

std::span<const Migration> migrations() noexcept {
    static const std::array all{Migration{1, audit_0001_init}, Migration{2, audit_0002_counter}, Migration{3, audit_0003_catalogue}};
    return all;
}

} // namespace esente::store
