#pragma once

#include <string>
#include <string_view>

namespace esente::soap {

/// One operation of the service contract 2026-11: its domain (a namespace of its own) and its name without dot.
struct Operation {
    std::string_view domain;
    std::string_view name;

    [[nodiscard]] std::string target_namespace() const { return "urn:esente:siss:" + std::string{domain} + ":2026-11"; }
    /// Local name of the body element of a request; that of a reply ends in `Response`.
    [[nodiscard]] std::string element() const { return std::string{domain} + "." + std::string{name}; }
    /// Value of the SOAPAction header, without quotes.
    [[nodiscard]] std::string action() const { return target_namespace() + "/" + element(); }
};

inline constexpr Operation consult_exemptions{"ESE", "consultaEsenzioni"};
inline constexpr Operation verify_exemption{"ESE", "verificaEsenzione"};
inline constexpr Operation request_pin{"PIN", "richiediPin"};
inline constexpr Operation pin_state{"PIN", "statoRichiesta"};
inline constexpr Operation repeat_pin{"PIN", "ripetiInvio"};
inline constexpr Operation cancel_pin{"PIN", "annullaRichiesta"};
inline constexpr Operation request_card{"TES", "richiediNuovaTessera"};
inline constexpr Operation service_status{"SRV", "statoServizio"};

} // namespace esente::soap
