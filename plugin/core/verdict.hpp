#pragma once

#include "core/date.hpp"
#include "core/identity.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace esente::core {

/// Zeroed memory reads as undetermined, and undetermined is never sent as if allowed.
enum class Decision : std::uint8_t { undetermined, blocked, warned, allowed };

/// E blocks, W warns, I informs and never changes the decision, U says that a fact is missing.
enum class Severity : char { error = 'E', warning = 'W', information = 'I', unknown = 'U' };

/// What a message may mention, filled into the placeholders {code}, {from}, {to}, {value} of its template.
struct FindingFacts {
    std::string code;
    std::optional<Date> from;
    std::optional<Date> to;
    std::string value;
};

/// One reason. Text is looked up by rule id and language when somebody reads it.
struct Finding {
    std::string rule; ///< permanent id, ASCII, at most 23 bytes, e.g. ESE-SCADUTA
    Severity severity = Severity::unknown;
    std::uint32_t line = 0; ///< 0 the whole prescription, 1… as the national receipt counts
    std::string norm;       ///< of the row it was judged by
    FindingFacts facts;
    std::string use = {};                              ///< advice: a code the patient holds that may stand there instead; else empty
    std::optional<Severity> in_receipt = std::nullopt; ///< what it would weigh in the receipt of the national system; none: not there
};

enum class Action : std::uint8_t { remove_code, use_code, take_certificate, reread_card, retry, switch_mode };

/// What the draft becomes when a way forward is taken; an absent member does not change.
struct DraftChange {
    std::optional<std::string> exemption; ///< codEsenzione; empty text removes it
    std::optional<bool> non_exempt;
    std::optional<bool> income;
};

/// A lawful next step, doable in one call.
struct WayForward {
    Action action = Action::retry;
    std::string value; ///< the code for use_code, the mode for switch_mode, else empty
    DraftChange change;
};

/// The claimed exemption as far as it was established.
struct JudgedExemption {
    std::string code;  ///< canonical
    std::string state; ///< esitoVerifica, or ASSERITA, or NON_VERIFICATA
    std::optional<Date> from;
    std::optional<Date> to;
};

/// What the national system would probably answer to this message (`codEsitoInserimento`, `ElencoErroriRicette`). Inferred from the
/// findings about form and consistency of the message, and from nothing else: the public tables of that system hold no error about
/// exemptions, so an exemption that is expired, or that the patient does not have, does not show here.
struct ExpectedReceipt {
    struct Error {
        std::uint32_t line = 0;                ///< progPresc: 0 the whole prescription
        Severity severity = Severity::warning; ///< E or W
        std::string rule;                      ///< id of the finding behind it
    };
    std::string outcome; ///< 0000 accepted, 0001 accepted with warnings, 9999 not inserted
    std::vector<Error> errors;
};

/// A note that may be given to the patient: an exemption ends soon. Worded by core/messages/renewals.
struct RenewalNote {
    std::string code;
    Date to;             ///< last day
    std::string renewal; ///< of its family or code in the catalogue: where it is renewed
};

struct Judgement {
    Decision decision = Decision::undetermined;
    std::vector<Finding> findings; ///< E, then U, W, I; then by line, then by rule id
    std::vector<WayForward> ways;  ///< 1 to 3 when blocked or undetermined; else up to 3 `use_code`, one an advice
    std::optional<JudgedExemption> exemption;
    std::vector<RenewalNote> notes;         ///< one for each exemption that ends soon and can be renewed somewhere
    std::optional<ExpectedReceipt> receipt; ///< none while the patient is not the draft's: then nothing is said of the message
};

/// The gravest severity decides: E blocked, else U undetermined, else W warned, else allowed.
[[nodiscard]] Decision decide(const std::vector<Finding>& findings) noexcept;

[[nodiscard]] const char* decision_name(Decision decision) noexcept;
[[nodiscard]] const char* action_name(Action action) noexcept;

} // namespace esente::core
