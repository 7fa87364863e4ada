#pragma once

#include "app/job.hpp"
#include "app/results.hpp"
#include "core/counter/answers.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace esente::screens {

struct View;

/// What the service is asked about a second part.
enum class Asking : std::uint8_t { state, repeat, cancel };

/// The second part of a PIN on its way, as far as the service told. It never passes through here.
struct SecondPart {
    std::optional<core::counter::RequestState> now; ///< none before the first answer
    Asking asking = Asking::state;                  ///< what is, or was last, asked
    std::shared_ptr<app::Job> job;                  ///< the question under way; null between questions
    std::optional<app::CounterRefusal> refusal;     ///< why a question gave nothing; what a person asked stands until they ask again
    Asking refused = Asking::state;                 ///< which question that was
    bool sent_again = false;                        ///< what a person asked last was to send it again, and it was
    bool repeats_are_over = false;                  ///< the service sends it no more
    std::uint64_t turn = 0;                         ///< carried by forms that repeat or cancel, so that each counts once
    std::uint32_t looks = 0;                        ///< looks made without being asked for
    std::chrono::steady_clock::time_point next_look;
};

/// Delivered, failed or cancelled: nothing changes by itself any more.
[[nodiscard]] bool has_ended(const SecondPart& part);
/// Looks by itself have become too many: somebody may still ask.
[[nodiscard]] bool looks_are_over(const SecondPart& part);

/// Begins; `sent_now` puts off the first look until the message may have gone out.
void begin_following(const View& view, SecondPart& part, bool sent_now);

/// Asks; a look under way gives way to it, another question does not. `reason` goes with a cancel.
void ask(const View& view, const std::string& request_id, SecondPart& part, Asking what, const std::string& reason = {});

/// Takes the answer that has come, and asks for the state when that is due: after 5 s, then less and less often, and not for ever, since
/// each look is a call of the service and a row of the record.
void follow(const View& view, const std::string& request_id, SecondPart& part);

/// Lets go of what was asked; a repeat or a cancel still runs to its end.
void stop_following(SecondPart& part);

} // namespace esente::screens
