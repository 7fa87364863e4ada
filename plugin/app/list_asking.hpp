#pragma once

#include "core/registry.hpp"
#include "core/result.hpp"
#include "ports/bound.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace esente::app {

/// A list that one job asks for while others wait for the same reply, so that drafts judged at once cost one list. It lives no longer than
/// those jobs do. Any thread.
class ListAsking {
public:
    using Reply = core::Result<core::ConsultReply>;

    /// Once, by the job that asked.
    void tell(Reply reply);
    /// The reply; none when the bound ended first.
    [[nodiscard]] std::optional<Reply> await(const ports::Bound& bound);

private:
    std::mutex lock_;
    std::condition_variable_any told_;
    std::optional<Reply> reply_;
};

} // namespace esente::app
