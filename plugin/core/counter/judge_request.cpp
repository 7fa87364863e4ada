#include "core/counter/judge_request.hpp"

#include "core/counter/applicant_rules.hpp"
#include "core/counter/card_rules.hpp"
#include "core/counter/contact_rules.hpp"
#include "core/counter/document_rules.hpp"
#include "core/counter/holder_rules.hpp"
#include "core/counter/paper_rules.hpp"

namespace esente::core::counter {
namespace {

void judge_others(const Parties& parties, const Facts& facts, Findings& found) {
    judge_applicant(parties, facts, found);
    judge_assistant(parties, facts, found);
    judge_documents(parties, facts, found);
}

Parties as_sent(Parties parties) {
    if (!needs_holder_document(parties.type)) {
        parties.holder_document.reset();
    }
    if (!needs_applicant_document(parties.type)) {
        parties.applicant_document.reset();
    }
    if (parties.applicant && parties.applicant->title != Title::relative) {
        parties.applicant->degree = 0;
        parties.applicant->line = Line::unsaid;
    }
    if (parties.applicant && parties.type == RequestType::minor_or_ward) {
        parties.applicant->nobody_before = false;
    }
    return parties;
}

} // namespace

Findings judge(const PinRequest& request, const Facts& facts) {
    Findings found;
    judge_holder(request.parties, facts, found);
    judge_card_number(request.parties.holder, facts, found);
    judge_others(request.parties, facts, found);
    judge_card(request.parties.holder, facts, found);
    judge_form(request, facts, found);
    judge_contact(request, facts, found);
    return found;
}

Findings judge(const CardRequest& request, const Facts& facts) {
    Findings found;
    judge_holder(request.parties, facts, found);
    if (!request.parties.holder.card_id.empty()) {
        judge_card_number(request.parties.holder, facts, found);
    }
    judge_others(request.parties, facts, found);
    judge_declaration(request.declaration, facts, found);
    return found;
}

PinRequest as_sent(PinRequest request) {
    request.parties = as_sent(std::move(request.parties));
    if (request.parties.type == RequestType::holder) {
        request.form.reset();
    }
    return request;
}

CardRequest as_sent(CardRequest request) {
    request.parties = as_sent(std::move(request.parties));
    request.parties.assistant.reset();
    return request;
}

} // namespace esente::core::counter
