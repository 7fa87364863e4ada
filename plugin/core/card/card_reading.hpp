#pragma once

#include "core/card/apdu_channel.hpp"
#include "core/card/file_reader.hpp"

namespace esente::core::card {

/// Reads the free files of a CNS in the order they are needed (CNS File System, 9th issue, §2). No PIN, no application selection.
/// The card stays where the last file left it. One thread.
class CardReading {
public:
    /// The channel outlives the reading.
    explicit CardReading(ApduChannel& channel) : files_{channel} {}

    /// EF.Dati_personali as far as its sixteen fields go. CARD_NOT_CNS when it is not there.
    Result<Bytes> personal_data();
    /// EF.ID_Carta, sixteen bytes. CARD_NOT_CNS when it is not there.
    Result<Bytes> card_id();
    /// The rest of EF.Dati_personali, padding included, after the bytes already read.
    Result<Bytes> whole_personal_data(Bytes read);
    /// The authentication certificate in DER from whichever known place holds one; empty when none does.
    Result<Bytes> certificate();

private:
    Result<Bytes> certificate_here(const Result<Done>& selected);

    FileReader files_;
};

} // namespace esente::core::card
