#pragma once

#include "core/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace esente::core {

/// F drugs, P specialist services (national message, tipoPrescrizione).
enum class PrescriptionType : char { drugs = 'F', specialist = 'P' };

/// One line; its number is its place in the list counted from 1, as progPresc counts in the national receipt.
struct PrescriptionLine {
    std::string product; ///< codProdPrest: AIC or service code
    std::uint32_t quantity = 1;
};

/// A draft as the national message InvioPrescrittoRichiesta carries it, before its fields are encrypted.
/// One recipe, one regime (DM 1-2-1991): the exemption belongs to the recipe.
struct Prescription {
    PrescriptionType type = PrescriptionType::specialist;
    Date compiled;              ///< day of dataCompilazione
    std::string patient;        ///< codiceAss as written, clear or encrypted; empty if absent
    std::string patient_name;   ///< cognNome; empty if absent
    std::string titolare;       ///< cfMedico1
    std::string substitute;     ///< cfMedico2; empty if absent
    std::string region;         ///< codRegione of the titolare, 3 digits; empty if unknown
    std::string specialisation; ///< codSpecializzazione, always the titolare's
    std::string exemption;      ///< codEsenzione as written; empty if no claim
    bool non_exempt = false;    ///< nonEsente = 1
    bool income = false;        ///< reddito = 1
    std::string foreign_state;  ///< statoEstero; empty unless a foreign insured
    std::vector<PrescriptionLine> lines;
    std::string digest; ///< SHA-256 hex over the draft as given; binds a verdict to it
};

/// The paper certificate (attestato di esenzione) as typed by whoever saw it.
struct PaperCertificate {
    std::string code;
    std::string holder; ///< codice fiscale, STP or ENI; empty if not typed
    std::optional<Date> issued;
    std::optional<Date> expires; ///< none: unlimited
    std::string issuer;
    std::string number;
    std::string seen_by;           ///< codice fiscale; the operator when empty
    std::optional<Date> seen_on{}; ///< day it was seen; none: at the check
};

/// Why there is no certificate in paper mode (contract §2, `motivo`).
enum class NoCertificate : std::uint8_t { none, automatic, lost, not_shown };

} // namespace esente::core
