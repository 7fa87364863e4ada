#pragma once

#include "adapters/screens/pages/fields.hpp"

/// The pages of `/sportello/tessera`; each leads elsewhere while it was not reached. `…_again`: with its mistakes.
namespace esente::screens {

/// `/sportello/tessera`: leads to the page that stands; after a refusal to the first page that has a field to correct.
[[nodiscard]] Shown card_flow_page(const View& view);

/// `…/titolare`: the holder, by the card in the reader or by codice fiscale. Fields: `holder.codice_fiscale .card_id .surname
/// .given_name`.
[[nodiscard]] Shown holder_page(const View& view);
[[nodiscard]] Markup holder_page_again(const View& view, const Mistakes& wrong);

/// `…/richiedente`: who is at the desk, in which capacity, and with which documents.
[[nodiscard]] Shown card_applicant_page(const View& view);
[[nodiscard]] Markup card_applicant_page_again(const View& view, const Mistakes& wrong);

/// `…/motivo`: why a new card is needed, and the particulars of the self-declaration.
[[nodiscard]] Shown reason_page(const View& view);
[[nodiscard]] Markup reason_page_again(const View& view, const Mistakes& wrong);

/// `…/autocertificazione`: the self-declaration to print and have signed.
[[nodiscard]] Shown declaration_page(const View& view);

/// `…/riepilogo`: everything as it will be sent, once; and why the last sending came to nothing.
[[nodiscard]] Shown card_summary_page(const View& view);

/// `…/invio`: the answer of the service is awaited, with a way out that loses nothing.
[[nodiscard]] Shown card_sending_page(const View& view);

/// `…/provvisoria`: the provisional card to print, and where the new one goes.
[[nodiscard]] Shown provisional_page(const View& view);

} // namespace esente::screens
