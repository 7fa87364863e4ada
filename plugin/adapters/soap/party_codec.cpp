#include "adapters/soap/party_codec.hpp"

#include "adapters/soap/fields.hpp"

#include <array>

namespace esente::soap {
namespace {

using namespace core::counter; // NOLINT(google-build-using-namespace): this file writes nothing else

constexpr std::array types{"TITOLARE", "MINORE_TUTELATO", "DELEGA_SALUTE"};
constexpr std::array kinds{"CIE", "CI_CARTACEA", "PASSAPORTO", "PATENTE", "PERMESSO_SOGGIORNO", "ALTRO"};
/// In-laws, cohabitants and cousins have no title: no request of theirs is sent.
constexpr std::array titles{"GENITORE", "TUTORE", "AMMINISTRATORE_SOSTEGNO", "CONIUGE", "FIGLIO", "PARENTE"};

template <class Words, class Value> const char* word(const Words& words, Value value) { return words.at(static_cast<std::size_t>(value)); }

std::string iso_or_empty(const std::optional<core::Date>& day) { return day ? day->iso() : std::string{}; }

} // namespace

void write_request_type(XmlOut& param, RequestType type) { write_text(param, "tipoRichiesta", word(types, type)); }

void write_holder(XmlOut& param, const Holder& holder) {
    param.element("titolare", [&](XmlOut& node) {
        write_text(node, "codiceFiscale", holder.codice_fiscale);
        write_text(node, "idCarta", holder.card_id);
    });
}

void write_applicant(XmlOut& param, const std::optional<Applicant>& applicant) {
    if (!applicant) {
        return;
    }
    param.element("richiedente", [&](XmlOut& node) {
        write_text(node, "codiceFiscale", applicant->codice_fiscale);
        write_text(node, "cognome", applicant->surname);
        write_text(node, "nome", applicant->given_name);
        write_text(node, "titolo", word(titles, applicant->title));
        write_text_if_any(node, "grado", applicant->degree > 0 ? std::to_string(applicant->degree) : "");
        if (applicant->line != Line::unsaid) {
            write_text(node, "linea", applicant->line == Line::direct ? "RETTA" : "COLLATERALE");
        }
        write_text_if_any(node, "assenzaPrecedenti", applicant->nobody_before ? "true" : "");
    });
}

void write_document(XmlOut& param, const char* name, const std::optional<Document>& document) {
    if (!document) {
        return;
    }
    param.element(name, [&](XmlOut& node) {
        write_text(node, "tipo", word(kinds, document->kind));
        write_text(node, "numero", document->number);
        write_text(node, "enteRilascio", document->issuer);
        write_text(node, "dataRilascio", iso_or_empty(document->issued));
        write_text_if_any(node, "dataScadenza", iso_or_empty(document->expires));
    });
}

} // namespace esente::soap
