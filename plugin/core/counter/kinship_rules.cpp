#include "core/counter/applicant_rules.hpp"

namespace esente::core::counter {
namespace {

constexpr std::uint8_t farthest_degree = 3;
/// Siblings are the nearest in the collateral line: one degree up to the common parent, one down (codice civile art. 76).
constexpr std::uint8_t nearest_collateral = 2;

/// Degree and line are asked of a relative only.
void judge_degree(const Applicant& applicant, Findings& found) {
    if (applicant.degree == 0) {
        found.push_back({"SPO-DEL-GRADO", "applicant.degree"});
    } else if (applicant.degree > farthest_degree) {
        found.push_back({"SPO-DEL-OLTRE-TERZO", "applicant.degree"});
    }
    if (applicant.line == Line::unsaid) {
        found.push_back({"SPO-DEL-LINEA", "applicant.line"});
    } else if (applicant.line == Line::collateral && applicant.degree > 0 && applicant.degree < nearest_collateral) {
        found.push_back({"SPO-DEL-PARENTELA", "applicant.degree"});
    }
}

/// Nobody is born before their parent.
void judge_child(const Applicant& applicant, const Holder& holder, const Facts& facts, Findings& found) {
    const auto child = birth_of(applicant.codice_fiscale, facts);
    const auto parent = birth_of(holder.codice_fiscale, facts);
    if (child && parent && *child <= *parent) {
        found.push_back({"SPO-DEL-FIGLIO", "applicant.title"});
    }
}

} // namespace

void judge_kinship(const Applicant& applicant, const Holder& holder, const Facts& facts, Findings& found) {
    switch (applicant.title) {
    case Title::in_law:
        found.push_back({"SPO-DEL-AFFINE", "applicant.title"});
        return;
    case Title::cohabitant:
        found.push_back({"SPO-DEL-CONVIVENTE", "applicant.title"});
        return;
    case Title::cousin:
        found.push_back({"SPO-DEL-CUGINO", "applicant.title"});
        return;
    case Title::child:
        judge_child(applicant, holder, facts, found);
        break;
    case Title::relative:
        judge_degree(applicant, found);
        break;
    case Title::spouse:
    case Title::parent:
    case Title::guardian:
    case Title::support_administrator:
        return;
    }
    if (!applicant.nobody_before) {
        found.push_back({"SPO-DEL-ORDINE", "applicant.nobody_before"});
    }
}

} // namespace esente::core::counter
