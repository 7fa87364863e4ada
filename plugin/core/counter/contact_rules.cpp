#include "core/counter/contact_rules.hpp"

#include "core/counter/contact.hpp"

#include <algorithm>

namespace esente::core::counter {
namespace {

bool is_of_the_operator(const Contact& contact, const Facts& facts) {
    const auto key = contact_key(contact.value);
    return std::any_of(facts.operator_contacts.begin(), facts.operator_contacts.end(),
                       [&](const std::string& own) { return !own.empty() && contact_key(own) == key; });
}

void judge_form_of(const Contact& contact, Findings& found) {
    if (contact.value.empty()) {
        found.push_back({"SPO-REC-MANCA", "contact.value"});
    } else if (contact.channel == Channel::sms && !is_italian_mobile(contact.value)) {
        found.push_back({"SPO-REC-CELLULARE", "contact.value"});
    } else if (contact.channel == Channel::email && !is_email(contact.value)) {
        found.push_back({"SPO-REC-EMAIL", "contact.value"});
    }
}

} // namespace

void judge_contact(const PinRequest& request, const Facts& facts, Findings& found) {
    const Contact& contact = request.contact;
    judge_form_of(contact, found);
    if (contact.owner == ContactOwner::applicant && !request.parties.applicant) {
        found.push_back({"SPO-REC-DI-CHI", "contact.owner"});
    }
    if (is_of_the_operator(contact, facts)) {
        found.push_back({"SPO-REC-OPERATORE", "contact.value"});
    }
    if (facts.other_holders >= holders_of_a_contact && contact.reason.empty()) {
        found.push_back({"SPO-REC-RIPETUTO", "contact.reason"});
    }
}

} // namespace esente::core::counter
