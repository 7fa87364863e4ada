#pragma once

#include "core/date.hpp"
#include "core/result.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace esente::ports {

/// What the journal of the day shows of the people in a request; kept encrypted, gone at midnight.
struct CounterPeople {
    std::string holder;         ///< codice fiscale
    std::string holder_name;    ///< from the card; empty if it was not read
    std::string applicant_name; ///< empty when the holder asks
    std::string contact_masked;
};

/// A request about to be sent.
struct CounterIntent {
    std::string kind;      ///< pin | card
    std::string operation; ///< issue | regenerate; for a card the reason
    std::string type;      ///< holder | minor_or_ward | health_delegate
    core::Instant at{};
    core::Date day;
    std::string operator_code;
    std::string content;    ///< everything that is sent, one text; stored as a keyed digest only
    std::string message_id; ///< to be used unless the same request is known already
    CounterPeople people;
};

/// Under which id it is to be sent.
struct CounterTicket {
    std::string message_id;
    core::Instant first_sent{};
    bool known = false;     ///< the same operator sent the same before
    std::string request_id; ///< idRichiesta or idPratica; empty until it was answered
};

/// The other end of a contact: who got what through it.
struct ContactUse {
    std::string contact; ///< as core::counter::contact_key writes it
    std::string holder;  ///< codice fiscale
    core::Date day;
};

/// One line of the journal.
struct CounterRow {
    core::Instant at{};
    std::string kind;
    std::string operation;
    std::string type;
    std::string state;      ///< sent | answered | refused | closed
    std::string request_id; ///< empty until it was answered
    CounterPeople people;
};

/// What a counter must not forget when the program or the machine stops, and what it must forget in time. Pseudonyms and ciphertext;
/// never a PIN part. As StorePort in every other respect.
class CounterStore {
public:
    virtual ~CounterStore() = default;
    /// Durable when it returns, before anything is sent. The same content by the same operator, neither refused nor closed, gets the
    /// ticket it got before.
    virtual core::Result<CounterTicket> begin_counter(const CounterIntent& intent) = 0;
    /// The service granted it; the contact counts from now on (none where its text is empty).
    virtual core::Result<core::Done> counter_answered(const std::string& message_id, const std::string& request_id,
                                                      const ContactUse& use) = 0;
    /// The service declined: asking again is another request.
    virtual core::Result<core::Done> counter_refused(const std::string& message_id) = 0;
    /// It was cancelled or came to nothing: asking again is another request.
    virtual core::Result<core::Done> counter_closed(const std::string& request_id) = 0;
    /// For how many other holders the contact was used in the 30 days up to `use.day`.
    virtual core::Result<std::uint32_t> other_holders(const ContactUse& use) = 0;
    /// This operator's requests of the day, oldest first.
    virtual core::Result<std::vector<CounterRow>> counter_journal(const std::string& operator_code, core::Date day) = 0;
};

} // namespace esente::ports
