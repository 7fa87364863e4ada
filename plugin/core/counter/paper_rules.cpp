#include "core/counter/paper_rules.hpp"

namespace esente::core::counter {

void judge_form(const PinRequest& request, const Facts& facts, Findings& found) {
    if (request.parties.type == RequestType::holder) {
        return;
    }
    if (!request.form) {
        found.push_back({"SPO-MOD-MANCA", "form"});
        return;
    }
    const auto wanted = request.parties.type == RequestType::minor_or_ward ? FormKind::minor_or_ward : FormKind::health_delegate;
    if (request.form->kind != wanted) {
        found.push_back({"SPO-MOD-TIPO", "form.kind"});
    }
    if (!request.form->signed_on || *request.form->signed_on > facts.today) {
        found.push_back({"SPO-MOD-FIRMA", "form.signed"});
    }
}

void judge_declaration(const Declaration& declaration, const Facts& facts, Findings& found) {
    if (declaration.place.empty()) {
        found.push_back({"SPO-DICH-LUOGO", "declaration.place"});
    }
    if (!declaration.day || *declaration.day > facts.today) {
        found.push_back({"SPO-DICH-DATA", "declaration.date"});
    }
}

} // namespace esente::core::counter
