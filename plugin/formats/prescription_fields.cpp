#include "formats/prescription_fields.hpp"

#include "formats/prescription_values.hpp"

#include <algorithm>
#include <array>

namespace esente::formats {
namespace {

using P = core::Prescription;
using R = core::RecipeDetails;
using D = core::PatientDetails;
using F = core::ForeignInsured;
using L = core::PrescriptionLine;
using enum XmlNeed;

/// The text at the end of a path of members.
template <auto... path> std::string& at(P& draft) { return (draft.*....*path); }
template <auto member> std::string& in(L& line) { return line.*member; }

template <class Record>
constexpr XmlField<Record> text(std::string_view name, XmlNeed need, std::size_t longest, std::string& (*place)(Record&)) {
    return {.name = name, .need = need, .longest = longest, .place = place};
}

constexpr XmlField<P> read(std::string_view name, XmlNeed need, void (*reader)(P&, const XmlElement&)) {
    return {.name = name, .need = need, .read = reader};
}

void read_compiled(P& draft, const XmlElement& element) {
    const auto day = day_value(element);
    if (!day) {
        element.refuse("is empty");
    }
    draft.compiled = day.value_or(draft.compiled);
}

void read_quantity(L& line, const XmlElement& element) {
    const auto digit = digit_value(element);
    if (!digit) {
        element.refuse("is empty");
    }
    line.quantity = digit.value_or(0);
}

constexpr std::array<XmlField<P>, 39> message{{
    {.name = "pinCode"}, // the doctor's PIN: not even looked at
    text("cfMedico1", filled, 16, at<&P::titolare>),
    text("cfMedico2", optional, 16, at<&P::substitute>),
    read("codRegione", filled, [](P& p, const XmlElement& e) { p.region = region_value(e); }),
    text("codASLAo", present, any_length, at<&P::recipe, &R::asl>),
    text("codStruttura", optional, any_length, at<&P::recipe, &R::structure>),
    text("codSpecializzazione", filled, 1, at<&P::specialisation>),
    text("testata1", optional, any_length, at<&P::recipe, &R::heading_1>),
    text("testata2", optional, any_length, at<&P::recipe, &R::heading_2>),
    text("nre", optional, 15, at<&P::recipe, &R::nre>),
    text("tipoRic", optional, 2, at<&P::recipe, &R::kind>),
    text("codiceAss", optional, any_length, at<&P::patient>),
    text("cognNome", optional, any_length, at<&P::patient_name>),
    text("indirizzo", optional, any_length, at<&P::patient_details, &D::address>),
    read("oscuramDati", optional, [](P& p, const XmlElement& e) { p.patient_details.obscured = flag_value(e); }),
    text("numTessSasn", optional, any_length, at<&P::patient_details, &D::sasn_card>),
    text("socNavigaz", optional, any_length, at<&P::patient_details, &D::shipping_company>),
    read("tipoPrescrizione", filled, [](P& p, const XmlElement& e) { p.type = type_value(e); }),
    read("ricettaInterna", optional, [](P& p, const XmlElement& e) { p.recipe.internal = flag_value(e); }),
    text("codEsenzione", optional, any_length, at<&P::exemption>),
    read("nonEsente", optional, [](P& p, const XmlElement& e) { p.non_exempt = flag_value(e); }),
    read("reddito", optional, [](P& p, const XmlElement& e) { p.income = flag_value(e); }),
    text("codDiagnosi", optional, any_length, at<&P::diagnosis, &core::Diagnosis::code>),
    text("descrizioneDiagnosi", optional, any_length, at<&P::diagnosis, &core::Diagnosis::description>),
    read("dataCompilazione", filled, read_compiled),
    text("tipoVisita", filled, 1, at<&P::recipe, &R::visit>),
    text("dispReg", optional, any_length, at<&P::recipe, &R::regional_provision>),
    text("provAssistito", optional, any_length, at<&P::patient_details, &D::province>),
    text("aslAssistito", optional, any_length, at<&P::patient_details, &D::asl>),
    text("indicazionePrescr", optional, 1, at<&P::recipe, &R::indication>),
    text("altro", optional, 1, at<&P::recipe, &R::other>),
    text("classePriorita", optional, 1, at<&P::recipe, &R::priority>),
    text("statoEstero", optional, any_length, at<&P::foreign_state>),
    text("istituzCompetente", optional, any_length, at<&P::foreign, &F::institution>),
    text("numIdentPers", optional, any_length, at<&P::foreign, &F::personal_number>),
    text("numIdentTess", optional, any_length, at<&P::foreign, &F::card_number>),
    read("dataNascitaEstero", optional, [](P& p, const XmlElement& e) { p.foreign.birth_date = day_value(e); }),
    read("dataScadTessera", optional, [](P& p, const XmlElement& e) { p.foreign.card_expires = day_value(e); }),
    read("ElencoDettagliPrescrizioni", filled, [](P& p, const XmlElement& e) { p.lines = lines_value(e); }),
}};

constexpr std::array<XmlField<L>, 20> line{{
    text("codProdPrest", optional, any_length, in<&L::product>),
    text("descrProdPrest", optional, any_length, in<&L::description>),
    text("codGruppoEquival", optional, any_length, in<&L::group>),
    text("descrGruppoEquival", optional, any_length, in<&L::group_description>),
    text("testoLibero", optional, any_length, in<&L::free_text>),
    text("descrTestoLiberoNote", optional, any_length, in<&L::note>),
    text("nonSost", optional, any_length, in<&L::not_substitutable>),
    text("motivazNote", optional, any_length, in<&L::substitution_reason>),
    text("codMotivazione", optional, any_length, in<&L::substitution_code>),
    text("notaProd", optional, any_length, in<&L::aifa_note>),
    {.name = "quantita", .need = filled, .read = read_quantity},
    text("prescrizione1", optional, any_length, in<&L::extra_1>),
    text("prescrizione2", optional, any_length, in<&L::extra_2>),
    text("codCatalogoPrescr", optional, any_length, in<&L::regional_code>),
    text("tipoAccesso", optional, 1, in<&L::access>),
    text("numeroNota", optional, 10, in<&L::note_number>),
    text("condErogabilita", optional, 10, in<&L::condition>),
    text("approprPrescrittiva", optional, 10, in<&L::appropriateness>),
    text("patologia", optional, 10, in<&L::pathology>),
    {.name = "numsedute", .read = [](L& l, const XmlElement& e) { l.sessions = digit_value(e); }},
}};

char upper(char c) noexcept { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool same_letters(std::string_view one, std::string_view other) noexcept {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](char a, char b) { return upper(a) == upper(b); });
}

template <class Fields> std::string_view name_like(std::string_view written, const Fields& fields) noexcept {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return same_letters(field.name, written); });
    return found == fields.end() ? std::string_view{} : found->name;
}

} // namespace

std::span<const XmlField<P>> message_fields() noexcept { return message; }

std::span<const XmlField<L>> line_fields() noexcept { return line; }

void pass_over(const XmlElement& element) {
    constexpr std::string_view line_name = "DettaglioPrescrizione";
    const std::string_view written = element.name();
    std::string_view meant = name_like(written, message);
    meant = meant.empty() ? name_like(written, line) : meant;
    meant = meant.empty() && same_letters(written, line_name) ? line_name : meant;
    if (!meant.empty()) {
        element.refuse(meant == written ? "does not belong here" : "is spelled otherwise: " + std::string{meant});
    }
}

} // namespace esente::formats
