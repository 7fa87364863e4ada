#pragma once

#include "abi/convert.hpp"
#include "abi/convert_counter.hpp"
#include "abi/guarded.hpp"
#include "abi/handles.hpp"

#include <cstddef>
#include <functional>

namespace esente::abi {

/// The whole result of a job of one kind, as a C struct.
template <class Kind, class Struct> esente_status whole(const esente_job* job, Struct* out) noexcept {
    return filled(out, [&](Struct& full) -> esente_status {
        if (job == nullptr) {
            return ESENTE_E_ARGUMENT;
        }
        const Kind* const result = outcome_of<Kind>(*job);
        if (result == nullptr) {
            return ESENTE_E_STATE;
        }
        full = to_c(*result);
        return ESENTE_OK;
    });
}

/// One element of a list in a result, as a C struct; `list` is a member of the result, or std::identity.
template <class Kind, class Struct, class List>
esente_status nth(const esente_job* job, std::size_t index, Struct* out, List list) noexcept {
    return filled(out, [&](Struct& full) -> esente_status {
        if (job == nullptr) {
            return ESENTE_E_ARGUMENT;
        }
        const Kind* const result = outcome_of<Kind>(*job);
        if (result == nullptr) {
            return ESENTE_E_STATE;
        }
        const auto& items = std::invoke(list, *result);
        if (index >= items.size()) {
            return ESENTE_END;
        }
        full = to_c(items[index]);
        return ESENTE_OK;
    });
}

} // namespace esente::abi
