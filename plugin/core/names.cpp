#include "core/identity.hpp"
#include "core/operator.hpp"
#include "core/registry.hpp"
#include "core/verdict.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace esente::core {
namespace {

template <class Enum, std::size_t count> const char* name_in(const std::array<const char*, count>& names, Enum value) noexcept {
    const auto index = static_cast<std::size_t>(value);
    return index < count ? names[index] : names[0];
}

constexpr std::array verification_names{"NON_VERIFICABILE", "VALIDA",      "SCADUTA",         "NON_ANCORA_VALIDA", "REVOCATA",
                                        "SOSPESA",          "NON_TROVATA", "NON_APPLICABILE", "NON_RISULTA"};

} // namespace

const char* mode_name(Mode mode) noexcept { return name_in(std::array{"none", "chip", "paper", "care", "card_number"}, mode); }

const char* assurance_name(Assurance assurance) noexcept {
    return name_in(std::array{"declared", "card_read", "card_data_certified", "card_proved"}, assurance);
}

const char* revocation_name(Revocation revocation) noexcept { return name_in(std::array{"unknown", "good", "revoked"}, revocation); }

const char* card_warning_name(CardWarning warning) noexcept {
    return name_in(std::array{"certificate_expired", "certificate_untrusted", "certificate_policy", "certificate_key_weak",
                              "name_differs_cf", "cn_differs", "hash_differs", "card_id_differs", "card_id_check", "header_length"},
                   warning);
}

const char* decision_name(Decision decision) noexcept {
    return name_in(std::array{"undetermined", "blocked", "warned", "allowed"}, decision);
}

const char* action_name(Action action) noexcept {
    return name_in(std::array{"remove_code", "use_code", "take_certificate", "reread_card", "retry", "switch_mode"}, action);
}

const char* verification_name(Verification outcome) noexcept { return name_in(verification_names, outcome); }

Verification verification_from(std::string_view text, bool& known) noexcept {
    const auto* const found =
        std::find_if(verification_names.begin(), verification_names.end(), [&](const char* name) { return text == name; });
    known = found != verification_names.end();
    return known ? static_cast<Verification>(found - verification_names.begin()) : Verification::non_verificabile;
}

const char* exemption_state_name(ExemptionState state) noexcept {
    return name_in(std::array{"SCONOSCIUTO", "ATTIVA", "SOSPESA", "REVOCATA"}, state);
}

const char* access_context_name(AccessContext context) noexcept {
    return name_in(std::array{"TS_CNS", "CERTIFICATO_CARTACEO", "DICHIARAZIONE", "PRESA_IN_CARICO"}, context);
}

const char* no_certificate_name(NoCertificate reason) noexcept {
    return name_in(std::array{"NON_ESIBITO", "ATTRIBUZIONE_AUTOMATICA", "SMARRITO", "NON_ESIBITO"}, reason);
}

bool is_prescriber_role(const std::string& role) noexcept {
    constexpr std::string_view letters = "ACDFGHPTUZX";
    return role.size() == 1 && letters.find(role[0]) != std::string_view::npos;
}

bool is_counter_role(const std::string& role) noexcept { return role == "SPORTELLO"; }

Decision decide(const std::vector<Finding>& findings) noexcept {
    const auto any = [&](Severity severity) {
        return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) { return finding.severity == severity; });
    };
    if (any(Severity::error)) {
        return Decision::blocked;
    }
    if (any(Severity::unknown)) {
        return Decision::undetermined;
    }
    return any(Severity::warning) ? Decision::warned : Decision::allowed;
}

} // namespace esente::core
