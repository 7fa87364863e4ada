#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace service_simulator {

/// One way to misbehave, as `NAME[=NUMBER][@OPERATION]`: `delay=3000`, `504@verificaEsenzione`.
struct Fault {
    std::string name;
    int number = 0;
    std::string operation; ///< empty: every operation
};

struct FaultRow {
    std::string_view name;
    int number; ///< default of `=NUMBER`; -1: takes none
    std::string_view text;
};

/// Every fault there is; `--help` prints this table and nothing else describes them.
inline constexpr std::array fault_rows{
    FaultRow{"delay", 3000, "answer after so many milliseconds"},
    FaultRow{"hang", -1, "take the request and never answer"},
    FaultRow{"drip", 100, "send the reply one byte at a time, so many milliseconds apart"},
    FaultRow{"reset", -1, "reset the connection instead of answering"},
    FaultRow{"truncated", -1, "announce the whole reply, send half, close"},
    FaultRow{"empty", -1, "HTTP 200 without a body"},
    FaultRow{"500", -1, "HTTP 500 with a page of text"},
    FaultRow{"503", -1, "HTTP 503"},
    FaultRow{"504", -1, "HTTP 504, always; the call is done all the same"},
    FaultRow{"504-once", -1, "HTTP 504 the first time a messageId is seen, the true answer when it is repeated"},
    FaultRow{"redirect", -1, "HTTP 302 to another address"},
    FaultRow{"html", -1, "HTTP 200 with an HTML page"},
    FaultRow{"wrong-content-type", -1, "the true reply as application/json"},
    FaultRow{"huge", 8, "so many MiB of blanks before the end of the reply"},
    FaultRow{"iso-8859-1", -1, "the true reply in ISO-8859-1, declared as such"},
    FaultRow{"doctype", -1, "a DOCTYPE with an entity before the envelope"},
    FaultRow{"fault", -1, "a SOAP Fault with HTTP 500"},
    FaultRow{"maintenance", -1, "SRV-001 everywhere, MANUTENZIONE in statoServizio"},
    FaultRow{"unknown-error", -1, "the domain error ZZZ-999"},
    FaultRow{"unknown-outcome", -1, "an esitoVerifica nobody knows"},
    FaultRow{"other-message-id", -1, "the reply names another messageId"},
    FaultRow{"no-message-id", -1, "the reply has no header"},
    FaultRow{"other-citizen", -1, "a consult answers about somebody else"},
    FaultRow{"other-code", -1, "a verification answers about another code"},
    FaultRow{"wrong-occorrenze", -1, "occorrenze is one more than there are"},
    FaultRow{"compact-dates", -1, "dates as yyyyMMdd"},
};

class Faults {
public:
    /// Throws std::invalid_argument for a name that is not in the table.
    void add(std::string_view text);
    /// The fault of that name if it strikes this operation.
    [[nodiscard]] std::optional<Fault> find(std::string_view name, std::string_view operation) const;
    [[nodiscard]] bool strikes(std::string_view name, std::string_view operation) const { return find(name, operation).has_value(); }

private:
    std::vector<Fault> faults_;
};

} // namespace service_simulator
