#pragma once

#include "core/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace esente::core {

/// F drugs, P specialist services (national message, tipoPrescrizione).
enum class PrescriptionType : char { drugs = 'F', specialist = 'P' };

/// One DettaglioPrescrizione; its number is its place in the list counted from 1, as progPresc counts in the national receipt.
/// Texts are as written, without blanks at their ends, empty if absent. The value sets of the last group come from DPCM 12-1-2017.
struct PrescriptionLine {
    std::string product{};                   ///< codProdPrest: AIC or service code
    std::uint32_t quantity = 1;              ///< quantita: packs or services, one digit; 0 can be written in the message
    std::string description{};               ///< descrProdPrest
    std::string group{};                     ///< codGruppoEquival
    std::string group_description{};         ///< descrGruppoEquival
    std::string free_text{};                 ///< testoLibero: only descrTestoLiberoNote counts
    std::string note{};                      ///< descrTestoLiberoNote
    std::string not_substitutable{};         ///< nonSost
    std::string substitution_reason{};       ///< motivazNote
    std::string substitution_code{};         ///< codMotivazione
    std::string aifa_note{};                 ///< notaProd
    std::string extra_1{};                   ///< prescrizione1
    std::string extra_2{};                   ///< prescrizione2
    std::string regional_code{};             ///< codCatalogoPrescr
    std::string access{};                    ///< tipoAccesso: 1 first, 0 further; at most one character
    std::string note_number{};               ///< numeroNota, at most 10 characters
    std::string condition{};                 ///< condErogabilita, at most 10 characters
    std::string appropriateness{};           ///< approprPrescrittiva, at most 10 characters
    std::string pathology{};                 ///< patologia, at most 10 characters
    std::optional<std::uint32_t> sessions{}; ///< numsedute, one digit

    friend bool operator==(const PrescriptionLine&, const PrescriptionLine&) = default;
};

/// What the prescription is for; at least one of the two for specialist services (MEF specification).
struct Diagnosis {
    std::string code{};        ///< codDiagnosi, ICD-9-CM
    std::string description{}; ///< descrizioneDiagnosi

    friend bool operator==(const Diagnosis&, const Diagnosis&) = default;
};

/// A patient insured abroad; the state itself is Prescription::foreign_state.
struct ForeignInsured {
    std::string institution{};          ///< istituzCompetente
    std::string personal_number{};      ///< numIdentPers
    std::string card_number{};          ///< numIdentTess
    std::optional<Date> birth_date{};   ///< dataNascitaEstero
    std::optional<Date> card_expires{}; ///< dataScadTessera

    friend bool operator==(const ForeignInsured&, const ForeignInsured&) = default;
};

/// What the message says of the patient beside code and name.
struct PatientDetails {
    std::string address{};          ///< indirizzo
    bool obscured = false;          ///< oscuramDati = 1: the patient wants the data hidden
    std::string sasn_card{};        ///< numTessSasn, seafarers and flight crews
    std::string shipping_company{}; ///< socNavigaz
    std::string province{};         ///< provAssistito
    std::string asl{};              ///< aslAssistito

    friend bool operator==(const PatientDetails&, const PatientDetails&) = default;
};

/// Where the doctor of cfMedico1 belongs and what the recipe is, as far as no rule on exemptions needs it by itself.
struct RecipeDetails {
    std::string asl{};                ///< codASLAo of the titolare
    std::string structure{};          ///< codStruttura; only where the Region registered one
    std::string heading_1{};          ///< testata1
    std::string heading_2{};          ///< testata2
    std::string nre{};                ///< nre, at most 15 characters; the national system assigns one where it is empty
    std::string kind{};               ///< tipoRic: EE UE NA ND NE NX ST, or empty; at most 2 characters
    bool internal = false;            ///< ricettaInterna = 1: to be carried out in the same structure
    std::string regional_provision{}; ///< dispReg
    std::string indication{};         ///< indicazionePrescr: S suggested, H hospital; at most one character
    std::string other{};              ///< altro: A; at most one character
    std::string visit{};              ///< tipoVisita: A in the surgery, D at home; one character
    std::string priority{};           ///< classePriorita: U B D P; at most one character

    friend bool operator==(const RecipeDetails&, const RecipeDetails&) = default;
};

/// A draft as the national message InvioPrescrittoRichiesta carries it, before its fields are encrypted: every element but pinCode, which
/// is never kept. One recipe, one regime (DM 1-2-1991): the exemption belongs to the recipe. Texts are as written, without blanks at their
/// ends; empty if absent. Fields that contradict each other stand side by side: that is for rules to say.
struct Prescription {
    PrescriptionType type = PrescriptionType::specialist;
    Date compiled;                ///< day of dataCompilazione
    std::string patient{};        ///< codiceAss, clear or encrypted; see read_patient_code
    std::string patient_name{};   ///< cognNome
    std::string titolare{};       ///< cfMedico1
    std::string substitute{};     ///< cfMedico2
    std::string region{};         ///< codRegione of the titolare, 3 digits; empty if unknown
    std::string specialisation{}; ///< codSpecializzazione, always the titolare's, one character; empty if unknown
    std::string exemption{};      ///< codEsenzione; empty if no claim
    bool non_exempt = false;      ///< nonEsente = 1
    bool income = false;          ///< reddito = 1
    std::string foreign_state{};  ///< statoEstero; empty unless a foreign insured
    std::vector<PrescriptionLine> lines{};
    std::string digest{}; ///< SHA-256 hex over the draft as given; binds a verdict to it
    Diagnosis diagnosis{};
    ForeignInsured foreign{};
    PatientDetails patient_details{};
    RecipeDetails recipe{};
    /// flagEsenzionePatologia of the Lombardy form, none in the national message. That it says "exempt for a disease" is inferred.
    std::optional<bool> disease_exemption{};

    friend bool operator==(const Prescription&, const Prescription&) = default;
};

/// The doctor who writes the recipe: cfMedico2 where there is one, else cfMedico1 (MEF specification). Upper case; empty if unsaid.
[[nodiscard]] std::string prescriber(const Prescription& draft);

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
