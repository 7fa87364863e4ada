#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The people, operators and moods of the simulated service, as one readable JSON file, of which a change counts from the next call:
///
///     {
///       "region": "030",                      whom this service assists
///       "fault": "delay=3000" | ["…"],        the faults of --help, beside those of the command line
///       "card_proof_minutes": 30,             how old the reading of a card may be (SEC-003)
///       "pin_replay_minutes": 15,             how long a PIN request is answered again (contract section 3)
///       "pin_delivery": "INVIATA",            what PIN.statoRichiesta says
///       "pin_first_part": "12",               instead of two digits by chance, up to 16 characters; so "puk_first_part"
///       "clock_offset_s": 0,                  the service's clock against the machine's
///       "not_in_registry": ["B01", "M*"],     codes no registry holds (NON_VERIFICABILE); a final * stands for anything
///       "refused_contacts": ["+39…"],         PIN-004
///       "refused_applicants": ["codice…"],    PIN-005, whatever their title
///       "status": {"state": "OPERATIVO", "asks_services": false, "notices": [{"from", "to", "text"}]},
///       "operators": [{"codice_fiscale", "role", "organisation", "certificate"?, "consult_quota"?}],
///       "people": [{"codice_fiscale", "surname", "given_name", "sex", "birth_date", "region", "asl"?, "address"?, "deceased"?,
///                   "former"?, "superseded_by"?, "answered_here"?,
///                   "care": {"doctors": [codice fiscale], "structures": [code]},
///                   "cards": [{"id", "expires", "revoked"?, "chip"?, "pin_issued"?, "sha256"?}],
///                   "exemptions": [{"code", "type", "description", "from", "to"?, "state"?, "issuer"?, "certificate"?, "valid_for"?,
///                                   "message"?}]}]
///     }
///
/// An operator's "certificate" is a text the subject of the client certificate must contain; without it any certificate the
/// client CA vouches for will do. "answered_here" is for a patient of another region whom this registry knows all the same.
/// "valid_for" holds F, P or both (default "FP").
namespace service_simulator {

struct Exemption {
    std::string code;
    std::string type; ///< PA, RA, RE, IN
    std::string description;
    std::string from;
    std::string to; ///< inclusive; empty: unlimited
    std::string state{"ATTIVA"};
    std::string issuer;
    std::string certificate;
    std::string valid_for{"FP"};
    std::string message; ///< sent along with a verification, as a warning
};

struct Card {
    std::string id;
    std::string expires;
    std::string sha256; ///< of the authentication certificate; empty: any
    bool revoked = false;
    bool chip = true;
    bool pin_issued = false;
};

struct Person {
    std::string codice_fiscale;
    std::string surname;
    std::string given_name;
    std::string sex;
    std::string birth_date;
    std::string region;
    std::string asl;
    std::string address;
    std::string deceased;
    std::string former;
    std::string superseded_by;
    bool answered_here = false;
    std::vector<std::string> doctors;
    std::vector<std::string> structures;
    std::vector<Card> cards;
    std::vector<Exemption> exemptions;
};

struct Operator {
    std::string codice_fiscale;
    std::string role;
    std::string organisation;
    std::string certificate;
    std::optional<int> consult_quota;
};

struct Notice {
    std::string from;
    std::string to;
    std::string text;
};

struct World {
    std::string region;
    std::vector<std::string> faults;
    int card_proof_minutes = 30;
    int pin_replay_minutes = 15;
    std::string pin_delivery;
    std::string pin_first_part; ///< empty: by chance
    std::string puk_first_part;
    int clock_offset_s = 0;
    std::vector<std::string> not_in_registry;
    std::vector<std::string> refused_contacts;
    std::vector<std::string> refused_applicants;
    std::string state;
    bool asks_services = false;
    std::vector<Notice> notices;
    std::vector<Operator> operators;
    std::vector<Person> people;

    /// Null if nobody has that code.
    [[nodiscard]] const Person* find(std::string_view codice_fiscale) const;
};

/// Throws std::runtime_error that names the file when it cannot be read or understood.
World read_world(const std::string& file);

} // namespace service_simulator
