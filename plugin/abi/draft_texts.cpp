#include "abi/draft_texts.hpp"

#include <array>

namespace esente::abi {
namespace {

using P = core::Prescription;
using L = core::PrescriptionLine;

constexpr std::size_t longest_character = 4; // bytes of UTF-8
constexpr std::size_t long_text_bytes = 4000;

constexpr TextLimit bytes(std::size_t most) { return {most, most}; }
constexpr TextLimit characters(std::size_t most) { return {most * longest_character, most}; }
constexpr TextLimit long_text = bytes(long_text_bytes);

constexpr std::array<RecipeText, 29> recipe{{
    {"patient_id", &esente_prescription::patient_id, bytes(512), [](P& p) -> std::string& { return p.patient; }},
    {"titolare", &esente_prescription::titolare, bytes(16), [](P& p) -> std::string& { return p.titolare; }},
    {"substitute", &esente_prescription::substitute, bytes(16), [](P& p) -> std::string& { return p.substitute; }},
    {"exemption", &esente_prescription::exemption, bytes(15), [](P& p) -> std::string& { return p.exemption; }},
    {"foreign_state", &esente_prescription::foreign_state, long_text, [](P& p) -> std::string& { return p.foreign_state; }},
    {"patient_name", &esente_prescription::patient_name, long_text, [](P& p) -> std::string& { return p.patient_name; }},
    {"region", &esente_prescription::region, characters(3), [](P& p) -> std::string& { return p.region; }},
    {"asl", &esente_prescription::asl, long_text, [](P& p) -> std::string& { return p.recipe.asl; }},
    {"structure", &esente_prescription::structure, long_text, [](P& p) -> std::string& { return p.recipe.structure; }},
    {"specialisation", &esente_prescription::specialisation, characters(1), [](P& p) -> std::string& { return p.specialisation; }},
    {"heading_1", &esente_prescription::heading_1, long_text, [](P& p) -> std::string& { return p.recipe.heading_1; }},
    {"heading_2", &esente_prescription::heading_2, long_text, [](P& p) -> std::string& { return p.recipe.heading_2; }},
    {"nre", &esente_prescription::nre, characters(15), [](P& p) -> std::string& { return p.recipe.nre; }},
    {"kind", &esente_prescription::kind, characters(2), [](P& p) -> std::string& { return p.recipe.kind; }},
    {"address", &esente_prescription::address, long_text, [](P& p) -> std::string& { return p.patient_details.address; }},
    {"sasn_card", &esente_prescription::sasn_card, long_text, [](P& p) -> std::string& { return p.patient_details.sasn_card; }},
    {"shipping_company", &esente_prescription::shipping_company, long_text,
     [](P& p) -> std::string& { return p.patient_details.shipping_company; }},
    {"diagnosis_code", &esente_prescription::diagnosis_code, long_text, [](P& p) -> std::string& { return p.diagnosis.code; }},
    {"diagnosis_text", &esente_prescription::diagnosis_text, long_text, [](P& p) -> std::string& { return p.diagnosis.description; }},
    {"visit", &esente_prescription::visit, characters(1), [](P& p) -> std::string& { return p.recipe.visit; }},
    {"regional_provision", &esente_prescription::regional_provision, long_text,
     [](P& p) -> std::string& { return p.recipe.regional_provision; }},
    {"province", &esente_prescription::province, long_text, [](P& p) -> std::string& { return p.patient_details.province; }},
    {"patient_asl", &esente_prescription::patient_asl, long_text, [](P& p) -> std::string& { return p.patient_details.asl; }},
    {"indication", &esente_prescription::indication, characters(1), [](P& p) -> std::string& { return p.recipe.indication; }},
    {"other", &esente_prescription::other, characters(1), [](P& p) -> std::string& { return p.recipe.other; }},
    {"priority", &esente_prescription::priority, characters(1), [](P& p) -> std::string& { return p.recipe.priority; }},
    {"foreign_institution", &esente_prescription::foreign_institution, long_text,
     [](P& p) -> std::string& { return p.foreign.institution; }},
    {"foreign_personal_number", &esente_prescription::foreign_personal_number, long_text,
     [](P& p) -> std::string& { return p.foreign.personal_number; }},
    {"foreign_card_number", &esente_prescription::foreign_card_number, long_text,
     [](P& p) -> std::string& { return p.foreign.card_number; }},
}};

constexpr std::array<LineText, 18> line{{
    {"product", &esente_line::product, bytes(16), [](L& l) -> std::string& { return l.product; }},
    {"description", &esente_line::description, long_text, [](L& l) -> std::string& { return l.description; }},
    {"group", &esente_line::group, long_text, [](L& l) -> std::string& { return l.group; }},
    {"group_description", &esente_line::group_description, long_text, [](L& l) -> std::string& { return l.group_description; }},
    {"free_text", &esente_line::free_text, long_text, [](L& l) -> std::string& { return l.free_text; }},
    {"note", &esente_line::note, long_text, [](L& l) -> std::string& { return l.note; }},
    {"not_substitutable", &esente_line::not_substitutable, long_text, [](L& l) -> std::string& { return l.not_substitutable; }},
    {"substitution_reason", &esente_line::substitution_reason, long_text, [](L& l) -> std::string& { return l.substitution_reason; }},
    {"substitution_code", &esente_line::substitution_code, long_text, [](L& l) -> std::string& { return l.substitution_code; }},
    {"aifa_note", &esente_line::aifa_note, long_text, [](L& l) -> std::string& { return l.aifa_note; }},
    {"extra_1", &esente_line::extra_1, long_text, [](L& l) -> std::string& { return l.extra_1; }},
    {"extra_2", &esente_line::extra_2, long_text, [](L& l) -> std::string& { return l.extra_2; }},
    {"regional_code", &esente_line::regional_code, long_text, [](L& l) -> std::string& { return l.regional_code; }},
    {"access", &esente_line::access, characters(1), [](L& l) -> std::string& { return l.access; }},
    {"note_number", &esente_line::note_number, characters(10), [](L& l) -> std::string& { return l.note_number; }},
    {"condition", &esente_line::condition, characters(10), [](L& l) -> std::string& { return l.condition; }},
    {"appropriateness", &esente_line::appropriateness, characters(10), [](L& l) -> std::string& { return l.appropriateness; }},
    {"pathology", &esente_line::pathology, characters(10), [](L& l) -> std::string& { return l.pathology; }},
}};

} // namespace

std::span<const RecipeText> recipe_texts() noexcept { return recipe; }

std::span<const LineText> line_texts() noexcept { return line; }

} // namespace esente::abi
