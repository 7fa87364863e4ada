#include "core/rules/rule.hpp"

namespace esente::core::rules {

const std::vector<Rule>& table() {
    static const std::vector<Rule> all = [] {
        std::vector<Rule> rules;
        for (const RuleList part :
             {patient_rules(), code_rules(), card_rules(), registry_rules(), region_rules(), certificate_rules(), service_rules()}) {
            rules.insert(rules.end(), part.begin(), part.end());
        }
        return rules;
    }();
    return all;
}

} // namespace esente::core::rules
