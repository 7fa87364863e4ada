#pragma once

#include "adapters/screens/pages/fields.hpp"

namespace esente::screens {

/// `/sportello/tessera/titolare`: the holder, by the card in the reader or by codice fiscale. Fields: `holder.codice_fiscale .card_id
/// .surname .given_name`.
[[nodiscard]] Shown holder_page(const View& view);
[[nodiscard]] Markup holder_page_again(const View& view, const Mistakes& wrong);

} // namespace esente::screens
