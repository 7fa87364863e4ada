#include "core/messages/renewals.hpp"

#include "core/messages/messages.hpp"

#include <algorithm>

namespace esente::core::messages {
namespace {

/// What hangs on the kind of exemption. Where each is renewed: exemptions of Lombardy by family (ATS Brianza, ATS Bergamo, ASST Milano);
/// the papers to bring are inferred where those pages do not list them.
struct RenewalWording {
    std::string_view id;
    std::string_view where_italian;
    std::string_view where_english;
    std::string_view bring_italian;
    std::string_view bring_english;
};

constexpr std::array wordings{
    // D.M. 23-11-2012: if a limited attest ends and the disease persists, a new one is issued.
    RenewalWording{
        "attest", "Dove rinnovarla: all'ufficio della ASST (o ASL) che rilascia gli attestati di esenzione.",
        "Where to renew: at the office of the local health authority (ASST or ASL) that issues exemption certificates.",
        "Che cosa portare: tessera sanitaria, attestato attuale e, per una malattia, il certificato di uno specialista di struttura "
        "pubblica.",
        "What to bring: health card, present certificate and, for a disease, the certificate of a specialist of a public hospital "
        "or clinic."},
    RenewalWording{"rare_centre", "Dove rinnovarla: al centro per le malattie rare che segue la malattia, poi alla ASST (o ASL).",
                   "Where to renew: at the rare-disease centre that follows the disease, then at the local health authority (ASST or ASL).",
                   "Che cosa portare: tessera sanitaria, attestato attuale e il certificato del centro per le malattie rare.",
                   "What to bring: health card, present certificate and the certificate of the rare-disease centre."},
    RenewalWording{"invalidity", "Dove rinnovarla: all'ufficio della ASST (o ASL) che rilascia gli attestati di esenzione.",
                   "Where to renew: at the office of the local health authority (ASST or ASL) that issues exemption certificates.",
                   "Che cosa portare: tessera sanitaria, attestato attuale e il verbale o il decreto che riconosce l'invalidità.",
                   "What to bring: health card, present certificate and the document that recognises the disability."},
    RenewalWording{"inail", "Dove rinnovarla: all'ufficio della ASST (o ASL) che rilascia gli attestati di esenzione.",
                   "Where to renew: at the office of the local health authority (ASST or ASL) that issues exemption certificates.",
                   "Che cosa portare: tessera sanitaria, attestato attuale e il documento dell'INAIL che riconosce l'invalidità da lavoro.",
                   "What to bring: health card, present certificate and the INAIL document that recognises the work disability."},
    // E01, E03, E04, E05, E14, E15: only those that the Ministry assigned are renewed without asking, on 1 April.
    RenewalWording{
        "income",
        "Dove rinnovarla: se l'ha assegnata il Ministero si rinnova da sola il 1° aprile; altrimenti alla ASST, ufficio Scelta e "
        "Revoca.",
        "Where to renew: if the Ministry assigned it, it is renewed by itself on 1 April; otherwise at the ASST office “Scelta e "
        "Revoca”.",
        "Che cosa portare: tessera sanitaria e documento d'identità. Se il reddito è cambiato e non spetta più, chiederne la revoca.",
        "What to bring: health card and identity document. If the income has changed and it is no longer due, ask to revoke it."},
    // E02, E02F, E12, E13, E30, E40: at most a year, never renewed by itself.
    RenewalWording{
        "self_declared",
        "Dove rinnovarla: con una nuova autocertificazione alla ASST (Scelta e Revoca), in farmacia o sul Fascicolo Sanitario "
        "Elettronico.",
        "Where to renew: by a new self-declaration at the ASST (Scelta e Revoca), in a pharmacy or on the electronic health record.",
        "Che cosa portare: tessera sanitaria e documento d'identità. Non si rinnova da sola.",
        "What to bring: health card and identity document. It is not renewed by itself."},
    RenewalWording{
        "by_age", "Non si rinnova: finisce per l'età. Alla ASST (o ASL) si può chiedere se spetta un'altra esenzione.",
        "It is not renewed: it ends with age. The local health authority (ASST or ASL) can say whether another exemption is due.",
        "Che cosa portare: la tessera sanitaria.", "What to bring: the health card."},
};

constexpr std::string_view what_italian{"La sua esenzione dal ticket {code} sta per finire."};
constexpr std::string_view what_english{"Your ticket exemption {code} is about to end."};
constexpr std::string_view when_italian{"Ultimo giorno in cui vale: {to}."};
constexpr std::string_view when_english{"Last day on which it is good: {to}."};
constexpr std::string_view care_italian{
    "Le cure continuano: senza un'esenzione in vigore può essere dovuto il ticket, ma visite, esami e farmaci non si fermano."};
constexpr std::string_view care_english{
    "Care goes on: without an exemption in force the ticket may be due, but visits, tests and medicines do not stop."};

} // namespace

std::array<std::string_view, note_lines> renewal_texts(std::string_view renewal, Language language) noexcept {
    const auto* const found = std::find_if(wordings.begin(), wordings.end(), [&](const RenewalWording& row) { return row.id == renewal; });
    if (found == wordings.end()) {
        return {};
    }
    return language == Language::italian ? std::array{what_italian, when_italian, found->where_italian, found->bring_italian, care_italian}
                                         : std::array{what_english, when_english, found->where_english, found->bring_english, care_english};
}

NoteLines note_text(const RenewalNote& note, Language language) {
    const FindingFacts facts{.code = note.code, .from = {}, .to = note.to, .value = {}};
    const auto texts = renewal_texts(note.renewal, language);
    NoteLines lines;
    std::transform(texts.begin(), texts.end(), lines.begin(), [&](std::string_view text) { return fill(text, facts); });
    return lines;
}

} // namespace esente::core::messages
