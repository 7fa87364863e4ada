#include "adapters/screens/pages/new_card/provisional_paper.hpp"

#include "adapters/screens/code39.hpp"
#include "adapters/screens/pages/frame.hpp"

namespace esente::screens {
namespace {

using core::counter::CardReason;

Markup row(std::string_view term, const Markup& value) { return markup("<dt>{}</dt><dd>{}</dd>", term, value); }

Markup name(const PrintedName& holder) {
    const auto full = full_name(holder);
    return full.empty() ? markup(R"(<span class="esente-line"></span>)") : markup("{}", full);
}

Markup delivery(const core::counter::NewCard& card) {
    return row("Recapito della nuova tessera", markup("residenza all'anagrafe: {}", card.address_masked)) +=
           card.expected ? row("Consegna prevista", markup("entro il {}", written(card.expected))) : Markup{};
}

} // namespace

Markup provisional_paper(const GrantedCard& granted, core::Date today) {
    const auto& card = granted.card;
    const auto& code = granted.request.parties.holder.codice_fiscale;
    const bool is_revoked = granted.request.reason == CardReason::theft || granted.request.reason == CardReason::loss;
    return markup(R"(<section class="esente-paper" lang="it" aria-labelledby="foglio"><h2 id="foglio">Tessera sanitaria provvisoria</h2>)"
                  R"(<dl class="esente-large"><dt>Numero</dt><dd>{}</dd>{}{}{}{}</dl><p class="text-center">{}</p><dl>{}{}{}</dl>)"
                  "<p>Sostituisce la tessera sanitaria fino all'arrivo della nuova. È di carta: non ha il microchip né un PIN.{}</p>"
                  "<dl>{}</dl></section>",
                  card.provisional_number, row("Titolare", name(granted.holder)), row("Codice fiscale", markup("{}", code)),
                  row("Valida dal", markup("{}", written(card.provisional_from))),
                  row("Valida fino al", markup("{}", written(card.provisional_to))), code39(code, "Codice a barre del codice fiscale"),
                  row("Numero della pratica", markup("{}", card.case_id)), delivery(card),
                  row("Rilasciata il", markup("{}", written(today))),
                  std::string_view{is_revoked ? " La tessera rubata o smarrita è revocata: se si ritrova, non vale più." : ""},
                  row("Timbro e firma dello sportello", markup(R"(<span class="esente-line long"></span>)")));
}

} // namespace esente::screens
