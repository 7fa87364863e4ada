#pragma once

#include "abi/guarded.hpp"
#include "abi/handles.hpp"
#include "abi/intake.hpp"

#include <memory>
#include <utility>

namespace esente::abi {

/// The handle of a job just started.
[[nodiscard]] inline Made<esente_job> job_handle(std::shared_ptr<app::Job> job) {
    if (!job) {
        return out_of_place("the engine takes no more jobs");
    }
    auto handle = std::make_unique<esente_job>();
    handle->job = std::move(job);
    return handle;
}

/// Starts a job: `read` makes the engine's job out of what the host gave, noting mistakes; nothing starts after one.
template <class Read, class Start>
esente_status start(esente_engine* engine, esente_job** out, esente_error* error, Read&& read, Start&& begin) noexcept {
    return guarded(out, error, [&]() -> Made<esente_job> {
        Intake in;
        in.expect(engine != nullptr, "engine", "engine is null");
        auto request = std::forward<Read>(read)(in);
        if (in.mistake()) {
            return *in.mistake();
        }
        return job_handle(std::forward<Start>(begin)(*engine->engine, std::move(request)));
    });
}

} // namespace esente::abi
