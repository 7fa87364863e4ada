#pragma once

#include "core/card/recognise.hpp"
#include "core/result.hpp"
#include "ports/bound.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace esente::ports {

using Bytes = std::vector<std::uint8_t>;

/// One reader and what lies in it.
struct ReaderView {
    std::string name;
    core::card::CardKind card = core::card::CardKind::none;
};

/// The free files of one patient's card as read, not yet interpreted.
struct CardFiles {
    std::string reader;
    Bytes personal_data;       ///< EF.Dati_personali 1100/1102, as far as it was read
    Bytes whole_personal_data; ///< the same to its end, padding included, where a certificate needs it; else empty
    Bytes card_id;             ///< EF.ID_Carta 1000/1003
    Bytes certificate;         ///< DER from whichever place held it; empty when none did
    std::chrono::microseconds connect{};
    std::chrono::microseconds identity{};
    std::chrono::microseconds certificate_time{};
};

/// Which card to read.
struct CardRequest {
    std::string reader; ///< empty: the patient's card in whichever reader; else this reader, operator's own TS-CNS included
    bool wants_certificate = true;
};

enum class CardEventKind : std::uint8_t { inserted, removed, readers_changed };

struct CardEvent {
    CardEventKind kind = CardEventKind::readers_changed;
    std::string reader;
    core::card::CardKind card = core::card::CardKind::none;
};

/// Readers and cards. Every call returns by its deadline, even when a card never answers.
class CardPort {
public:
    virtual ~CardPort() = default;
    /// Every reader now. PCSC_ABSENT without a service, an empty list without readers.
    virtual core::Result<std::vector<ReaderView>> readers(const Bound& bound) = 0;
    /// Waits for a patient's card and reads its files. Operators' cards are passed over unless the reader is named.
    /// Fails with PCSC_ABSENT, READER_ABSENT, CARD_ABSENT, CARD_AMBIGUOUS, CARD_MUTE, CARD_REMOVED, CARD_BUSY, CARD_NOT_CNS,
    /// CARD_CIE, CARD_NOT_HEALTH, CARD_OPERATOR, CARD_BLANK, CARD_DATA, TIMEOUT or CANCELLED.
    virtual core::Result<CardFiles> read(const CardRequest& request, const Bound& bound) = 0;
    /// Insertions and removals from now on, told on a thread of the port's own; the sink must only post.
    virtual void watch(std::function<void(const CardEvent&)> sink) = 0;
};

} // namespace esente::ports
